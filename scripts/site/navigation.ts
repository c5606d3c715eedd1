/** The same links in the same order on every page. */
import type { EleventyConfig } from "@11ty/eleventy";
import type { Library } from "../content/schema.ts";
import { sheetLists } from "./sheets.ts";

const main = [
  { title: "Checklist", address: "/checklist/" },
  { title: "Responsibilities", address: "/responsibilities/" },
  { title: "Guides", address: "/guides/" },
  { title: "Packs to print", address: "/packs/" },
  { title: "How to use this", address: "/how-to-use/" },
];

const footer = [
  { title: "A to Z", address: "/a-z/" },
  { title: "About and sources of the words", address: "/about/" },
  { title: "Evidence", address: "/evidence/" },
  { title: "Glossary", address: "/glossary/" },
  { title: "Versions and changes", address: "/versions/" },
  { title: "Privacy", address: "/privacy/" },
  { title: "Accessibility", address: "/accessibility/" },
];

/** Only in a consortium. */
const allBoards = { title: "All boards", address: "/c/boards/" };

/** Adds both lists as global data. */
export function navigation(config: EleventyConfig, library: Library): void {
  config.addGlobalData("site_name", "Practice checklist");
  config.addGlobalData("navigation", main);
  config.addGlobalData("footer_navigation", [
    ...sheetLists(library).map(({ title, address }) => ({ title, address })),
    ...footer,
    ...(library.boards.length > 0 || library.local ? [allBoards] : []),
  ]);
}
