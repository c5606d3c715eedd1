import * as assert from "uvu/assert";
import type { Library } from "../../scripts/content/schema.ts";
import { describe } from "../support/describe.ts";
import { htmlReader } from "../support/html.ts";
import { libraryOf, rendered } from "../support/library.ts";

/** The end of an attribute and of a CSS string, template syntax, tags, an entity, and the end of a comment. */
const HOSTILE = `" onfocus="hurt()" } * { color: red } {{ 7 * 191 }}{{ 7 | times: 191 }}{% include "x" %}<script>hurt()</script><img src=x onerror='hurt()'> &lt; --> </title></style> \\`;

/** What names things, or is a number or a date: nobody can write words into it. */
const NAMES = new Set(
  "id theme source for about evidence questions responsibilities file version date review_by prepared_on reviewed_on tested_on fix_by status kind year short web_address link part page guide".split(
    " ",
  ),
);

/** The library with hostile words in the first line of every text that people write; `count` says how many. */
function hostile(library: Library): { library: Library; count: number } {
  let count = 0;
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === "string") {
      if (NAMES.has(name)) return value;
      count += 1;
      // Facts are put under headings that are found by their words, so headings stay.
      return value.replace(/^(?!#)[^\p{L}\n]*\p{L}+/mu, (start) => `${start} ${HOSTILE}`);
    }
    if (Array.isArray(value)) return value.map((item) => walk(item, name));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, key)]));
  };
  return { library: walk(library, "") as Library, count };
}

/** Every optional text of the schema filled in. */
async function fullLibrary(): Promise<Library> {
  const library = await libraryOf();
  const [question] = library.questions;
  const [source] = library.evidence;
  const [term] = library.glossary;
  const [contact] = library.board.contacts;
  if (!question || !source || !term || !contact) throw new Error("The smallest library is too small.");
  Object.assign(question, { source: "quoted", quoted: { wording: "Was it so?", terms: "Now so." } });
  source.limits = "Little.";
  term.disputed = "Some say no.";
  term.instead_of = ["older word"];
  contact.details = "Ring us.";
  library.board.corrections = "Write to us.";
  library.board.accessibility = {
    contact: "Our office",
    email: "Ask us.",
    telephone: "Ring us.",
    post: "Write to us.",
    reply_days: 10,
  };
  return library;
}

describe("hostile words in every field", (test) => {
  const reader = htmlReader(test);
  let tame: Map<string, string>;
  let harmed: Map<string, string>;
  let count = 0;
  test.before(async () => {
    const library = await fullLibrary();
    const changed = hostile(library);
    count = changed.count;
    tame = await rendered(library);
    harmed = await rendered(changed.library);
  });

  test("stand in hundreds of texts and on every page", async () => {
    assert.ok(count > 300, `only ${count} texts`);
    for (const { path, text } of await reader.pages(harmed)) assert.ok(text.includes("{{ 7 * 191 }}"), path);
  });

  test("make no element and no attribute", async () => {
    const before = new Map((await reader.pages(tame)).map(({ path, elements }) => [path, elements]));
    const changed = (await reader.pages(harmed)).flatMap(({ path, elements }) => {
      const own = before.get(path) ?? [];
      const at = elements.findIndex((element, index) => element !== own[index]);
      return at < 0 && elements.length === own.length ? [] : [`${path}: ${elements[at]} for ${own[at]}`];
    });
    assert.ok(before.size > 30);
    assert.equal(changed, []);
  });

  test("are never run as a template", () => {
    for (const [path, content] of harmed) {
      assert.not.ok(content.includes("1337"), path);
      assert.ok(!path.endsWith(".html") || content.includes("{% include "), path);
    }
  });

  test("show as they were written, neither lost nor escaped twice", async () => {
    for (const { path, title, text } of await reader.pages(harmed)) {
      assert.ok(text.includes("<script>hurt()</script><img src=x"), path);
      for (const shown of [title, text]) assert.not.match(shown, /&(amp|quot|#\d+);/, path);
    }
  });

  test("end no string and add no rule in a pack's style sheet", async () => {
    const sheets = [...harmed.keys()].filter((path) => path.endsWith("sheet.css"));
    assert.ok(sheets.length >= 3);
    for (const path of sheets) {
      const rules = await reader.rules(tame.get(path) ?? "");
      assert.ok(rules.length > 3);
      assert.equal(await reader.rules(harmed.get(path) ?? ""), rules);
    }
  });

  test("would be found if they were let through", async () => {
    const [page] = await reader.pages(new Map([["a.html", `<p title="${HOSTILE}">${HOSTILE}</p>`]]));
    assert.ok(page?.elements.includes("script"));
    assert.ok(page?.elements.some((element) => element.includes("onfocus")));
    assert.ok((await reader.rules(`@page { content: "${HOSTILE}"; }`)).length > 1);
  });
});
