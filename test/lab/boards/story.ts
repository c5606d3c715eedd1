/** The way of a board through the project, from taking it on to withdrawing a version, on real git with a bare remote. */
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { pushVersion } from "../../../scripts/github/bundle.ts";
import { readText } from "../../../scripts/pdf-ua/index.ts";
import { type Built, build } from "../../../scripts/pipeline/build.ts";
import { reportOnChange } from "../../../scripts/pipeline/change-report.ts";
import { check, openSite, wholePlan } from "../../../scripts/pipeline/check.ts";
import { checkVersions } from "../../../scripts/pipeline/check-versions.ts";
import { silent } from "../../../scripts/pipeline/progress.ts";
import { type PrintedRelease, printForRelease, release } from "../../../scripts/pipeline/release.ts";
import { servedSiteFaults } from "../../../scripts/pipeline/served-site.ts";
import { wordsOnDisk } from "../../../scripts/pipeline/words.ts";
import { draftNote } from "../../../scripts/versions/draft-note.ts";
import { nextVersion } from "../../../scripts/versions/next.ts";
import { type BoardName, boardContent, boardGuides } from "../../fixtures/boards/boards.ts";
import { fullContent } from "../../fixtures/content/full-content.ts";
import { edit, git, releaseIn, save, write } from "../../versions/publishing.ts";
import { personFaults } from "./person-faults.ts";

/** Steps that take long: a board may leave them to others. */
export const longSteps = ["draft", "report", "check", "correction on paper"] as const;

export interface Story {
  board: BoardName;
  /** Which of the long steps it takes. Without a draft or a report, packs are first printed for the release. */
  takes: readonly (typeof longSteps)[number][];
  /** The ids of its packs: all, or these. */
  packs?: readonly string[] | undefined;
  /** An empty folder, and one for packs that boards share. */
  folder: string;
  cache: string;
  /** Is told of each step and the seconds it took. */
  say?: (step: string, seconds: number) => void;
}

const QUESTION = "content/checklist/recording.md";

