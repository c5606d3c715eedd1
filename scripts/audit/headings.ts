/** Every page says what it is and how it is built: title, language, one h1, levels without gaps, landmarks, skip link. */
import type { Check, Finding } from "./finding.ts";

const NAME = "headings";
const LANGUAGE = "en-GB";

export const headingsCheck: Check = {
  name: NAME,
  promise:
    "Each page has a title of its own, its language, one h1, no skipped level, landmarks, and a skip link first.",
  begin: ({ pages }) => {
    const titles = new Map<string, string>();
    return {
      look: async ({ page, path, open }) => {
        await open();
        titles.set(path, await page.title());
        return page.evaluate(readStructure, LANGUAGE);
      },
      end: () => titleFindings(pages.map((path) => [path, titles.get(path) ?? ""])),
    };
  },
};

/** Titles read `Page - Site` with one site name (WCAG 2.4.2); the home page may have the site's name alone. */
function titleFindings(titles: readonly (readonly [path: string, title: string])[]): Finding[] {
  const site = mostCommon(titles.map(([, title]) => title.split(" - ").at(-1) ?? ""));
  const firstWith = new Map<string, string>();
  return titles.flatMap(([page, title]) => {
    const messages: string[] = [];
    const home = page === "/" && title === site;
    if (!home && (!title.endsWith(` - ${site}`) || title === ` - ${site}`)) {
      messages.push(`The title is "${title}". Write it as "Page - ${site}" (WCAG 2.4.2).`);
    }
    const twin = firstWith.get(title);
    if (twin !== undefined) messages.push(`The title "${title}" is also the title of ${twin} (WCAG 2.4.2).`);
    else firstWith.set(title, page);
    return messages.map((message) => ({ check: NAME, page, where: "title", message }));
  });
}

function mostCommon(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

/** Runs inside the page. */
function readStructure(language: string): { where: string; message: string }[] {
  const found: { where: string; message: string }[] = [];
  const say = (where: string, message: string) => found.push({ where, message });
  const { selector } = globalThis.pageTools;

  const lang = document.documentElement.lang;
  if (lang !== language) say("html", `The language is "${lang}". It is ${language} (WCAG 3.1.1).`);

  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(
    (heading) => !heading.closest("[hidden]"),
  );
  const tops = headings.filter((heading) => heading.localName === "h1").length;
  if (tops !== 1) say("h1", `There are ${tops} h1 headings. Each page has one.`);
  let last = 0;
  for (const heading of headings) {
    const level = Number(heading.localName.slice(1));
    if (!heading.textContent?.trim()) say(selector(heading), "This heading is empty (WCAG 2.4.6).");
    if (level > last + 1)
      say(
        selector(heading),
        `An h${level} follows ${last === 0 ? "nothing" : `an h${last}`}: a level is skipped (WCAG 1.3.1).`,
      );
    last = level;
  }

  const outsideSections = ":not(:is(main, article, section, aside, nav) *)";
  for (const [landmark, query] of [
    ["main", "main, [role=main]"],
    ["header", `header${outsideSections}, [role=banner]`],
    ["footer", `footer${outsideSections}, [role=contentinfo]`],
  ] as const) {
    const number = document.querySelectorAll(query).length;
    if (number !== 1)
      say(landmark, `There are ${number} ${landmark} landmarks. Each page has one (WCAG 1.3.1).`);
  }
  const navs = [...document.querySelectorAll("nav, [role=navigation]")];
  if (navs.length === 0) say("nav", "There is no navigation landmark (WCAG 1.3.1).");
  const labels = new Set<string>();
  for (const nav of navs) {
    const names = (nav.getAttribute("aria-labelledby") ?? "")
      .split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent ?? "");
    const label = (nav.getAttribute("aria-label") ?? names.join(" ")).trim();
    if (navs.length > 1 && labels.has(label))
      say(selector(nav), `Two navigations are both called "${label}". Give each its own label.`);
    labels.add(label);
  }

  const first = globalThis.pageTools.tabStops()[0];
  const target = first instanceof HTMLAnchorElement ? document.getElementById(first.hash.slice(1)) : null;
  const main = document.querySelector("main");
  if (!first || !target || !(target === main || main?.contains(target))) {
    say(
      first ? selector(first) : "body",
      "The first thing that Tab reaches is not a link that skips to the main content (WCAG 2.4.1).",
    );
  }
  return found;
}
