/** Holds the library's README to its code: the example runs, and the table of clauses is whole. */
import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as assert from "uvu/assert";
import { findChromium } from "../../scripts/browser/find.ts";
import { inspect } from "../../scripts/pdf-ua/index.ts";
import { describe } from "../support/describe.ts";
import { rulesIn } from "./rules-in.ts";

const README = readFileSync("scripts/pdf-ua/README.md", "utf8");

interface Row {
  rules: string[];
  mendedBy: string[];
  foundBy: string[];
}

/** The rows of the table of clauses, with `5-2 to 5-5` written out. */
function clauses(readme: string): Row[] {
  const table = /^## Clauses$([\s\S]*?)^What no rule/m.exec(readme)?.[1] ?? "";
  const words = (cell = "") => cell.match(/[a-z][a-z-]+/g) ?? [];
  return table
    .split("\n")
    .map((line) => line.split("|").slice(2))
    .filter(([rules = ""]) => /\d-\d/.test(rules))
    .map(([rules = "", mendedBy, foundBy]) => ({
      rules: [...rules.matchAll(/([\d.]+)-(\d+)(?: to \1-(\d+))?/g)].flatMap(
        ([, clause, first, last = first]) =>
          Array.from(
            { length: Number(last) - Number(first) + 1 },
            (_, at) => `${clause}-${Number(first) + at}`,
          ),
      ),
      mendedBy: words(mendedBy),
      foundBy: words(foundBy),
    }));
}

/** What a table leaves out of what code says: `said` names rules by the file that says them. */
function omissions(
  rows: readonly Row[],
  column: "mendedBy" | "foundBy",
  said: ReadonlyMap<string, string[]>,
) {
  return [...said].flatMap(([file, rules]) =>
    rules
      .filter((rule) => !rows.some((row) => row.rules.includes(rule) && row[column].includes(file)))
      .map((rule) => `${file} ${rule}`),
  );
}

const byFile = (pattern: string, read: (code: string) => string[]) =>
  new Map(
    globSync(pattern).map((file) => [basename(file, ".ts"), read(readFileSync(file, "utf8"))] as const),
  );

describe("the README", (test) => {
  const rows = clauses(README);
  const inspected = byFile("scripts/pdf-ua/inspect/*.ts", (code) =>
    rulesIn(code).filter((rule) => /^\d/.test(rule)),
  );
  const mended = byFile("scripts/pdf-ua/{passes,checks}/*.ts", (code) => {
    const [comment = ""] = /^\/\*\*[\s\S]*?\*\//.exec(code) ?? [];
    return rulesIn(comment.replace(/(?<![\w-])(\d[\d.]*-\d+)(?![\d-])/g, '"$1"')).filter((rule) =>
      /^[567][.-]/.test(rule),
    );
  });

  test("names every rule that is inspected, and every rule that a pass says it mends", () => {
    assert.ok(rows.length > 40, `only ${rows.length} rows`);
    assert.equal(omissions(rows, "foundBy", inspected), []);
    assert.equal(omissions(rows, "mendedBy", mended), []);
  });

  test("claims no rule that nobody inspects, and nothing of files that are not there", () => {
    const known = new Set([...inspected.values()].flat().concat("5-3", "5-4", "5-5"));
    assert.equal(
      rows.flatMap(({ rules }) => rules).filter((rule) => !known.has(rule)),
      [],
    );
    const there = new Set([...inspected.keys(), ...mended.keys(), "prepare", "reported"]);
    assert.equal(
      rows.flatMap(({ mendedBy, foundBy }) => [...mendedBy, ...foundBy]).filter((file) => !there.has(file)),
      [],
    );
  });

  test("names every pass, check and rule of our own somewhere", () => {
    const files = [...mended.keys()].filter((file) => file !== "index");
    assert.equal(
      files.filter((file) => !new RegExp(`\\| [^|]*\\b${file}\\b`).test(README)),
      [],
    );
    const parts = "{prepare,passes,checks,inspect}";
    const own = globSync(`scripts/pdf-ua/${parts}/*.ts`).flatMap((file) =>
      rulesIn(readFileSync(file, "utf8")),
    );
    // Only a mistake of this code, or a title that was expected, can bring these about.
    const unlisted = ["private-language", "title"];
    assert.equal(
      own.filter(
        (rule) => /^[a-z]/.test(rule) && !unlisted.includes(rule) && !README.includes(`\`${rule}\``),
      ),
      [],
    );
  });

  test("would be found to leave out a rule, or to name it at another file", () => {
    const table = "## Clauses\n| 5 | 5-1 to 5-3 | metadata | file |\nWhat no rule";
    const found = clauses(table);
    assert.equal(found, [{ rules: ["5-1", "5-2", "5-3"], mendedBy: ["metadata"], foundBy: ["file"] }]);
    assert.equal(omissions(found, "foundBy", new Map([["file", ["5-2", "5-4"]]])), ["file 5-4"]);
    assert.equal(omissions(found, "mendedBy", new Map([["links", ["5-1"]]])), ["links 5-1"]);
  });

  test("has an example that runs", async () => {
    const folder = mkdtempSync(join(tmpdir(), "pdf-ua-readme-"));
    try {
      const { path, env } = await findChromium();
      const launch = {
        executablePath: path,
        env: { ...process.env, ...env },
        headless: "shell",
        args: ["--no-sandbox"],
      };
      const [, example = ""] = /```ts\n([\s\S]*?)```/.exec(README) ?? [];
      const replaced = (
        [
          ['"puppeteer"', JSON.stringify(import.meta.resolve("puppeteer"))],
          ["./scripts/pdf-ua/index.ts", pathToFileURL(resolve("scripts/pdf-ua/index.ts")).href],
          ["launch()", `launch(${JSON.stringify(launch)})`],
          [
            "https://example.org/letter.html",
            pathToFileURL(resolve("test/fixtures/pdf-ua/recipe/recipe.html")).href,
          ],
        ] as const
      ).reduce((code, [from, to]) => {
        assert.ok(code.includes(from), from);
        return code.replace(from, to);
      }, example);
      writeFileSync(join(folder, "example.ts"), replaced);
      const out = execFileSync(process.execPath, ["example.ts"], { cwd: folder, encoding: "utf8" });
      assert.is(out, "[]\n");
      assert.equal(await inspect(readFileSync(join(folder, "letter.pdf"))), []);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
