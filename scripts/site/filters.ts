/** Filters by the name that templates use. */
import type { EleventyConfig, FilterContext } from "@11ty/eleventy";
import { plainInline } from "../content/markdown.ts";
import { count, fileSize, longDate, slug, untaken } from "../core/text.ts";
import { ONE_FILE, oneFileLink } from "./downloads/one-file.ts";
import { folderOf, withSlash } from "./edition.ts";
import { relativeLink } from "./links.ts";
import { escapeHtml, type RenderContext, renderer, writingSpace } from "./markdown.ts";
import { outlineOf } from "./on-this-page.ts";
import { footLines } from "./page-foot.ts";
import { qrCode } from "./qr.ts";
import type { RenderInput } from "./render-input.ts";
import { wholeAddress } from "./shared-pages.ts";

/** Adds the filters; Markdown and links are written for the page they stand on. */
export function filters(config: EleventyConfig, { library }: RenderInput): void {
  const words = renderer(library);

  function placeOn(context: FilterContext, prefix = "", offset = 0): RenderContext {
    return { prefix, offset, link: (address) => linkFrom(context, address) };
  }

  function linkFrom({ page }: FilterContext, address: string): string {
    if (page.url === ONE_FILE) return oneFileLink(address, withSlash(library.board.web_address));
    // A page that can be shown at any address (not found) needs addresses from the top.
    if (page.url === false || page.url.endsWith(".html"))
      return folderOf(library.board.web_address) + address.slice(1);
    return relativeLink(wholeAddress(library, page.url), wholeAddress(library, address));
  }

  /** The terms that each page has explained so far, by its address. */
  const explained = new Map<unknown, Set<string>>();

  function explaining(context: FilterContext, place: RenderContext): RenderContext {
    const { url } = context.page;
    const terms = explained.get(url) ?? new Set();
    explained.set(url, terms);
    return { ...place, explained: terms };
  }

  config.addFilter("link", function (address: string) {
    return linkFrom(this, address);
  });
  config.addFilter("block", function (markdown: string, prefix?: string, offset?: number) {
    return words.block(markdown, placeOn(this, prefix, offset));
  });
  config.addFilter("explained_block", function (markdown: string, prefix?: string, offset?: number) {
    return words.block(markdown, explaining(this, placeOn(this, prefix, offset)));
  });
  config.addFilter("explained", function (markdown: string) {
    return words.inline(markdown, explaining(this, placeOn(this)));
  });
  config.addFilter("explained_sections", function (markdown: string, prefix?: string, offset?: number) {
    return words.block(markdown, explaining(this, { ...placeOn(this, prefix, offset), sections: true }));
  });
  config.addFilter("sections", function (markdown: string, prefix?: string, offset?: number) {
    return words.block(markdown, { ...placeOn(this, prefix, offset), sections: true });
  });
  config.addFilter("parts", partsOf as never);
  config.addFilter("outline", outlineOf as never);
  config.addFilter("without_section", withoutSection as never);
  config.addFilter("only_section", onlySection as never);
  config.addFilter("inline", function (markdown: string) {
    return words.inline(markdown, placeOn(this));
  });
  config.addFilter("plain", ((markdown: string) => plainInline(markdown)) as never);
  config.addFilter("long_date", longDate as never);
  config.addFilter("file_size", fileSize as never);
  config.addFilter("count", count as never);
  config.addFilter("slug", slug as never);
  config.addFilter("qr", qrCode as never);
  config.addFilter("css_text", cssText as never);
  config.addFilter("css_lines", ((lines: string[]) => lines.map(cssText).join(' "\\A" ')) as never);
  config.addFilter("foot", footLines as never);
  config.addFilter("breakable", breakable as never);
  config.addFilter("writing_space", ((label: string, lines: number) =>
    writingSpace(lines, escapeHtml(plainInline(label)))) as never);
  config.addFilter("where", ((items: Record<string, unknown>[], field: string, value: unknown) =>
    items.filter((item) => item[field] === value)) as never);
  config.addFilter("years", ((works: { year?: string }[]) =>
    [...new Set(works.flatMap(({ year }) => year ?? []))].join(", ")) as never);
  config.addFilter("ids", ((ids: string[] | undefined, items: { id: string }[]) =>
    (ids ?? []).flatMap((id) => items.filter((item) => item.id === id))) as never);
}

/** Markdown before its first heading of the second level, and each section below one with its title and an id. */
function partsOf(markdown: string): {
  before: string;
  sections: { id: string; title: string; body: string }[];
} {
  const [before = "", ...sections] = markdown.split(/^## +/m);
  // Ids that the home page has itself.
  const taken = new Set(["main", "themes", "packs"]);
  return {
    before,
    sections: sections.map((section) => {
      const [title = "", ...body] = section.split("\n");
      return { id: untaken(slug(title) || "section", taken), title: title.trim(), body: body.join("\n") };
    }),
  };
}

/** Markdown without the section under one heading of the second level. */
function withoutSection(markdown: string, heading: string): string {
  return sectionsOf(markdown)
    .filter((section) => !isUnder(section, heading))
    .join("");
}

/** The section under one heading of the second level, with its heading; empty when there is none. */
function onlySection(markdown: string, heading: string): string {
  return sectionsOf(markdown).find((section) => isUnder(section, heading)) ?? "";
}

const sectionsOf = (markdown: string) => markdown.split(/^(?=## )/m);
const isUnder = (section: string, heading: string) => section.split("\n", 1)[0]?.trim() === `## ${heading}`;

/** A CSS string; every character that could end it early is written as a number (CSS Syntax 3, section 4.3.7). */
function cssText(words: string): string {
  return `"${words.replace(/[^\w .,:;'()/-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}

/** Longer runs do not fit on a line of large print, so they may break anywhere. */
const LETTERS_KEPT_TOGETHER = 40;

/** An address that breaks after its slashes, and not at a hyphen, which would look like one that was put there. */
function breakable(address: string): string {
  return address
    .split(/(?<=\/)/)
    .map((part) =>
      part.includes("-") && part.length <= LETTERS_KEPT_TOGETHER
        ? `<span class="unbroken">${escapeHtml(part)}</span>`
        : escapeHtml(part),
    )
    .join("<wbr>");
}
