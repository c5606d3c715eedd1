import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { tokensOf } from "./tokens.ts";

const kinds = (text: string) => tokensOf(text).map(({ kind, text }) => `${kind} ${text}`);

describe("tokens", (test) => {
  test("know marks by their longest form, names, numbers and private names", () => {
    assert.equal(kinds("a!==b?.c>>>=0x1f+1e-3-this.#d"), [
      ...["name a", "mark !==", "name b", "mark ?.", "name c", "mark >>>=", "number 0x1f", "mark +"],
      ...["number 1e-3", "mark -", "name this", "mark .", "name #d"],
    ]);
  });

  test("tell a pattern from a division", () => {
    assert.equal(kinds("a / b / c"), ["name a", "mark /", "name b", "mark /", "name c"]);
    assert.equal(
      kinds("(a) / 2 / x[0] / 3").filter((kind) => kind.startsWith("pattern")),
      [],
    );
    assert.equal(kinds("return /a[/]\\/b/giu"), ["name return", "pattern /a[/]\\/b/giu"]);
    assert.equal(kinds("x = /=/"), ["name x", "mark =", "pattern /=/"]);
    assert.equal(kinds("/a/.test(b)")[0], "pattern /a/");
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what is read here is a template.
    assert.equal(kinds("`${/a/}`"), ["words `${", "pattern /a/", "words }`"]);
  });

  test("pass over comments, and keep strings and templates whole", () => {
    assert.equal(kinds("// === \n/* && */ 'it\\'s' + \"===\""), ["words 'it\\'s'", "mark +", 'words "==="']);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what is read here is a template.
    assert.equal(kinds("`a ${b ? `$ {${c}}` : {}} d`"), [
      ...["words `a ${", "name b", "mark ?", "words `$ {${", "name c", "words }}`", "mark :"],
      ...["mark {", "mark }", "words } d`"],
    ]);
  });

  test("say where they stand", () => {
    assert.equal(
      tokensOf("a  ===\nb").map(({ start }) => start),
      [0, 3, 7],
    );
  });

  test("are refused where words have no end", () => {
    assert.throws(() => tokensOf('a = "b'), /never ended/);
    assert.throws(() => tokensOf("a = `b"), /never ended/);
  });

  test("are found in every file of ours, with nothing but space and comments between them", () => {
    const files = globSync("scripts/**/*.ts").filter((file) => !file.endsWith(".d.ts"));
    assert.ok(files.length > 200);
    for (const file of files) {
      const text = stripTypeScriptTypes(readFileSync(file, "utf8"));
      let rest = text;
      for (const token of tokensOf(text).reverse()) {
        assert.is(text.slice(token.start, token.start + token.text.length), token.text);
        const between = rest.slice(token.start + token.text.length);
        assert.match(between, /^(\s|\/\/.*|\/\*[\s\S]*?\*\/)*$/, `${file}: ${between}`);
        rest = rest.slice(0, token.start);
      }
    }
  });
});
