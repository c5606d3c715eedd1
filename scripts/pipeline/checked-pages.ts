/** Which pages of a built site the checks look at. */
import { retiredItems } from "../site/retired.ts";
import type { Built } from "./build.ts";

/** Every page, by its address inside the site: `/checklist/`, `/404.html`. */
export function everyPage({ files }: Pick<Built, "files">): string[] {
  return [...files.keys()]
    .filter((file) => file.endsWith(".html"))
    .map((file) => `/${file.replace(/index\.html$/, "")}`)
    .sort();
}

/** The first page made by each template. */
export function onePageOfEachLayout({ library, history }: Pick<Built, "library" | "history">): string[] {
  const first = (folder: string, items: readonly { id: string }[]) =>
    items.slice(0, 1).map(({ id }) => `/${folder}/${id}/`);
  return [
    "/",
    "/checklist/",
    "/checklist/with-adults/",
    "/build-a-pack/",
    "/build-a-pack/sheets/",
    "/downloads/practice-checklist.html",
    ...first("checklist", library.questions),
    "/responsibilities/",
    ...first("responsibilities", library.responsibilities),
    "/guides/",
    ...first("guides", library.guides),
    ...(library.briefings.length > 0 ? ["/briefings/"] : []),
    ...first("briefings", library.briefings),
    ...(library.vignettes.length > 0 ? ["/vignettes/"] : []),
    ...first("vignettes", library.vignettes),
    ...library.pages.filter(({ sheet }) => sheet).map(({ id }) => `/${id}/`),
    "/packs/",
    ...library.packs.map(({ id }) => `/packs/${id}/`),
    "/a-z/",
    "/glossary/",
    "/evidence/",
    "/how-to-use/",
    ...retiredItems(library)
      .slice(0, 1)
      .map(({ address }) => address),
    "/versions/",
    ...history.slice(0, 1).map(({ note }) => `/versions/${note.version}/`),
    ...history
      .filter(({ state }) => state === "withdrawn")
      .slice(0, 1)
      .map(({ note }) => `/versions/${note.version}/withdrawn/`),
    "/c/",
    ...library.versions.slice(0, 1).map(({ version }) => `/c/${version}/`),
    "/404.html",
  ];
}
