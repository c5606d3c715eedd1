import * as assert from "uvu/assert";
import type { Change, History } from "../../../scripts/content/history.ts";
import type { Library } from "../../../scripts/content/schema.ts";
import { buildAssets } from "../../../scripts/site/assets.ts";
import { renderSite } from "../../../scripts/site/render.ts";
import { versionPages } from "../../../scripts/site/versions/versions.ts";
import { change } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";
import { libraryOf, wholeContent } from "../../support/library.ts";
import { publishedVersion } from "../../support/published.ts";

const changed: Change = {
  noun: "question",
  id: "question-7",
  title: "A <question>",
  kind: "meaning",
  parts: [
    {
      name: "Question",
      significance: "meaning",
      runs: [
        { kind: "same", words: "Do I" },
        { kind: "removed", words: "ever" },
        { kind: "added", words: "<always>" },
        { kind: "same", words: "ask?" },
      ],
    },
  ],
};
const added: Change = { noun: "question", id: "question-7", title: "A question", kind: "added", parts: [] };

const history: History = [
  publishedVersion("2.0", { state: "current", changes: [changed] }),
  publishedVersion(
    "1.2",
    { state: "withdrawn", changesSince: [changed] },
    { status: "withdrawn", withdrawn_on: "2026-08-09", reason: "It was *wrong*.", use_instead: "2.0" },
  ),
  publishedVersion("1.1", { changesSince: [changed] }),
  publishedVersion("1.0", { changes: [added], changesSince: [changed] }),
];

/** A page as one line: tags and blanks count as they do in HTML. */
function flat(page: unknown): string {
  return String(page).replace(/\s+/g, " ");
}

