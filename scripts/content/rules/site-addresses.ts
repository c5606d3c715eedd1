/** The addresses of the site that content may link to. */
import { slug } from "../../core/text.ts";
import type { Kind } from "../kinds.ts";
import { idsOf, type ParsedContent } from "../read/parsed-content.ts";

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

/** The address of every page that is made from `content`, with a slash at the end. */
export function siteAddresses(content: ParsedContent): Set<string> {
  const inFolders = Object.entries(folders).flatMap(([folder, kind]) => [
    `/${folder}/`,
    ...idsOf(content, kind).map((id) => `/${folder}/${id}/`),
  ]);
  const pages = idsOf(content, "page").filter((id) => id !== "home" && id !== "not-found");
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

/** The kind whose ids decide whether a page is at `path`. */
export function kindAt(path: string): Kind {
  const [, folder = "", id = ""] = path.split("/");
  return id !== "" && Object.hasOwn(folders, folder) ? folders[folder as keyof typeof folders] : "page";
}

/** Anchors of the headings of the page at `path`; undefined when it is not one of `content/pages`. */
export function anchorsAt(content: ParsedContent, path: string): Set<string> | undefined {
  const id = path === "/" ? "home" : path.slice(1, -1);
  const body = content.entries.page.find(({ fields }) => fields.id === id)?.body;
  if (!body) return undefined;
  const headings = body.tokens.flatMap((token, index) =>
    token.type === "heading_open" ? [body.tokens[index + 1]] : [],
  );
  return new Set(headings.map((token) => slug(token?.content ?? "")));
}
