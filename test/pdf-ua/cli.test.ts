import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { type Chromium, findChromium } from "../../scripts/browser/find.ts";
import { inspect, readText } from "../../scripts/pdf-ua/index.ts";
import { pdfName, textEntry } from "../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../support/describe.ts";
import { elements, outline } from "./printing.ts";

const USAGE = "node scripts/pdf-ua/cli.ts PAGE.html PAGE.pdf [--browser PATH]";

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

describe("the command line", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "pdf-ua-cli-"));
  const at = (name: string) => join(folder, name);
  let chromium: Chromium;
  let html: string;
  test.before(async () => {
    chromium = await findChromium();
    cpSync("test/fixtures/pdf-ua/recipe", folder, { recursive: true });
    html = readFileSync(at("recipe.html"), "utf8");
  });
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs it as people do, without a browser unless `env` or `args` name one. */
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
    new Promise((resolve, reject) => {
      const { CHROMIUM_PATH: _, ...rest } = process.env;
      const child = spawn(process.execPath, ["scripts/pdf-ua/cli.ts", ...args], { env: { ...rest, ...env } });
      const ended: Ended = { code: null, out: "", err: "" };
      child.stdout.on("data", (chunk) => (ended.out += chunk));
      child.stderr.on("data", (chunk) => (ended.err += chunk));
      child.on("error", reject);
      child.on("close", (code) => resolve({ ...ended, code }));
    });
  const print = (name: string, page: string) => {
    writeFileSync(at(`${name}.html`), page);
    return run([at(`${name}.html`), at(`${name}.pdf`), "--browser", chromium.path], chromium.env);
  };

  test("prints a page that it has never seen, without findings", async () => {
    const file = at("recipe.pdf");
    assert.equal(await print("recipe", html), {
      code: 0,
      out: `${file}: 1 page, 0 findings.\n`,
      err: "",
    });
    const pdf = new Uint8Array(readFileSync(file));
    assert.equal(await inspect(pdf, { title: "Leek and potato soup", contrast: "AAA" }), []);
    const shape = await outline(pdf);
    for (const part of [
      "Document(H1 P(Span) P(Figure) H2 Table(Caption TR(TH TH) TR(TD TD) TR(TD TD) TR(TD TD)) H2",
      "L(LI(Lbl LBody(Strong)) LI(Lbl LBody(P L(LI(Lbl LBody) LI(Lbl LBody)))) LI(Lbl LBody)) H2 P(Link))",
    ])
      assert.ok(shape.includes(part), `${part}\nis not in\n${shape}`);
    const said = async (type: string, key: string) => textEntry((await elements(pdf, type))[0]?.dict, key);
    assert.is(await said("Figure", "Alt"), "A bowl of soup with steam above it");
    assert.is(await said("Span", "Lang"), "fr");
    assert.match(await readText(pdf), "In France it is called potage Parmentier. It takes forty minutes");
    const { catalog, ...read } = await facts(pdf);
    assert.equal(read, {
      author: "Ada Marsh",
      subject: "A soup for four, in forty minutes.",
      keywords: undefined,
    });
    assert.is(textEntry(catalog, "Lang"), "en-GB");
    assert.ok(catalog.has(pdfName("Outlines")));
  });

  const facts = async (pdf: Uint8Array) => {
    const read = await PDFDocument.load(pdf, { updateMetadata: false });
    return {
      catalog: read.catalog,
      author: read.getAuthor(),
      subject: read.getSubject(),
      keywords: read.getKeywords(),
    };
  };

  test("says what is wrong with a picture that is not described, and prints it all the same", async () => {
    const ended = await print("no-alt", html.replace(/ alt="[^"]*"/, ""));
    const sentence = "A picture has no description. Write one, or mark it as decoration. (7.3-1)";
    assert.equal(ended, {
      code: 1,
      out: `Page 1: ${sentence}\n${at("no-alt.pdf")}: 1 page, 1 finding.\n`,
      err: "",
    });
    assert.match(readFileSync(at("no-alt.pdf"), "latin1"), /^%PDF-1\.7/);
  });

  test("says so of a page without title or language, and of what it asks for in vain", async () => {
    const page = `<!doctype html><link rel="stylesheet" href="gone.css"><script>throw new Error("Oh no")</script>
      <h1>Hello</h1><p><img src="gone.png" alt="A map"> <a href="next.html">The next page</a></p>`;
    const { code, out } = await print("poor", page);
    assert.is(code, 1);
    const lines = out.trim().split("\n");
    const rules = lines.slice(0, -1).map((line) => /\(([\w.-]+)\)$/.exec(line)?.[1]);
    assert.equal(new Set(rules).size, rules.length, out);
    for (const sentence of [
      "The page has no title. Write one in its title element. (7.1-9)",
      'The page does not say its language. Write it in its first tag, such as <html lang="en">. (language)',
      "A script of the page failed: Error: Oh no (script)",
      `The page asks for file://${at("gone.css")}, which did not load. (missing-file)`,
      'The picture "A map" did not load. Check its address. (missing-image)',
      `Page 1: The link "The next page" leads to file://${at("next.html")}, which exists only on this machine. (link-target)`,
      "Page 1: Text has no language. (7.2-34)",
    ])
      assert.ok(lines.includes(sentence), `${sentence}\nis not in\n${out}`);
  });

  test("takes relative links from the canonical address", async () => {
    const canonical = '<link rel="canonical" href="https://example.org/soups/leek.html"></head>';
    const ended = await print(
      "canonical",
      html.replace("</head>", canonical).replace(/href="https:\/\/www.food[^"]*"/, 'href="keeping.html"'),
    );
    assert.is(ended.code, 0, ended.out);
    const { catalog } = await facts(new Uint8Array(readFileSync(at("canonical.pdf"))));
    const uris = catalog.context.enumerateIndirectObjects().map(([, object]) => String(object));
    assert.match(uris.join("\n"), "https://example.org/soups/keeping.html");
  });

  test("takes the browser that CHROMIUM_PATH names, or the one that Puppeteer has", async () => {
    for (const variable of ["CHROMIUM_PATH", "PUPPETEER_EXECUTABLE_PATH"]) {
      const file = at(`${variable}.pdf`);
      const env = { ...chromium.env, [variable]: chromium.path };
      assert.equal(await run([at("recipe.html"), file], env), {
        code: 0,
        out: `${file}: 1 page, 0 findings.\n`,
        err: "",
      });
      // A wrong one is not passed over: so the first was used.
      if (variable === "CHROMIUM_PATH")
        assert.match((await run([at("recipe.html"), file], { [variable]: "/gone" })).err, "/gone is not");
    }
  });

  test("takes the browser inside the package where there is no other, and leaves nothing of it behind", async () => {
    if (process.platform !== "linux" || process.arch !== "x64") return;
    const temporary = at("temporary");
    mkdirSync(temporary);
    const env = { TMPDIR: temporary, PUPPETEER_EXECUTABLE_PATH: at("gone") };
    const { code, out, err } = await run([at("recipe.html"), at("packaged.pdf")], env);
    assert.is(code, 0, out + err);
    assert.match(await readText(new Uint8Array(readFileSync(at("packaged.pdf")))), "Leek and potato soup");
    assert.equal(readdirSync(temporary), []);
  });

  test("prints help", async () => {
    const { code, out } = await run(["--help"]);
    assert.is(code, 0);
    assert.match(out, `Usage: ${USAGE}\n`);
  });

  for (const [what, args, sentence] of [
    ["an unknown option", ["--fast", "a.html", "a.pdf"], `--fast is not an option here, so type: ${USAGE}`],
    [
      "no path of a browser",
      ["a.html", "a.pdf", "--browser"],
      `--browser needs a path behind it, so type: ${USAGE}`,
    ],
    ["one file", ["a.html"], `Two files are wanted here and 1 named, so type: ${USAGE}`],
    ["three files", ["a", "b", "c"], `Two files are wanted here and 3 named, so type: ${USAGE}`],
    [
      "the page as the PDF",
      ["a.html", "./a.html"],
      "./a.html is the page itself, so name another file for the PDF.",
    ],
    [
      "a page that is not there",
      ["gone.html", "a.pdf"],
      "gone.html is not a file: name the HTML file to print.",
    ],
    ["a folder as the page", ["scripts", "a.pdf"], "scripts is not a file: name the HTML file to print."],
    [
      "a browser that is not there",
      ["README.md", "a.pdf", "--browser", "/gone/chrome"],
      "/gone/chrome is not the program file of a browser: correct the path.",
    ],
    [
      "a browser that is none",
      ["README.md", "a.pdf", "--browser", "package.json"],
      "The browser package.json did not start: name another with --browser, or set CHROMIUM_NO_SANDBOX=1 if its sandbox is what is not allowed here.",
    ],
  ] as const) {
    test(`ends with one sentence and 2 for ${what}`, async () => {
      assert.equal(await run(args), { code: 2, out: "", err: `${sentence}\n` });
      assert.not.ok(existsSync("a.pdf"));
    });
  }

  test("ends with one sentence and 2 when the PDF cannot be written", async () => {
    const file = at("gone/recipe.pdf");
    assert.equal(await run([at("recipe.html"), file, "--browser", chromium.path], chromium.env), {
      code: 2,
      out: "",
      err: `${file} could not be written (ENOENT): name another place.\n`,
    });
  });
});
