/** Faults that no test can see, each with its reason: a later run tells only of new ones. */

export interface Explained {
  file: string;
  /** The line with the fault, without its indent. */
  code: string;
  /** `=== → !==`, as the command writes it. */
  change: string;
  why: string;
}

export const explained: readonly Explained[] = [
  {
    file: "scripts/content/rules/accessibility-statement.ts",
    code: "if (!body) return [];",
    change: "!body → false",
    why: "A page that has an id has been read, with its words; the types cannot know.",
  },
  {
    file: "scripts/content/rules/accessibility-statement.ts",
    code: '!body.lines.some((line) => line.replace(/^#+\\s+/, "").trim() === heading && line.startsWith("#")),',
    change: "/^#+\\s+/ → /#+\\s+/",
    why: "What is left of a line that begins with # is a heading only when the first marks were taken away.",
  },
  {
    file: "scripts/content/rules/acronyms.ts",
    code: "const short = /^(.*\\p{Lu}.*[\\p{Lu}\\p{N}])s$/u.exec(found)?.[1] ?? found;",
    change: "/^(.*\\p{Lu}.*[\\p{Lu}\\p{N}])s$/u → /(.*\\p{Lu}.*[\\p{Lu}\\p{N}])s$/u",
    why: "The pattern begins with .*, which takes all from the start of the word anyway.",
  },
  {
    file: "scripts/content/rules/file-names.ts",
    code: "const unusable = /^(con|prn|aux|nul|com\\d|lpt\\d)\\.md$/;",
    change: "/^(con|prn|aux|nul|com\\d|lpt\\d)\\.md$/ → /^(con|prn|aux|nul|com\\d|lpt\\d)\\.md/",
    why: "Only names with .md at the end, and no other point, come this far.",
  },
  {
    file: "scripts/content/rules/file-names.ts",
    code: "const free = entries.findIndex((_, index) => !used.has(index + 1)) + 1 || entries.length + 1;",
    change: "+ → - (3)",
    why: "Asked for only when a number is missing or comes twice, and then one up to the length is free.",
  },
  {
    file: "scripts/content/rules/file-names.ts",
    code: "if (!double) last = number;",
    change: "!double → true",
    why: "A double has the number of the one before it, which is in `last` already.",
  },
  {
    file: "scripts/content/rules/file-names.ts",
    code: 'const plain = name.replace(/<U\\+[\\dA-F]+>/g, "").replace(/\\.md$/i, "");',
    change: "/\\.md$/i → /\\.md$/",
    why: "Only files that end in small .md are read.",
  },
  {
    file: "scripts/content/rules/heading-levels.ts",
    code: 'const [written, marks, words = ""] = /^\\s*(#{1,6})([^#\\s].*)$/.exec(body.lines[line] ?? "") ?? [];',
    change: "/^\\s*(#{1,6})([^#\\s].*)$/ → /^\\s*(#{1,6})([^#\\s].*)/",
    why: "A line holds no line end, so .* takes all of it anyway.",
  },
  {
    file: "scripts/content/rules/link-targets.ts",
    code: 'if (!("id" in fields)) return undefined;',
    change: '!("id" in fields) → false',
    why: "A page without an id then gets an address that no page has, and its headings are passed over all the same.",
  },
  {
    file: "scripts/content/rules/link-targets.ts",
    code: 'if (path === "" && own === undefined) return undefined;',
    change: 'path === "" && own === undefined → false',
    why: "The empty address has no headings, and is passed over below.",
  },
  {
    file: "scripts/content/rules/listed-files.ts",
    code: 'case "absent":',
    change: '"absent" → ""',
    why: "The function then ends without a value, which is the same.",
  },
  {
    file: "scripts/content/rules/long-words.ts",
    code: "const found = /^(text|code_inline)$/.test(token.type) ? run.exec(token.content) : null;",
    change: "/^(text|code_inline)$/ → /(text|code_inline)$/",
    why: "No other token of Markdown has a name that ends so and holds words.",
  },
  {
    file: "scripts/content/rules/long-words.ts",
    code: "const found = /^(text|code_inline)$/.test(token.type) ? run.exec(token.content) : null;",
    change: "/^(text|code_inline)$/ → /^(text|code_inline)/",
    why: "No other token of Markdown has a name that begins so and holds words.",
  },
  {
    file: "scripts/content/rules/named-places.ts",
    code: "if (!page?.body || !anchors) return [];",
    change: "|| → &&",
    why: "Anchors are there whenever the page is; the types cannot know.",
  },
  {
    file: "scripts/content/rules/needed-files.ts",
    code: 'const folders = items.filter(({ path, type }) => type === "folder" && /^versions\\/[^/]+$/.test(path));',
    change: "/^versions\\/[^/]+$/ → /versions\\/[^/]+$/",
    why: "Only the top of content/ holds a folder that is called versions; any other is refused by name.",
  },
  {
    file: "scripts/content/rules/nesting.ts",
    code: "const nests = /^(bullet_list|ordered_list|blockquote)_(open|close)$/;",
    change:
      "/^(bullet_list|ordered_list|blockquote)_(open|close)$/ → /(bullet_list|ordered_list|blockquote)_(open|close)$/",
    why: "No other token of Markdown has a name that ends so.",
  },
  {
    file: "scripts/content/rules/nesting.ts",
    code: "const nests = /^(bullet_list|ordered_list|blockquote)_(open|close)$/;",
    change:
      "/^(bullet_list|ordered_list|blockquote)_(open|close)$/ → /^(bullet_list|ordered_list|blockquote)_(open|close)/",
    why: "No other token of Markdown has a name that begins so.",
  },
  {
    file: "scripts/content/rules/listed-files.ts",
    code: "const number = /^versions\\/([^/]+)$/.exec(path)?.[1];",
    change: "/^versions\\/([^/]+)$/ → /versions\\/([^/]+)$/",
    why: "Only the top of content/ holds a folder that is called versions; any other is refused by name.",
  },
  {
    file: "scripts/content/rules/number-of-items.ts",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a line of code as it is written.
    code: "const remedy = number < wanted ? `add ${wanted - number}` : `take ${number - wanted} away`;",
    change: "< → <=",
    why: "Equal numbers have returned above.",
  },
  {
    file: "scripts/content/rules/link-targets.ts",
    code: 'const fault = addressFault(address, "page");',
    change: '"page" → ""',
    why: "The function tells only the address of the site apart from others.",
  },
  {
    file: "scripts/content/rules/number-of-items.ts",
    code: 'if (facts.items.some(({ path, type }) => path === "" && type !== "folder")) return [];',
    change: "some → every",
    why: "When content/ is missing or no folder, it is the only item there is.",
  },
  {
    file: "scripts/content/rules/number-of-items.ts",
    code: 'if (facts.items.some(({ path, type }) => path === "" && type !== "folder")) return [];',
    change: '"folder" → ""',
    why: "A content/ that is a folder is not among the items; only what stands in it is.",
  },
  {
    file: "scripts/pdf-ua/passes/lists.ts",
    code: 'if (child.kind === "element") {',
    change: 'child.kind === "element" → true',
    why: "Only an element has a type to compare; whatever else stands in a list becomes an item all the same.",
  },
  {
    file: "scripts/pdf-ua/checks/words.ts",
    code: "for (let index = 0; index < expected.length; ) {",
    change: "< → <=",
    why: "Behind the last word stands an empty one, which is found wherever one looks.",
  },
  {
    file: "scripts/pdf-ua/checks/words.ts",
    code: "for (let index = from; index < expected.length; index++) {",
    change: "< → <=",
    why: "Behind the last word nothing is looked for, which is found at once: the same as is returned after the loop.",
  },
  {
    file: "scripts/pdf-ua/checks/words.ts",
    code: '} else if (child.kind === "content") {',
    change: 'child.kind === "content" → true',
    why: "An annotation has no stream that it is painted in, so it adds no words.",
  },
  {
    file: "scripts/pdf-ua/checks/page-count.ts",
    code: "if (pages.length < promised) {",
    change: "< → <=",
    why: "Equal numbers have returned above.",
  },
  {
    file: "scripts/content/rules/link-targets.ts",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a line of code as it is written.
    code: 'const meant = nearest(`${path}/`.replace(/\\/+/g, "/").replace(/^[./]*/, "/"), known);',
    change: "/^[./]*/ → /[./]*/",
    why: "The pattern may match nothing, so it always does so at the very start.",
  },
  {
    file: "scripts/content/rules/whole-tables.ts",
    code: "if (!map) return [];",
    change: "!map → false",
    why: "Tables and paragraphs always know their lines; the types cannot.",
  },
  {
    file: "scripts/content/rules/whole-tables.ts",
    code: "const container = /^[\\s>]*(?:(?:[-+*:]|\\d{1,9}[.)])\\s+)*(?=\\|)/;",
    change:
      "/^[\\s>]*(?:(?:[-+*:]|\\d{1,9}[.)])\\s+)*(?=\\|)/ → /[\\s>]*(?:(?:[-+*:]|\\d{1,9}[.)])\\s+)*(?=\\|)/",
    why: "Further in it takes away only the end of the first cell, which no message shows.",
  },
];
