/** The addresses of the site that words may link to. */
import { slug } from "../../core/text.ts";
import type { Kind } from "../kinds.ts";
import { type Facts, idsOf } from "../read/parsed-content.ts";

/** Folders at the top of the site, which no page may take as its id. */
export const siteFolders: readonly string[] = [
  "checklist",
  "responsibilities",
  "guides",
  "packs",
  "glossary",
  "evidence",
  "versions",
  "build-a-pack",
  "downloads",
  // Made by the build and by release.
  "assets",
  "c",
  "v",
];

const folders = {
  checklist: "question",
  responsibilities: "responsibility",
  guides: "guide",
  packs: "pack",
} as const;

/** Every address of a page, with its slash at the end, that the words which were read give rise to. */
export function siteAddresses(facts: Facts): Set<string> {
  const inFolders = Object.entries(folders).flatMap(([folder, kind]) => [
    `/${folder}/`,
    ...idsOf(facts, kind).map((id) => `/${folder}/${id}/`),
  ]);
  const pages = idsOf(facts, "page").filter((id) => id !== "home" && id !== "not-found");
  return new Set([
    "/",
    ...inFolders,
    "/glossary/",
    "/evidence/",
    "/versions/",
    "/build-a-pack/",
    "/checklist/with-children/",
    "/checklist/with-adults/",
    ...pages.map((id) => `/${id}/`),
  ]);
}

/** The kind whose ids decide whether there is a page at `path`. */
export function kindAt(path: string): Kind {
  const [, folder = "", id = ""] = path.split("/");
  return id !== "" && Object.hasOwn(folders, folder) ? folders[folder as keyof typeof folders] : "page";
}

/** Anchors of the headings of the page at `path`; none when the page's words are not a page of `content/pages`. */
export function anchorsAt(facts: Facts, path: string): Set<string> | undefined {
  const id = path === "/" ? "home" : path.slice(1, -1);
  const body = facts.entries.page.find(({ fields }) => fields.id === id)?.body;
  if (!body) return undefined;
  const headings = body.tokens.flatMap((token, index) =>
    token.type === "heading_open" ? [body.tokens[index + 1]] : [],
  );
  return new Set(headings.map((token) => slug(token?.content ?? "")));
}
