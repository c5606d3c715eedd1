/** The addresses of the site that content may link to. */
import { slug } from "../../core/text.ts";
import type { Kind, KindWithoutId } from "../kinds.ts";
import { itemFolders } from "../read/folder-layout.ts";
import { idsOf, type ParsedContent } from "../read/parsed-content.ts";

/** Folders at the top of the site, which no page may take as its id. */
export const siteFolders: readonly string[] = [
  ...itemFolders.filter((folder) => folder !== "pages"),
  "glossary",
  "evidence",
  "versions",
  "build-a-pack",
  "a-z",
  "downloads",
  // Made by the build and by release.
  "assets",
  "pictures",
  "word",
  "c",
  "v",
];

const folders = {
  checklist: "question",
  responsibilities: "responsibility",
  guides: "guide",
  briefings: "briefing",
  vignettes: "vignette",
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
    "/a-z/",
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

/**
 * Anchors on the page at `path`, of its headings and items; undefined when they are not known here: the pages of guides
 * and packs have many, and the check of the built site looks at those.
 */
export function anchorsAt(content: ParsedContent, path: string): Set<string> | undefined {
  const all = (kinds: readonly Exclude<Kind, KindWithoutId>[], more: readonly string[] = []) =>
    kinds.some((kind) => content.incompleteKinds.has(kind))
      ? undefined
      : new Set([...kinds.flatMap((kind) => idsOf(content, kind)), ...more]);
  switch (path) {
    case "/checklist/":
    case "/checklist/with-children/":
    case "/checklist/with-adults/":
      return all(["theme", "question"]);
    case "/packs/":
      return all(["pack"], ["guides", "sheets", "build-your-own", "other-forms", "before-you-print"]);
    case "/glossary/":
      return all(["term"]);
    case "/evidence/":
      return all(["evidence"], ["about-adults", "about-children", "about-both"]);
  }
  const kind = kindAt(path);
  if (kind === "question") return new Set(questionAnchors);
  if (kind === "responsibility") return new Set(responsibilityAnchors);
  return kind === "page" ? anchorsOfPage(content, path) : undefined;
}

const questionAnchors = [
  "why",
  "children",
  "adults",
  "helps",
  "try",
  "listen",
  "evidence",
  "where",
  "source",
];
const responsibilityAnchors = ["why", "good", "show", "rate", "evidence"];

function anchorsOfPage(content: ParsedContent, path: string): Set<string> | undefined {
  const id = path === "/" ? "home" : path.slice(1, -1);
  const body = content.entries.page.find(({ fields }) => fields.id === id)?.body;
  if (!body) return undefined;
  const headings = body.tokens.flatMap((token, index) =>
    token.type === "heading_open" ? [body.tokens[index + 1]] : [],
  );
  return new Set(headings.map((token) => slug(token?.content ?? "")));
}