/** Throws at the first step that does not hold. */
export async function tellStory({
  board,
  takes,
  packs,
  folder,
  cache,
  say = () => {},
}: Story): Promise<void> {
  const [remote, staff] = [join(folder, "remote.git"), join(folder, "staff")];
  const site = join(folder, "site");
  let today = "2026-04-01";
  let printed: PrintedRelease | undefined;
  const step = async <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const started = performance.now();
    const value = await work();
    say(name, (performance.now() - started) / 1000);
    return value;
  };
  const look = async (words: "draft" | "published"): Promise<Built> => {
    const built = await build({ from: staff, to: site, cache, words });
    assert.equal(await personFaults(built), []);
    return built;
  };
  /** The note that the report suggests. Without the report, as the report makes it. */
  const suggestedNote = async (): Promise<string> => {
    if (takes.includes("report")) return /```[a-z]*\n(---\n[\s\S]*?)\n```/.exec(await report())?.[1] ?? "";
    const { library, history } = await wordsOnDisk(staff);
    const { smallest, changes } = await nextVersion(staff, library, history);
    return draftNote(smallest, changes, today);
  };
  const report = async () => {
    const { problems, isWhole, files } = await reportOnChange({
      from: staff,
      base: "origin/main",
      cache,
      today,
    });
    assert.equal(problems, []);
    assert.ok(isWhole);
    return String(files.get("comment.md"));
  };
  const checkSite = () =>
    check(silent, {
      ...wholePlan,
      first: [],
      build: { ...wholePlan.build, make: () => build({ from: staff, to: site, cache }) },
      open: (built) => openSite(built, site),
    });
  /** Freezes the pending version, and lets the job that may push put it on main. */
  const publish = async (version: string) => {
    const outcome = await release({
      from: staff,
      today,
      commit: true,
      tag: true,
      check: async () =>
        takes.includes("check") && version === "1.0" ? checkSite() : { failed: 0, report: [] },
      // Where the correction is not printed, the packs of the version before stand in for its own.
      print: async (from) => {
        if (!printed || takes.includes("correction on paper"))
          printed = await printForRelease(from, { cache });
        return printed;
      },
    });
    assert.is(outcome.released, version, outcome.lines.join("\n"));
    const bundle = join(folder, `${version}.bundle`);
    git(staff, "bundle", "create", "--quiet", bundle, `v${version}`, "^origin/main");
    const clone = join(folder, `push-${version}`);
    git(folder, "clone", "--quiet", remote, clone);
    assert.is((await pushVersion(clone, bundle)).place, "main");
    git(staff, "fetch", "--quiet", "origin");
    const built = await look("published");
    assert.equal(await servedSiteFaults(built.history, site), []);
    return built;
  };
  const page = (built: Built, path: string) => String(built.files.get(`${path}index.html`));

  await step("begin with the example and its version", async () => {
    await write(staff, fullContent(boardGuides, packs).set(".gitignore", ".cache/\n"));
    git(staff, "init", "--quiet", "--initial-branch=main");
    save(staff, "Begin");
    await releaseIn(staff, { commit: true });
    git(folder, "clone", "--quiet", "--bare", staff, remote);
    git(staff, "remote", "add", "origin", remote);
    git(staff, "fetch", "--quiet", "origin");
  });
  await step("make it the board's own", async () => {
    await rm(join(staff, "content"), { recursive: true });
    await write(staff, boardContent(board, packs));
    save(staff, "Make it our own");
    assert.equal((await checkVersions(staff, today)).problems, []);
  });
  if (takes.includes("draft")) await step("draft", () => look("draft"));
  const note = await step("suggest a note", async () => filled(await suggestedNote()));
  await step("release 1.0 and publish", async () => {
    await write(staff, new Map([["content/versions/1.0/note.md", note]]));
    save(staff, "Write the note");
    git(staff, "push", "--quiet", "origin", "main");
    const built = await publish("1.0");
    assert.match(page(built, "c/1.0/"), "Version 1.0 is current");
    assert.match(page(built, ""), "Version 1.0, Final edition");
  });
  await step("correct a word: 1.1", async () => {
    today = "2026-04-02";
    await edit(staff, QUESTION, "harbour", "haven");
    save(staff, "Correct a word");
    const suggested = filled(await suggestedNote());
    assert.match(suggested, 'version: "1.1"');
    await write(staff, new Map([["content/versions/1.1/note.md", suggested]]));
    save(staff, "Write the note");
    git(staff, "push", "--quiet", "origin", "main");
    const built = await publish("1.1");
    assert.match(page(built, "c/1.0/"), "Version 1.0 was replaced by version 1.1");
  });
  await step("withdraw 1.1", async () => {
    const fields =
      'status: withdrawn\nwithdrawn_on: 2026-04-02\nreason: A number is wrong.\nuse_instead: "1.0"\n';
    await edit(staff, "content/versions/1.1/note.md", "review_by:", `${fields}review_by:`);
    save(staff, "Withdraw 1.1");
    assert.equal((await checkVersions(staff, today)).problems, []);
    if (takes.includes("report")) await report();
    git(staff, "push", "--quiet", "origin", "main");
    const built = await look("published");
    assert.match(page(built, "c/1.1/"), "Version 1.1 is withdrawn: stop using it");
    assert.match(page(built, ""), "Version 1.0, Final edition");
    const notice = await readText(built.files.get("v/1.1/at-a-glance-v1.1.pdf") as Uint8Array);
    assert.match(notice, "Stop using version 1.1");
    assert.equal(
      await readFile(join(site, "packs/at-a-glance.pdf")),
      await readFile(join(staff, "content/versions/1.0/packs/at-a-glance.pdf")),
    );
  });
}

/** The suggested note as somebody fills it in, with the list of changes left as it is. */
export function filled(note: string): string {
  return `${note
    .replace(/^date:.*$/m, "date: 2026-04-01")
    .replace(/^summary:$/m, "summary: The words of our board.")
    .replace(/^why:$/m, "why: We have taken it on.")
    .replace(
      /^approved_by:$/m,
      "approved_by: The chair of the board and the three independent scrutineers together",
    )
    .replace(/^review_by:$/m, "review_by: 2027-03-31")}\n`;
}
