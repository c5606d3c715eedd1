/** What the self-assessment needs of a page: which words were ticked, and where ticks may be kept. */
import { createHash } from "node:crypto";
import type { EleventyConfig } from "@11ty/eleventy";
import { folderOf } from "./edition.ts";
import type { RenderInput } from "./render-input.ts";

/** Whose prompts have a page of their own, by the name of the field that holds them. */
const services = [{ id: "children" }, { id: "adults" }];

/** Adds the filter `wording`, the two services, and the folder that keeps two sites on one host apart. */
export function selfAssessment(config: EleventyConfig, { library }: RenderInput): void {
  config.addFilter("wording", wordingOf as never);
  config.addGlobalData("services", services);
  config.addGlobalData("folder", folderOf(library.board.web_address));
}

/** Eight hexadecimal digits that change with the words; spaces at line ends do not count. */
export function wordingOf(question: string): string {
  return createHash("sha256").update(question.replace(/\s+/g, " ").trim()).digest("hex").slice(0, 8);
}
