import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { ContentProblems } from "../../scripts/core/content-problems.ts";
import { type Built, build, summary } from "../../scripts/pipeline/build.ts";
import { type Content, change, withProject } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { isUntouched, oldSite } from "../support/old-site.ts";

const PACK = "content/packs/1-team.md";

describe("build", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "build-"));
  const cache = join(folder, "cache");
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  const built = (content: Content, to: string) => withProject(content, (from) => build({ from, to, cache }));
  const failure = async (content: Content, to: string) => {
    const reason = await built(content, to).catch((thrown: unknown) => thrown);
    if (!(reason instanceof ContentProblems)) throw new Error("The build did not refuse the words.");
    return reason.problems;
  };
  const held = (path: string) =>
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return `${file.slice(path.length + 1)} ${createHash("sha256").update(readFileSync(file)).digest("hex")}`;
      })
      .sort();

  test("puts the site and its packs in place, and takes what it replaces away", async () => {
    const site = oldSite(folder, "first");
    const { printed, files, library } = await built(
      change(PACK, "title: Team pack", "title: Our pack"),
      site,
    );
    assert.equal(
      printed.packs.map(({ file }) => file),
      ["team", "guide-team-briefing"].flatMap((pack) =>
        ["", "-large-print", "-fillable"].map((edition) => `packs/${pack}${edition}.pdf`),
      ),
    );
    assert.is(held(site).length, files.size);
    assert.is(library.packs[0]?.title, "Our pack");
    for (const { file, bytes, sha256, pages } of printed.packs) {
      const pdf = readFileSync(join(site, file));
      assert.equal([pdf.length, createHash("sha256").update(pdf).digest("hex")], [bytes, sha256]);
      assert.ok(pages > 1);
    }
    assert.not.match(readFileSync(join(site, "index.html"), "utf8"), "old");
    assert.equal(readdirSync(join(site, "..")), ["site"]);
  });

  test("says on the pages how long and how large the packs are", async () => {
    const { printed } = await built(
      change(PACK, "title: Team pack", "title: Our pack"),
      join(folder, "sizes/site"),
    );
    const page = readFileSync(join(folder, "sizes/site/packs/team/index.html"), "utf8");
    const pages = printed.packs
      .filter(({ pack }) => pack === "team")
      .map((pack) => `(PDF, ${pack.pages} sides, ${Math.round(pack.bytes / 1000)} KB)`);
    for (const said of pages) assert.match(page, said);
  });

  test("gives the same bytes again", async () => {
    const content = () => change(PACK, "title: Team pack", "title: Our pack");
    for (const name of ["one", "again"]) await built(content(), join(folder, name, "site"));
    assert.equal(held(join(folder, "again/site")), held(join(folder, "one/site")));
  });

  test("leaves the last site as it is when the words are not sound, and says every problem", async () => {
    const site = oldSite(folder, "unsound");
    const bad = change(
      PACK,
      "title: Team pack",
      "title: ",
      change("content/pages/home.md", "title: Page", "titel: Page"),
    );
    const problems = await failure(bad, site);
    assert.equal(
      [...new Set(problems.map(({ file }) => file))],
      ["content/packs/1-team.md", "content/pages/home.md"],
    );
    isUntouched(site);
  });

  test("leaves the last site as it is when a pack breaks its promise, and says where to mend it", async () => {
    const site = oldSite(folder, "broken");
    const [problem, ...others] = await failure(change(PACK, "parts:", "sides: 1\nparts:"), site);
    assert.is(problem?.file, PACK);
    assert.match(problem?.field ?? "", "packs/team.pdf");
    // The promise holds for the standard and the fillable edition.
    assert.ok(others.length > 0 && others.every(({ file }) => file === PACK));
    isUntouched(site);
  });

  test("makes no folder for a site that could not be built", async () => {
    const site = join(folder, "none/site");
    await failure(change(PACK, "title: Team pack", "title: "), site);
    assert.not.ok(existsSync(join(folder, "none")));
  });
});

describe("summary", (test) => {
  test("lists the packs, counts pages, sizes and seconds, and says where to look", () => {
    const pack = (file: string, pages: number, bytes: number) => ({
      pack: "a",
      edition: "standard",
      file,
      pages,
      bytes,
      sha256: "",
    });
    const built = {
      files: new Map<string, string | Uint8Array>([
        ["index.html", "ŵ"],
        ["a/index.html", "x"],
        ["a.css", "y"],
        ["packs/a.pdf", new Uint8Array(1996)],
      ]),
      printed: {
        packs: [pack("packs/a.pdf", 1, 1996), pack("packs/a-long.pdf", 12, 1_200_000)],
        files: new Map(),
        findings: [],
      },
      sheets: { packs: [pack("sheets/a.pdf", 1, 1000)], files: new Map(), findings: [] },
    } as unknown as Built;
    assert.is(
      summary(built, 12.34, join(process.cwd(), "output/site")),
      [
        "",
        "  packs/a.pdf         1 page     2 KB",
        "  packs/a-long.pdf  12 pages   1.2 MB",
        "",
        "Made 2 web pages, 2 PDFs and 1 single sheet, 2 KB in all, in 12.3 seconds.",
        "Open output/site/index.html, or type: npm start",
      ].join("\n"),
    );
  });
});
