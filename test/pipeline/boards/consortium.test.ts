import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { cp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { ContentProblems } from "../../../scripts/core/content-problems.ts";
import { EnvironmentError } from "../../../scripts/core/environment-error.ts";
import { problemLine } from "../../../scripts/core/problem.ts";
import { readText } from "../../../scripts/pdf-ua/index.ts";
import {
  boardsIn,
  buildConsortium,
  type ConsortiumBuilt,
  type ConsortiumOptions,
} from "../../../scripts/pipeline/boards/consortium.ts";
import { build } from "../../../scripts/pipeline/build.ts";
import { checksumOf } from "../../../scripts/site/checksums.ts";
import { boardYaml, consortiumContent } from "../../support/boards.ts";
import { goodContent } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";
import { write } from "../../versions/publishing.ts";

const ALL = ["ayle", "northshire", "weyle"];

describe("a consortium", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "consortium-"));
  const [from, to, editions] = [join(folder, "project"), join(folder, "site"), join(folder, "editions")];
  const cache = join(folder, "cache");
  test.before(() => write(from, consortiumContent()));
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  const made = (options: Partial<ConsortiumOptions> = {}): Promise<ConsortiumBuilt> =>
    buildConsortium({ from, to, editions, cache, today: "2026-04-01", boards: [], join: true, ...options });
  const refusal = async (options: Partial<ConsortiumOptions>) => {
    const reason = await made(options).catch((thrown: unknown) => thrown);
    if (!(reason instanceof EnvironmentError)) throw new Error(`It was not refused: ${reason}`);
    return reason.message;
  };
  const served = (path: string, site = to) => readFileSync(join(site, path), "utf8");
  const sums = (site = to) => served("SHA256SUMS", site);
  const writeBoard = (id: string, text: string) => writeFile(join(from, `content/boards/${id}.yaml`), text);
  const writtenAt = (id: string) => statSync(join(editions, id, "edition.json")).mtimeMs;

  test("begins with one board, beside which the others are not on the website yet", async () => {
    assert.equal(await boardsIn(from), ALL);
    const { built, missing, files } = await made({ boards: ["weyle"] });
    assert.equal([built, missing], [["weyle"], ["ayle", "northshire"]]);
    assert.match(served("index.html"), 'href="weyle/"');
    assert.not.match(served("index.html"), "ayle/");
    assert.is(sums().trim().split("\n").length + 1, files);
  });

  test("builds every board that has changed, and joins them", async () => {
    const { built, unchanged, missing, older } = await made({ boards: ALL });
    assert.equal([built, unchanged, missing, older], [["ayle", "northshire"], ["weyle"], [], []]);
    for (const line of sums().trim().split("\n")) {
      const [sum, path = ""] = line.split("  ");
      assert.is(checksumOf(readFileSync(join(to, path))), sum, path);
    }
    const paths = readdirSync(to, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    assert.is(paths.length, sums().trim().split("\n").length + 1);
    assert.match(served("_headers"), "/ayle/*\n  Cache-Control: no-cache\n");
  });

  test("asks for the area on its front page, with the box that finds a name", () => {
    const home = served("index.html");
    for (const [id, name] of [
      ["ayle", "Ayle Board"],
      ["northshire", "Northshire Partnership"],
      ["weyle", "Weyle Board"],
    ])
      assert.match(home, `<a href="${id}/">${name}`);
    assert.match(home, 'id="find"');
    assert.match(home, /<script src="assets\/a-z-\w+\.js" defer>/);
    assert.match(served("c/boards/index.html"), "contacts as at 1 February 2026");
    assert.match(served("c/index.html"), 'href="boards/"');
  });

  test("has in each edition the facts of that board, and what all share only once", async () => {
    for (const [id, name, number] of [
      ["ayle", "Ayle Board", "01632 960001"],
      ["northshire", "Northshire Partnership", "01632 960002"],
    ] as const) {
      const text = (await readText(readFileSync(join(to, id, "packs/team.pdf")))).replace(/\s+/g, " ");
      for (const words of [name, number, "Contacts as at 1 February 2026", "board.example/c"])
        assert.ok(text.includes(words), `${id} lacks ${words}`);
      assert.match(served(`${id}/checklist/question-7/index.html`), name);
      for (const path of ["evidence", "glossary", "c", "versions", "assets", "downloads"])
        assert.not.ok(readdirSync(join(to, id)).includes(path), path);
    }
    const page = served("northshire/checklist/question-7/index.html");
    assert.match(page, "https://northshire.uk/visits");
    assert.match(page, 'href="../../../evidence/#study"');
    assert.match(
      page,
      '<link rel="canonical" href="https://board.example/northshire/checklist/question-7/">',
    );
    assert.not.match(served("ayle/checklist/question-7/index.html"), "northshire.uk");
    const manifest = JSON.parse(served("ayle/manifest.json"));
    const { sha256 } = manifest.packs.find(({ file }: { file: string }) => file === "packs/team.pdf");
    assert.is(sha256, checksumOf(readFileSync(join(to, "ayle/packs/team.pdf"))));
    assert.is(manifest.facts_as_at, "2026-02-01");
  });

  test("builds nothing that has not changed, and gives the same bytes", async () => {
    const [before, times] = [sums(), ALL.map(writtenAt)];
    const { built, unchanged } = await made({ boards: ALL });
    assert.equal([built, unchanged], [[], ALL]);
    assert.equal([sums(), ALL.map(writtenAt)], [before, times]);
  });

  test("is the same to the byte when two machines share the boards", async () => {
    const shards = [join(folder, "shard-1"), join(folder, "shard-2")];
    const apart = { editions: join(folder, "joined-editions"), to: join(folder, "joined") };
    for (const [index, shard] of shards.entries()) {
      const boards = ALL.filter((_, place) => place % 2 === index);
      const { root, built } = await made({ boards, join: false, editions: shard });
      assert.equal([root, built], [undefined, boards]);
    }
    await made({ ...apart, shards });
    assert.is(sums(apart.to), sums());
    // A machine that has failed: its boards are named, and the site stays.
    const lost = await refusal({ editions: join(folder, "half"), to: apart.to, shards: shards.slice(0, 1) });
    assert.match(lost, "northshire is not among the editions");
    assert.is(sums(apart.to), sums());
    // A file that was changed on its way.
    appendFileSync(join(shards[1] ?? "", "northshire/own/index.html"), " ");
    const forged = await refusal({ editions: join(folder, "forged"), to: apart.to, shards });
    assert.match(forged, /northshire.own.index\.html is not the file that was built/);
    assert.is(sums(apart.to), sums());
  });

  test("prints one board again when one number has changed", async () => {
    const [, ...others] = ALL.map(writtenAt);
    await writeBoard("ayle", boardYaml("Ayle Board", "01632 960009"));
    assert.equal((await made()).older, ["ayle"]);
    const { built, unchanged, older } = await made({ boards: ALL });
    assert.equal([built, unchanged, older], [["ayle"], ["northshire", "weyle"], []]);
    assert.equal(ALL.map(writtenAt).slice(1), others);
    assert.match(await readText(readFileSync(join(to, "ayle/packs/team.pdf"))), "960009");
  });

  test("lets the mistake of one board stop that board alone, and keeps its last good edition", async () => {
    const good = served("ayle/manifest.json");
    const many = Array.from(
      { length: 90 },
      (_, index) => `  - label: Team ${index + 1}\n    details: 01632 960${100 + index}\n`,
    );
    await writeBoard("ayle", `${boardYaml("Ayle Board")}${many.join("")}`);
    await writeBoard(
      "northshire",
      boardYaml("Northshire Partnership", "01632 960003", "law_as_at: 2026-01-01\n"),
    );
    await writeBoard("new", boardYaml("New Board", "01632 960004", "qolour: blue\n"));
    const { built, unchanged, problems, missing, older } = await made({
      boards: ["ayle", "new", "northshire", "weyle"],
    });
    assert.equal([built, unchanged, missing], [[], ["weyle"], ["new"]]);
    assert.equal(older, ["ayle", "northshire"]);
    assert.equal(
      [...new Set(problems.map(({ file }) => file))].sort(),
      ["ayle", "new", "northshire"].map((id) => `content/boards/${id}.yaml`),
    );
    assert.match(
      problems.map(problemLine).join("\n"),
      /content\/boards\/ayle\.yaml:\S+ {2}packs\/.* too long/,
    );
    assert.is(served("ayle/manifest.json"), good);
    assert.match(served("northshire/index.html"), "Northshire Partnership");
    assert.match(served("index.html"), 'href="northshire/"');
    assert.not.match(served("index.html"), 'href="new/"');
    // Joined elsewhere, what was noted of the board that did not fit explains why its edition is an older one.
    const shard = join(folder, "noted");
    await cp(editions, shard, { recursive: true });
    const joined = await made({
      editions: join(folder, "noted-editions"),
      to: join(folder, "noted-site"),
      shards: [shard],
    });
    assert.equal(joined.older, ["ayle", "northshire"]);
  });

  test("stops when the words of all must be mended", async () => {
    const page = join(from, "content/pages/privacy.md");
    const words = readFileSync(page, "utf8");
    await writeFile(page, words.replace("title:", "titel:"));
    const before = sums();
    const reason = await made({ boards: ALL }).catch((thrown: unknown) => thrown);
    assert.ok(reason instanceof ContentProblems);
    assert.is(sums(), before);
    await writeFile(page, words);
  });

  test("loses no board that its readers have, and lets one go whose file is gone", async () => {
    await rm(join(editions, "weyle"), { recursive: true });
    const before = sums();
    assert.match(await refusal({}), "would lose weyle");
    assert.is(sums(), before);
    await rm(join(from, "content/boards/northshire.yaml"));
    const { removed } = await made({ boards: ["weyle"] });
    assert.equal(removed, ["northshire"]);
    assert.not.ok(readdirSync(to).includes("northshire"));
  });

  test("is nothing that a single board notices", async () => {
    const alone = join(folder, "alone");
    await write(alone, goodContent());
    assert.equal(await boardsIn(alone), []);
    const { files } = await build({ from: alone, to: join(folder, "alone-site"), cache });
    assert.not.match(String(files.get("index.html")), /board-|choose-your-board|a-z-\w+\.js/);
    assert.not.ok([...files.keys()].some((path) => path.startsWith("c/boards")));
  });
});
