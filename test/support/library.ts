/** The smallest good content as a library, and its pages as the real Eleventy renders them. */
import { readLibrary } from "../../scripts/content/library.ts";
import type { Library, PackPart } from "../../scripts/content/schema.ts";
import type { PrintedPack } from "../../scripts/core/printed-pack.ts";
import { buildAssets } from "../../scripts/site/assets.ts";
import type { SiteFiles } from "../../scripts/site/files.ts";
import { renderSite } from "../../scripts/site/render.ts";
import { type Content, change, put, withProject } from "./content.ts";

/** Every kind of part once. */
export const everyPart: PackPart[] = [
  { part: "cover" },
  { part: "contents" },
  { part: "page", page: "how-to-use" },
  { part: "checklist" },
  { part: "workbook" },
  { part: "prompts" },
  { part: "guide", guide: "team-briefing" },
  { part: "responsibilities" },
  { part: "tally" },
  { part: "actions" },
  { part: "evidence" },
  { part: "about" },
];

/** The good content with the two packs and the heading that templates link to by name. */
export function wholeContent(): Content {
  const how =
    "---\nid: how-to-use\ntitle: How\ndescription: How.\n---\n\n## Before you print\n\nLook.\n\n## If a worry comes up\n\nAct.\n";
  const content = put("content/pages/how-to-use.md", how);
  for (const id of ["at-a-glance", "organisation"]) {
    const parts = id === "organisation" ? everyPart : [{ part: "checklist" }];
    put(`content/packs/${id === "organisation" ? 3 : 2}-${id}.md`, pack(id, parts), content);
  }
  return change("content/order.yaml", "  - team\n", "  - team\n  - at-a-glance\n  - organisation\n", content);
}

function pack(id: string, parts: readonly object[]): string {
  const listed = parts.map((part) => `  - ${JSON.stringify(part)}`).join("\n");
  return `---\nid: ${id}\ntitle: Pack ${id}\npurpose: Print it.\nwho: A team.\nparts:\n${listed}\n---\n\nIt is short.\n`;
}

/** Reads `content`, which must be good. Throws with its first problem. */
export async function libraryOf(content: Content = wholeContent()): Promise<Library> {
  const read = await withProject(content, readLibrary);
  if ("problems" in read) throw new Error(read.problems[0]?.message);
  return read.library;
}

let assets: ReturnType<typeof buildAssets> | undefined;

/** The whole site that is made from `library`, by path from the top. */
export async function siteOf(
  library: Library,
  printed: readonly PrintedPack[] = [],
  sheets: readonly PrintedPack[] = [],
): Promise<SiteFiles> {
  assets ??= buildAssets();
  return renderSite({ library, assets: await assets, printed, sheets });
}

/** The pages of the site that is made from `library` and the style sheets of its packs, as text. */
export async function rendered(
  library: Library,
  printed: readonly PrintedPack[] = [],
): Promise<Map<string, string>> {
  const files = await siteOf(library, printed);
  return new Map(
    [...files].flatMap(([path, content]) => (typeof content === "string" ? [[path, content]] : [])),
  );
}
