/**
 * Cuts the page of a pack into parts: what always begins a side of its own, with the elements around it and nothing of its
 * neighbours. A part is cut where a section of the pack begins (`.part`), a leaf within it (`.leaf`) or what is to begin on a
 * right-hand page (`data-start="right"`); never at other places, where `:first-child` and its like would restyle it.
 */
import { decodedFragment } from "../core/fragment.ts";
import { attributeOf, classesOf, type OpenTag, visitTags } from "./open-tags.ts";

export interface PackPart {
  /** A whole `<body>`: the elements around the part, and the part. */
  html: string;
  /** The class that gives its pages their page box; empty where the page has none. */
  kind: string;
  /** Ids of the sections that it may share with its neighbours, from the outermost in. */
  within: string[];
  /** Ids in it that links of the pack lead to, and ids that its own links lead to. */
  linked: string[];
  /** Ids whose page numbers it shows. */
  shows: string[];
  /** The side to put before it, so that it begins on a right-hand page; absent where it may begin on any. */
  notes?: PackPart;
}

/** A place where the page is cut. */
interface Cut {
  at: number;
  /** The elements around it. */
  around: readonly OpenTag[];
  kind: string;
  within: string[];
  /** What is to begin on a right-hand page, and the elements around it. */
  right?: { id: string; around: readonly OpenTag[] };
}

/** The parts of a page in their order. A page that holds no pack is one part. `notesSide` is the id of its template of a side for notes. */
export function cutParts(whole: string, notesSide: string): PackPart[] {
  // A browser makes no link of one that leads to nothing in the page.
  const { ids, hrefs } = namesIn(whole);
  const links = hrefs.intersection(ids);
  const page = withoutScreenOnly(whole);
  const { cuts, end, around, template } = findCuts(page, notesSide);
  const pieces = cuts.map((cut, index) => {
    const next = cuts[index + 1];
    const inside = page.slice(cut.at, next?.at ?? end);
    const { kind, within } = cut;
    const part = partOf(wrapped(cut.around, inside, next?.around ?? around), kind, within, links);
    // As in a page that is printed whole: where nothing leads to it, no one looks for it on a front.
    if (cut.right && links.has(cut.right.id) && template !== undefined) {
      const blank = `<div>${template}</div>`;
      part.notes = partOf(wrapped(cut.right.around, blank, cut.right.around), kind, within, links);
    }
    return part;
  });
  return pieces.length > 0 ? pieces : [partOf(bodyOf(page), "", [], links)];
}

/** Classes of what is on the screen only (styles/print/words.css): a part stays the same when it changes. */
const SCREEN_ONLY = ["pack-note", "on-this-page"];

function withoutScreenOnly(page: string): string {
  let shown = "";
  let from = 0;
  let hidden: OpenTag | undefined;
  visitTags(page, {
    begins(tag) {
      if (!hidden && classesOf(tag).some((name) => SCREEN_ONLY.includes(name))) hidden = tag;
    },
    ends(tag, at) {
      if (tag !== hidden) return;
      shown += page.slice(from, tag.start);
      from = page.indexOf(">", at) + 1;
      hidden = undefined;
    },
  });
  return shown + page.slice(from);
}

interface Cuts {
  cuts: Cut[];
  /** Where the pack ends, and the elements that are open there. */
  end: number;
  around: readonly OpenTag[];
  /** What the template of a side for notes holds. */
  template?: string;
}

function findCuts(page: string, notesSide: string): Cuts {
  const cuts: Cut[] = [];
  const found: Cuts = { cuts, end: page.length, around: [] };
  let pack: OpenTag | undefined;
  let template: OpenTag | undefined;
  visitTags(page, {
    begins(tag, around) {
      const classes = classesOf(tag);
      if (tag.name === "template" && attributeOf(tag, "id") === notesSide) template = tag;
      if (!pack && classes.includes("pack")) {
        pack = tag;
        found.around = [...around, tag];
      }
      if (!pack || !around.includes(pack)) return;
      const isPart = classes.includes("part");
      const right = attributeOf(tag, "data-start") === "right" ? attributeOf(tag, "id") : undefined;
      if (!isPart && right === undefined && !classes.includes("leaf")) return;
      // Elements that begin here belong to what is behind the cut.
      let outer = around.length;
      let at = tag.start;
      for (let above = around[outer - 1]; above && above !== pack; above = around[outer - 1]) {
        if (page.slice(above.end, at).trim() !== "") break;
        outer -= 1;
        at = above.start;
      }
      const cut: Cut = {
        at,
        around: around.slice(0, outer),
        kind: kindOf(isPart ? [...around, tag] : around),
        within: sectionsOf(isPart ? [...around, tag] : around),
        ...(right === undefined ? {} : { right: { id: right, around: [...around] } }),
      };
      const last = cuts.at(-1);
      if (last?.at === at) cuts[cuts.length - 1] = { ...last, ...cut };
      else cuts.push(cut);
    },
    ends(tag, at) {
      if (tag === pack) found.end = at;
      if (tag === template) found.template = page.slice(tag.end, at);
    },
  });
  return found;
}

/** The innermost class that names a page box: see page-boxes.njk and packs.css. */
function kindOf(chain: readonly OpenTag[]): string {
  const named = chain.map((tag) => classesOf(tag).filter((name) => /^(run|part)-/.test(name)));
  return (named.findLast((names) => names.length > 0) ?? []).join(" ");
}

function sectionsOf(chain: readonly OpenTag[]): string[] {
  return chain.flatMap((tag) => (tag.name === "section" ? (attributeOf(tag, "id") ?? "") : []));
}

function bodyOf(page: string): string {
  const start = page.search(/<body[\s>]/i);
  return page.slice(Math.max(start, 0));
}

/** `inside`, which may end elements that were open before it and begin others, within the elements open at its start and end. */
function wrapped(before: readonly OpenTag[], inside: string, after: readonly OpenTag[]): string {
  const isShown = ({ name }: OpenTag) => name !== "html";
  const opened = before.filter(isShown).map(({ text }) => text);
  const closed = after
    .filter(isShown)
    .map(({ name }) => `</${name}>`)
    .reverse();
  return [...opened, inside, ...closed].join("");
}

function partOf(html: string, kind: string, within: string[], links: ReadonlySet<string>): PackPart {
  const { ids, hrefs, shown } = namesIn(html);
  const linked = [...links].filter((id) => ids.has(id) || hrefs.has(id)).sort();
  return { html, kind, within, linked, shows: [...shown].sort() };
}

/** The ids in a page or a part of one, the ids that its links lead to, and those whose page numbers it shows. */
function namesIn(html: string): Record<"ids" | "hrefs" | "shown", Set<string>> {
  const found = { ids: new Set<string>(), hrefs: new Set<string>(), shown: new Set<string>() };
  visitTags(html, {
    begins(tag) {
      const id = attributeOf(tag, "id");
      if (id !== undefined) found.ids.add(decoded(id));
      const pageOf = attributeOf(tag, "data-page-of");
      if (pageOf !== undefined) found.shown.add(decoded(pageOf));
      const href = tag.name === "a" ? attributeOf(tag, "href") : undefined;
      if (href?.startsWith("#") && href.length > 1) found.hrefs.add(decodedFragment(decoded(href.slice(1))));
    },
  });
  return found;
}

function decoded(value: string): string {
  return value
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
