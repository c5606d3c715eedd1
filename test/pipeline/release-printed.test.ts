import { execFileSync } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { build } from "../../scripts/pipeline/build.ts";
import { checkVersions } from "../../scripts/pipeline/check-versions.ts";
import { printForRelease } from "../../scripts/pipeline/release.ts";
import { servedSiteFaults } from "../../scripts/pipeline/served-site.ts";
import { wordsOnDisk } from "../../scripts/pipeline/words.ts";
import { filesBelow } from "../../scripts/versions/folders.ts";
import { describe } from "../support/describe.ts";
import {
  edit,
  folderFor,
  git,
  propose,
  releaseIn,
  repository,
  seventh,
  withdraw,
} from "../versions/publishing.ts";

describe("a release with printed packs", (test) => {
  const place = folderFor(test);
  const other = () => place("printed-other");
  let clone = "";
  test.before(async () => {
    clone = await repository(place, "printed");
    git(clone, "clone", "--quiet", place("printed.git"), other());
    await releaseIn(clone, { print: printIn("cache-one"), commit: true, tag: true });
    git(clone, "push", "--quiet", "origin", "HEAD", "v1.0");
  });

  const printIn = (name: string) => (from: string) => printForRelease(from, { cache: place(name) });

  test("has the same checksums from two clones", async () => {
    await releaseIn(other(), { print: printIn("cache-two") });
    const manifests = await Promise.all(
      [clone, other()].map((folder) => readFile(join(folder, "content/versions/1.0/manifest.json"), "utf8")),
    );
    assert.is(manifests[0], manifests[1]);
  });

  test("is built from a shallow clone, and from a download without git, with the frozen bytes", async () => {
    const shallow = place("shallow");
    git(clone, "clone", "--quiet", "--depth", "1", `file://${clone}`, shallow);
    const download = place("printed-download");
    await mkdir(download);
    const archive = execFileSync("git", ["archive", "HEAD"], { cwd: clone });
    execFileSync("tar", ["-x"], { cwd: download, input: archive });
    await cp(join(clone, ".gitignore"), join(download, ".gitignore"));
    const sites: Map<string, string | Uint8Array>[] = [];
    for (const from of [shallow, download]) {
      const options = { from, to: place("site"), cache: place("cache-build"), words: "published" } as const;
      const { files } = await build(options);
      const frozen = await readFile(join(from, "content/versions/1.0/packs/team.pdf"));
      assert.equal(Buffer.from(files.get("packs/team.pdf") ?? ""), frozen);
      assert.equal(Buffer.from(files.get("v/1.0/team-v1.0.pdf") ?? ""), frozen);
      assert.equal((await checkVersions(from, "2026-04-01")).problems, []);
      sites.push(files);
    }
    // So a host can also be put back by building the last good commit again.
    assert.equal(sites[0], sites[1]);
  });

  test("stays what the public sees while new words are written, which are drafts", async () => {
    const from = place("changing");
    await cp(clone, from, { recursive: true });
    await edit(from, seventh, "It does.", "It really does.");
    const cache = place("cache-one");
    const today = "2026-05-01";
    const seen = await build({ from, to: place("seen"), cache, words: "published", today });
    const draft = await build({ from, to: place("draft-site"), cache, today });
    // By which anybody can build the site again; a draft is nobody's to prove.
    const builtFrom = `commit ${git(from, "rev-parse", "HEAD")}\nday 2026-05-01\n`;
    assert.equal(
      [seen, draft].map(({ files }) => files.get("built-from.txt")),
      [builtFrom, undefined],
    );
    assert.match(String(seen.files.get("SHA256SUMS")), "  built-from.txt\n");
    const page = (built: typeof seen) => String(built.files.get("checklist/question-7/index.html"));
    assert.not.match(page(seen), "It really does.");
    assert.match(page(seen), "Version 1.0, Example edition, 9 March 2026");
    assert.match(page(draft), "It really does.");
    assert.match(page(draft), "Version 1.1, Draft edition, not published");
    assert.match(page(draft), '<meta name="robots" content="noindex">');
    assert.match(
      String(draft.files.get("packs/team/sheet.css")),
      "Version 1.1, Draft edition, not published",
    );
    assert.match(String(draft.files.get("c/1.1/index.html")), "has not been published");
    assert.is(seen.files.has("c/1.1/index.html"), false);
  });

  test("is stopped when the archive is not as it was published", async () => {
    const copy = place("tampered-copy");
    await cp(clone, copy, { recursive: true });
    await writeFile(join(copy, "content/versions/1.0/packs/team.pdf"), "other");
    await build({ from: copy, to: place("never"), cache: place("cache-one") }).then(
      () => assert.unreachable(),
      (reason: Error) => assert.match(reason.message, "content/versions/1.0/packs/team.pdf:1:1  differs"),
    );
    assert.equal(await filesBelow(place("never")), []);
  });

  test("is put back on the host when the version after it is bad, which a new number then withdraws", async () => {
    const { readText } = await import("../../scripts/pdf-ua/index.ts");
    const [staff, host] = [place("staff"), place("host")];
    git(clone, "clone", "--quiet", place("printed.git"), staff);
    const site = async (from: string) => {
      const { files } = await build({
        from,
        to: place("rolled"),
        cache: place("cache-one"),
        words: "published",
      });
      const { history } = await wordsOnDisk(from);
      assert.equal(await servedSiteFaults(history, place("rolled")), []);
      return (path: string) => files.get(path) as string | Uint8Array;
    };
    const put = async (version: string) => {
      const outcome = await releaseIn(staff, { print: printIn("cache-one"), commit: true, tag: true });
      assert.is(outcome.released, version);
      git(staff, "push", "--quiet", "origin", "HEAD", `v${version}`);
    };
    const good = await site(staff);
    await propose(staff, "1.1", "It does.", "It never does.");
    await put("1.1");
    const bad = await site(staff);
    assert.match(String(bad("checklist/question-7/index.html")), "It never does.");
    assert.match(String(bad("c/1.0/index.html")), "Version 1.0 was replaced by version 1.1");

    // Part one, minutes later: the host goes back to the last good site, to the byte.
    git(staff, "clone", "--quiet", place("printed.git"), host);
    const published = ["log", "--diff-filter=A", "--max-count=1", "--format=%H", "--"];
    git(host, "checkout", "--quiet", git(host, ...published, "content/versions/1.0/manifest.json"));
    const back = await site(host);
    assert.equal(String(back("SHA256SUMS")), String(good("SHA256SUMS")));

    // Part two, the same day: whoever printed the bad one is told.
    await withdraw(staff);
    await propose(staff, "1.2", "It never does.", "It does.");
    await put("1.2");
    const mended = await site(staff);
    assert.match(String(mended("checklist/question-7/index.html")), "It does.");
    assert.match(String(mended("c/1.2/index.html")), "Version 1.2 is current");
    assert.match(String(mended("c/1.0/index.html")), "Version 1.0 was replaced by version 1.2");
    const page = String(mended("c/1.1/index.html"));
    assert.match(page, "Version 1.1 is withdrawn: stop using it");
    assert.match(page, "It said never.");
    assert.match(page, /Use instead:<\/strong> <a [^>]*>version 1\.2</);
    const notice = await readText(mended("v/1.1/team-fillable-v1.1.pdf") as Uint8Array);
    assert.match(notice, "Stop using version 1.1");
    const frozen = (version: string) => readFile(join(staff, `content/versions/${version}/packs/team.pdf`));
    assert.ok((await frozen("1.2")).equals(mended("packs/team.pdf") as Uint8Array));
    assert.match(String(mended("c/index.html")), "Withdrawn on 2 April 2026");
    assert.match(String(mended("versions.xml")), "Version 1.1 (withdrawn)");
    assert.match(String(mended("versions.json")), /"version": ?"1\.1"[^{]*"state": ?"withdrawn"/);
  });

  test("is withdrawn by a notice of one page at each of its addresses, which passes every rule for packs", async () => {
    const { inspect, readText } = await import("../../scripts/pdf-ua/index.ts");
    const copy = place("withdrawn");
    await cp(clone, copy, { recursive: true });
    const fields =
      "status: withdrawn\nwithdrawn_on: 2026-04-02\nreason: It said never.\nuse_instead: your local procedures\n";
    await edit(copy, "content/versions/1.0/note.md", "review_by:", `${fields}review_by:`);
    const { files, printed } = await build({
      from: copy,
      to: place("withdrawn-site"),
      cache: place("cache-one"),
      words: "published",
    });
    const pdf = files.get("v/1.0/team-large-print-v1.0.pdf") as Uint8Array;
    assert.equal(files.get("packs/team.pdf"), pdf);
    assert.equal(printed.packs, []);
    const expected = {
      smallestType: 12,
      fontFamilies: ["AtkinsonHyperlegibleNext"],
      contrast: "AAA",
    } as const;
    assert.equal(await inspect(pdf, expected), []);
    const text = await readText(pdf);
    assert.match(text, "Stop using version 1.0");
    assert.match(text, "It said never.");
    assert.match(text, "Use instead: your local procedures");
    assert.match(String(files.get("index.html")), "Version 1.0 is withdrawn: stop using it.");
    assert.match(String(files.get("c/1.0/index.html")), "Version 1.0 is withdrawn: stop using it");
  });
});
