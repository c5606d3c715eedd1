/** Every link inside the site arrives: the file is there, the fragment is there, and the same words lead to the same place. */

import { genericLinkTexts } from "../content/generic-link-texts.ts";
import { decodedFragment } from "../core/fragment.ts";
import type { Audit, Check, Finding, Found } from "./finding.ts";
import { addressOf } from "./tab.ts";

const NAME = "links";

interface Link {
  where: string;
  text: string;
  /** The whole address the browser would go to. */
  address: string;
  /** True for what a reader follows, false for a file that the page loads. */
  followed: boolean;
}

interface PageLinks {
  links: Link[];
  ids: string[];
}

export const linksCheck: Check = {
  name: NAME,
  promise:
    "Every internal link, fragment and download exists, no id is used twice, link texts say where they lead, and alike ones lead alike.",
  begin: (audit) => {
    const read = new Map<string, PageLinks>();
    return {
      look: async ({ page, path, open }) => {
        // Without scripts, because every link has to work without them.
        await open({ scripts: false, details: "open" });
        const links = await page.evaluate(readLinks);
        read.set(path, links);
        return [...twiceUsed(links.ids), ...vague(links.links), ...unlikeTargets(links.links)];
      },
      end: () => targetFindings(audit, read),
    };
  },
};

async function targetFindings(audit: Audit, read: ReadonlyMap<string, PageLinks>): Promise<Finding[]> {
  const found: Finding[] = [];
  const targets = new Targets(audit, read);
  for (const [page, { links }] of read) {
    for (const link of links) {
      const message = await targets.problem(link);
      if (message) found.push({ check: NAME, page, where: link.where, message });
    }
  }
  return found;
}

/** What lies behind addresses, each asked for once. */
class Targets {
  readonly #audit: Audit;
  readonly #ids = new Map<string, ReadonlySet<string>>();
  readonly #answers = new Map<string, Promise<string>>();

  constructor(audit: Audit, read: ReadonlyMap<string, PageLinks>) {
    this.#audit = audit;
    for (const [path, { ids }] of read) this.#ids.set(addressOf(audit.base, path), new Set(ids));
  }

  /** What is wrong with where the link leads; empty when nothing is. Links to other sites are not followed. */
  async problem(link: Link): Promise<string> {
    const { origin } = new URL(this.#audit.base);
    if (!URL.canParse(link.address)) return `"${link.address}" is not an address.`;
    const url = new URL(link.address);
    if (!["http:", "https:"].includes(url.protocol) || url.origin !== origin) return "";
    const fragment = url.hash.slice(1);
    url.hash = "";
    const shown = link.address.slice(origin.length);
    if (!url.href.startsWith(this.#audit.base)) return `"${shown}" leads out of the site's own folder.`;
    const answer = await (this.#answers.get(url.href) ?? this.#ask(url.href));
    if (answer) return `"${shown}" ${answer}`;
    // Both are in the standard (HTML, 7.4.6.4): the top of the page, without any element.
    if (fragment === "" || fragment === "top") return "";
    // A choice of parts, which a script of the page reads.
    if (/\/build-a-pack\/(sheets\/)?$/.test(url.pathname) && fragment.includes("=")) return "";
    url.search = "";
    const ids = this.#ids.get(url.href);
    if (ids) {
      if (ids.has(fragment) || ids.has(decodedFragment(fragment))) return "";
      return `"${shown}" leads to a part of the page that is not there: no id is "${decodedFragment(fragment)}".`;
    }
    // Only pages have ids; a PDF's fragment (#page=2) is the reader program's own.
    return /(\/|\.html)$/.test(url.pathname)
      ? `"${shown}" leads to a part of a page that was not among those checked.`
      : "";
  }

  #ask(address: string): Promise<string> {
    const answer = fetch(address, { redirect: "manual" }).then(async (response) => {
      await response.body?.cancel();
      if (response.status >= 300 && response.status < 400)
        return `is answered with a redirect to "${response.headers.get("location")}". Link there.`;
      return response.ok ? "" : `leads to nothing: it was answered with ${response.status}.`;
    });
    this.#answers.set(address, answer);
    return answer;
  }
}

function twiceUsed(ids: readonly string[]): Found[] {
  const twice = new Set(ids.filter((id, place) => ids.indexOf(id) !== place));
  return [...twice].map((id) => ({
    where: `#${id}`,
    message: `The id "${id}" is used more than once on this page.`,
  }));
}

/** What a link says on its own, without the sentence round it (WCAG 2.4.9). */
function vague(links: readonly Link[]): Found[] {
  return links
    .filter(({ text, followed }) => followed && (text === "" || genericLinkTexts.has(text.toLowerCase())))
    .map(({ where, text }) => ({
      where,
      message:
        text === ""
          ? "This link has no words (WCAG 2.4.4)."
          : `This link says only "${text}". Say where it leads (WCAG 2.4.9).`,
    }));
}

/** On one page, the same words in a link promise the same place (WCAG 2.4.9). */
function unlikeTargets(links: readonly Link[]): Found[] {
  const first = new Map<string, string>();
  return links.flatMap(({ where, text, address, followed }) => {
    const words = text.toLowerCase();
    if (!followed || words === "") return [];
    const known = first.get(words);
    if (known === undefined) first.set(words, address);
    if (known === undefined || known === address) return [];
    const message = `Two links say "${text}" and lead to different places, ${known} and ${address} (WCAG 2.4.9).`;
    return [{ where, message }];
  });
}

/** Runs inside the page. */
function readLinks(): PageLinks {
  const { selector } = globalThis.pageTools;
  const followed = [
    ...document.querySelectorAll<HTMLAnchorElement | HTMLAreaElement>("a[href], area[href]"),
  ].map((link) => {
    const words = [
      link.textContent ?? "",
      ...[...link.querySelectorAll("img")].map((image) => image.alt),
    ].join(" ");
    const text = (link.getAttribute("aria-label") ?? words).replace(/\s+/g, " ").trim();
    return { where: selector(link), text, address: link.href, followed: true };
  });
  const loaded = [
    ...document.querySelectorAll("link[href], script[src], img[src], source[src], iframe[src], form[action]"),
  ].map((element) => {
    const written =
      element.getAttribute("href") ?? element.getAttribute("src") ?? element.getAttribute("action") ?? "";
    const address = URL.canParse(written, document.baseURI)
      ? new URL(written, document.baseURI).href
      : written;
    return { where: selector(element), text: "", address, followed: false };
  });
  return {
    links: [...followed, ...loaded],
    ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
  };
}
