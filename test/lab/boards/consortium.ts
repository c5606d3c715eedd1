/** The way of a consortium: four boards share one set of words, which is published, and one of them cannot be built. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { readText } from "../../../scripts/pdf-ua/index.ts";
import {
  boardsIn,
  buildConsortium,
  type ConsortiumBuilt,
} from "../../../scripts/pipeline/boards/consortium.ts";
import { check, openSite, wholePlan } from "../../../scripts/pipeline/check.ts";
import { silent } from "../../../scripts/pipeline/progress.ts";
import { printForRelease, release } from "../../../scripts/pipeline/release.ts";
import { servedSiteFaults } from "../../../scripts/pipeline/served-site.ts";
import { wordsOnDisk } from "../../../scripts/pipeline/words.ts";
import { draftNote } from "../../../scripts/versions/draft-note.ts";
import { filesBelow } from "../../../scripts/versions/folders.ts";
import { nextVersion } from "../../../scripts/versions/next.ts";
import { boardGuides, consortiumOfBoards } from "../../fixtures/boards/boards.ts";
import { fullContent } from "../../fixtures/content/full-content.ts";
import { edit, git, releaseIn, save, write } from "../../versions/publishing.ts";
import { personFaults } from "./person-faults.ts";
import { filled } from "./story.ts";

const TODAY = "2026-04-01";
const GOOD = ["boroughs", "least", "northshire"];

export interface Consortium {
  /** The ids of its packs: all, or these. */
  packs?: readonly string[];
  /** An empty folder, and one for packs that are shared. */
  folder: string;
  cache: string;
  /** Is told of each step and the seconds it took. */
  say?: (step: string, seconds: number) => void;
}

/** Throws at the first step that does not hold. */
export async function tellConsortium({ packs, folder, cache, say = () => {} }: Consortium): Promise<void> {
  const [staff, site, editions] = [join(folder, "staff"), join(folder, "site"), join(folder, "editions")];
  const step = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const started = performance.now();
    const value = await work();
    say(name, (performance.now() - started) / 1000);
    return value;
  };
  const made = (options: Partial<Parameters<typeof buildConsortium>[0]>): Promise<ConsortiumBuilt> =>
    buildConsortium({
      from: staff,
      to: site,
      editions,
      cache,
      words: "published",
      today: TODAY,
      boards: [],
      join: true,
      ...options,
    });
  const served = (path: string) => readFile(join(site, path), "utf8");

  await step("publish the words once", async () => {
    await write(staff, fullContent(boardGuides, packs).set(".gitignore", ".cache/\n"));
    git(staff, "init", "--quiet", "--initial-branch=main");
    save(staff, "Begin");
    await releaseIn(staff, { commit: true });
    git(staff, "rm", "--quiet", "-r", "content");
    await write(staff, consortiumOfBoards(packs));
    save(staff, "Make it our own");
    const { library, history } = await wordsOnDisk(staff);
    const { smallest, changes } = await nextVersion(staff, library, history);
    await write(
      staff,
      new Map([["content/versions/1.0/note.md", filled(draftNote(smallest, changes, TODAY))]]),
    );
    save(staff, "Write the note");
    const outcome = await release({
      from: staff,
      today: TODAY,
      commit: true,
      check: async () => ({ failed: 0, report: [] }),
      print: (from) => printForRelease(from, { cache }),
    });
    assert.is(outcome.released, "1.0", outcome.lines.join("\n"));
    const frozen = await filesBelow(join(staff, "content/versions/1.0/source/content"));
    assert.not.ok(frozen.some((path) => path.startsWith("boards/")));
  });
  await step("build every board, and name the one that cannot be built", async () => {
    const all = await boardsIn(staff);
    const { built, problems, missing, root } = await made({ boards: all });
    assert.equal([built, missing], [GOOD, ["wold"]]);
    assert.ok(problems.length > 0 && problems.every(({ file }) => file === "content/boards/wold.yaml"));
    assert.equal(await servedSiteFaults(root?.history ?? [], site), []);
    assert.not.match(await served("index.html"), "Wold Partnership");
  });
  await step("look at each edition as a person would", async () => {
    for (const id of GOOD) {
      const paths = await filesBelow(join(site, id));
      const read = async (ending: string) =>
        new Map(
          await Promise.all(
            paths
              .filter((path) => path.endsWith(ending))
              .map(async (path) => [path, await readFile(join(site, id, path))] as const),
          ),
        );
      const pages = new Map(
        Array.from(await read(".html"), ([path, body]) => [path, body.toString()] as const),
      );
      const pdfs = await read(".pdf");
      assert.equal(
        await personFaults({
          files: new Map(pages),
          printed: { packs: [], findings: [], files: new Map(pdfs) },
        }),
        [],
      );
      const sheet = (await readText(pdfs.get("packs/at-a-glance.pdf") ?? new Uint8Array())).replace(
        /\s+/g,
        " ",
      );
      assert.match(sheet, "Version 1.0, Final");
      assert.match(sheet, "Contacts as at 15 March 2026");
    }
    assert.match(await served("northshire/checklist/not-seen/index.html"), "Home visits and access");
    assert.match(await served("northshire/index.html"), 'alt="Northshire Safeguarding Partnership"');
  });
  await step("join what two machines have built: the same to the byte", async () => {
    const shards = [join(folder, "shard-1"), join(folder, "shard-2")];
    const all = await boardsIn(staff);
    for (const [index, shard] of shards.entries())
      await made({ boards: all.filter((_, place) => place % 2 === index), join: false, editions: shard });
    const before = await served("SHA256SUMS");
    await made({ shards, editions: join(folder, "joined"), to: join(folder, "joined-site") });
    assert.is(await readFile(join(folder, "joined-site/SHA256SUMS"), "utf8"), before);
  });
  await step("change one number: one board is built, and its pages of the check say so", async () => {
    await edit(staff, "content/boards/least.yaml", "2026-03-15", "2026-04-01");
    const { built, unchanged } = await made({ boards: await boardsIn(staff) });
    assert.equal([built, unchanged], [["least"], ["boroughs", "northshire"]]);
    const list = await served("c/boards/index.html");
    assert.match(list, /Ayle Board<\/a>: contacts as at 1 April 2026/);
    assert.match(await served("c/1.0/index.html"), 'href="../boards/"');
  });
  await step("check the consortium's own pages", async () => {
    const { failed, report } = await check(silent, {
      ...wholePlan,
      first: [],
      build: {
        ...wholePlan.build,
        make: async () => {
          const { root } = await made({ words: "draft" });
          if (!root) throw new Error("Nothing was joined.");
          return root;
        },
      },
      open: (built) => openSite(built, site),
    });
    assert.is(failed, 0, report.join("\n"));
  });
}