describe("pages about versions", (test) => {
  let library: Library;
  let site: Map<string, unknown>;

  async function render(library: Library, history: History, today?: string): Promise<Map<string, unknown>> {
    const given = { library, history, assets: await buildAssets(), printed: [] };
    return renderSite(today === undefined ? given : { ...given, today });
  }

  test.before(async () => {
    const board = "example: true\nsource_address: https://github.com/board/checklist";
    const content = change("content/board.yaml", "example: true", board, wholeContent());
    library = await libraryOf(content);
    library = { ...library, versions: history.map(({ note }) => note) };
    site = await render(library, history, "2026-12-01");
  });

  const page = (path: string) => flat(site.get(`${path}index.html`));

  test("list every version with where it stands", () => {
    assert.match(page("versions/"), "<strong>Current.</strong> Published on 10 February 2026.");
    assert.match(page("versions/"), "<strong>Withdrawn on 9 August 2026.</strong>");
    assert.match(page("versions/"), "<strong>Replaced by version 2.0 on 10 February 2026.</strong>");
    assert.match(
      page("c/"),
      '<a href="1.0/">Version 1.0</a>, 10 January 2026. <strong>Replaced by version 2.0',
    );
  });

  test("show changes word by word, safely, with the words Added and Removed", () => {
    assert.match(
      page("versions/2.0/"),
      "Question: Do I <del><small>Removed:</small> ever</del> <ins><small>Added:</small> &lt;always&gt;</ins> ask?",
    );
    assert.match(page("versions/2.0/"), "Question: A &lt;question&gt;</h3>");
  });

  test("give each file's type, pages, size, checksum and lasting address", () => {
    assert.match(
      page("versions/1.0/"),
      `<a href="../../v/1.0/team-v1.0.pdf">Team pack: standard print, version 1.0</a> (PDF, 2 pages, 8 KB) <code>${"ab".repeat(32)}</code>`,
    );
  });

  test("of old versions carry a banner and name the newest as the page to find", () => {
    assert.match(page("versions/1.1/"), '<link rel="canonical" href="https://board.example/versions/2.0/">');
    assert.match(page("versions/1.1/"), "Replace paper copies of version 1.1.");
    assert.match(page("versions/1.1/"), '<a href="../2.0/">Go to version 2.0</a>');
    assert.match(page("versions/2.0/"), '<link rel="canonical" href="https://board.example/versions/2.0/">');
    assert.not.match(page("versions/2.0/"), 'class="superseded"');
  });

  test("of withdrawn versions stay out of search", async () => {
    assert.match(page("versions/1.2/"), "Stop using version 1.2. It was <em>wrong</em>.");
    const final = { ...library, board: { ...library.board, example: false } };
    const pages = await render(final, history);
    const hidden = (path: string) =>
      String(pages.get(path)).includes('<meta name="robots" content="noindex">');
    assert.ok(hidden("versions/1.2/index.html"));
    assert.ok(hidden("versions/1.2/withdrawn/index.html"));
    assert.not.ok(hidden("versions/1.1/index.html"));
    assert.not.ok(hidden("index.html"));
  });

  test("tell whoever holds a copy whether it is current, replaced or withdrawn", () => {
    assert.match(page("c/2.0/"), "<h1>Version 2.0 is current</h1>");
    assert.match(page("c/1.1/"), "<h1>Version 1.1 was replaced by version 2.0 on 10 February 2026</h1>");
    assert.match(page("c/1.1/"), "<strong>Replace your copy.</strong>");
    assert.match(page("c/1.1/"), "<ins><small>Added:</small> &lt;always&gt;</ins>");
    assert.match(page("c/1.2/"), "<h1>Version 1.2 is withdrawn: stop using it</h1>");
    assert.match(page("c/1.2/"), "<strong>Why:</strong> It was <em>wrong</em>.");
    assert.match(
      page("c/1.2/"),
      '<strong>Use instead:</strong> <a href="../../versions/2.0/">version 2.0</a>',
    );
    // A withdrawn version is not offered to anybody.
    assert.not.match(page("c/1.1/"), "Version 1.2");
  });

  test("let a copy be kept when only words changed since", async () => {
    const [newest, ...older] = history;
    const next = publishedVersion("1.9", { state: "current" });
    assert.ok(newest);
    const shorter = { ...library, versions: [next.note, ...library.versions.slice(1)] };
    const pages = await render(shorter, [next, ...older]);
    assert.match(flat(pages.get("c/1.1/index.html")), "<strong>You can keep using your copy.</strong>");
    assert.match(
      flat(pages.get("versions/1.1/index.html")),
      "You can keep using paper copies of version 1.1.",
    );
  });

  test("for a printed copy are one request of under 10 KB, however much changed", async () => {
    const long = Array.from({ length: 150 }, (_, index) => `wörd${index}<&`).join(" ");
    const parts = ["Why", "How"].map((name) => ({
      name,
      significance: "wording" as const,
      runs: [
        { kind: "removed" as const, words: long },
        { kind: "added" as const, words: long },
      ],
    }));
    const many = Array.from(
      { length: 200 },
      (_, index): Change => ({
        ...changed,
        id: `question-${index}`,
        title: "Title of five whole words",
        parts,
      }),
    );
    const versions = Array.from({ length: 60 }, (_, index) =>
      publishedVersion(`1.${60 - index}`, index === 0 ? { state: "current" } : { changesSince: many }),
    );
    const pages = await render({ ...library, versions: versions.map(({ note }) => note) }, versions);
    const sizes = [...pages]
      .filter(([path]) => /^c\/\d/.test(path))
      .map(([, text]) => Buffer.byteLength(String(text)));
    assert.is(sizes.length, 60);
    assert.ok(Math.max(...sizes) < 10_000, `${Math.max(...sizes)} bytes`);
    for (const [path, text] of site) {
      if (!path.startsWith("c/")) continue;
      assert.not.match(String(text), /<script|style=|<img|rel="stylesheet"|src=/);
      assert.match(String(text), '<link rel="icon" href="data:,">');
    }
  });

  test("say on each question's page what changed, and when", () => {
    assert.match(
      page("checklist/question-7/"),
      '<li><a href="../../versions/2.0/#question-question-7">Version 2.0</a>, 10 February 2026: meaning changed</li> <li><a href="../../versions/1.0/">Version 1.0</a>, 10 January 2026: first published</li>',
    );
    assert.match(page("versions/2.0/"), 'id="question-question-7"');
    assert.not.match(page("checklist/question-8/"), "What changed");
  });

  test("say when the words were reviewed, and plainly when a review is overdue", async () => {
    assert.match(page("checklist/"), "Reviewed on 10 February 2026. Next review by 9 March 2027.");
    const sentence = "The review that was due by 9 March 2027 has not been published";
    const onTheDay = await render(library, history, "2027-03-09");
    const dayAfter = await render(library, history, "2027-03-10");
    assert.not.match(flat(onTheDay.get("checklist/index.html")), sentence);
    assert.match(flat(dayAfter.get("checklist/index.html")), sentence);
    assert.match(flat(dayAfter.get("c/2.0/index.html")), "<strong>Its review is overdue.</strong>");
  });

  test("lead to the file where a change can be suggested, and nowhere without an address", async () => {
    const address = "https://github.com/board/checklist";
    assert.match(page("checklist/question-7/"), `${address}/edit/main/content/checklist/07-question.md`);
    assert.match(page("checklist/"), `${address}/tree/main/content/checklist`);
    assert.match(page(""), `${address}/edit/main/content/pages/home.md`);
    const silent = await render(await libraryOf(), []);
    for (const [path, text] of silent)
      if (path.endsWith(".html")) assert.not.match(String(text), "Suggest a change");
    const offered = [...site].filter(([path]) => path.endsWith(".html") && !/^(c|downloads)\//.test(path));
    for (const [path, text] of offered) assert.match(String(text), "Suggest a change", path);
  });

  test("say on every page with a foot how to report a mistake, and nothing before a board has said how", async () => {
    for (const [path, text] of site)
      if (path.endsWith(".html")) assert.not.match(String(text), "Report a mistake");
    const board = "example: true\ncorrections: words@board.example";
    const open = await render(
      await libraryOf(change("content/board.yaml", "example: true", board, wholeContent())),
      [],
    );
    const footed = [...open].filter(([, text]) => String(text).includes('<footer class="foot">'));
    assert.ok(footed.length > 30);
    for (const [path, text] of footed)
      assert.match(String(text), "Report a mistake: words@board.example", path);
  });

  test("warn on every page when the only version is withdrawn", async () => {
    const only = publishedVersion(
      "1.0",
      { state: "withdrawn" },
      {
        status: "withdrawn",
        withdrawn_on: "2026-08-09",
        reason: "It was wrong.",
        use_instead: "your procedures",
      },
    );
    const pages = await render({ ...library, versions: [only.note] }, [only]);
    assert.match(
      flat(pages.get("checklist/index.html")),
      "<strong>Version 1.0 is withdrawn: stop using it.</strong> It was wrong. Use instead: your procedures",
    );
    assert.match(flat(pages.get("c/1.0/index.html")), "Use instead:</strong> your procedures");
    assert.match(flat(pages.get("versions/1.0/withdrawn/index.html")), "Use instead: your procedures");
  });

  test("bear having published nothing yet", async () => {
    const pages = await render(await libraryOf(), []);
    assert.match(flat(pages.get("versions/index.html")), "No version has been published yet.");
    assert.match(flat(pages.get("c/1.0/index.html")), "<h1>Version 1.0 has not been published</h1>");
    assert.is(pages.has("versions/1.0/index.html"), false);
  });
});

describe("versionPages", (test) => {
  test("name a pack that today's words no longer hold by its short name", async () => {
    const [pack] = publishedVersion("1.0").packs;
    if (!pack) throw new Error("There is no pack.");
    const old = { ...pack, pack: "old-and-gone", file: "packs/old-and-gone.pdf" };
    const [page] = versionPages(await libraryOf(), [publishedVersion("1.0", { packs: [pack, old] })]);
    assert.equal(
      page?.packs.map(({ title, address }) => [title, address]),
      [
        ["Team pack", "/v/1.0/team-v1.0.pdf"],
        ["old and gone", "/v/1.0/old-and-gone-v1.0.pdf"],
      ],
    );
  });
});
