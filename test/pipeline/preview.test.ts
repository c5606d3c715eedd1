import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { readText } from "../../scripts/pdf-ua/index.ts";
import { type RunningPreview, startPreview } from "../../scripts/pipeline/preview.ts";
import { consortiumContent } from "../support/boards.ts";
import { testBrowser } from "../support/browser.ts";
import { type Content, change, withProject } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { wholeContent } from "../support/library.ts";
import { folderFor, publish, repository } from "../versions/publishing.ts";

const HOME = "content/pages/home.md";

interface Trial {
  preview: RunningPreview;
  /** What the preview said, line by line. */
  said: string[];
  /** The page at a path: its status, its words, and the number of the build that it is of. */
  get(path: string): Promise<{ status: number; text: string; build: number }>;
  /** Changes the words of a file, or takes it away. */
  write(file: string, to: ((words: string) => string) | undefined): void;
  /** Waits for a build after `build`. */
  after(build: number): Promise<number>;
}

/** Runs a preview of `content` for as long as `work` takes. */
function previewing(content: Content, work: (trial: Trial) => Promise<void>): Promise<void> {
  return withProject(content, async (folder) => {
    const said: string[] = [];
    const preview = await startPreview({ from: folder, port: 0, say: (line) => said.push(line) });
    try {
      await work({
        preview,
        said,
        get: async (path) => {
          const response = await fetch(preview.base + path);
          const text = await response.text();
          return {
            status: response.status,
            text,
            build: Number(/_preview\/refresh-(\d+)\.js/.exec(text)?.[1]),
          };
        },
        write: (file, to) => {
          const path = join(folder, file);
          if (to) writeFileSync(path, to(readFileSync(path, "utf8")));
          else rmSync(path);
        },
        after: async (build) =>
          Number(await (await fetch(`${preview.base}_preview/newer-than/${build}`)).text()),
      });
    } finally {
      await preview.close();
    }
  });
}

describe("startPreview", (test) => {
  test("serves the site and says where", () =>
    previewing(wholeContent(), async ({ preview, said, get }) => {
      assert.match(said.join("\n"), `The preview is at ${preview.base}`);
      assert.match((await get("")).text, "Welcome.");
      assert.is((await get("checklist/question-1/")).status, 200);
      assert.is((await get("gone/")).status, 404);
      assert.match((await get("packs/team/")).text, 'href="../team.pdf"');
    }));

  test("shows a change to whoever waits for it", () =>
    previewing(wholeContent(), async ({ get, write, after }) => {
      const before = await get("");
      const newest = after(before.build);
      write(HOME, (words) => words.replace("Welcome.", "Come in."));
      assert.ok((await newest) > before.build);
      const now = await get("");
      assert.match(now.text, "Come in.");
      assert.not.match(now.text, 'role="alert"');
      assert.is(now.build, await newest);
    }));

  for (const address of ["", "downloads/practice-checklist.html"]) {
    test(`shows a change in a browser that stays at "/${address}", under the policy of the page`, () =>
      previewing(wholeContent(), async ({ preview, write }) => {
        const browser = await testBrowser();
        try {
          const page = await browser.newPage();
          const refused: string[] = [];
          page.on("console", (message) => refused.push(message.text()));
          await page.goto(preview.base + address);
          write(HOME, (words) => words.replace(/^description: .*$/m, "description: Come in."));
          await page.waitForSelector('meta[name=description][content="Come in."]');
          assert.equal(
            refused.filter((text) => /Security Policy/.test(text)),
            [],
          );
        } finally {
          await browser.close();
        }
      }));
  }

  test("shows each board of a consortium where its front page leads", () =>
    previewing(consortiumContent(), async ({ preview, get, write, after }) => {
      const { build, text } = await get("");
      assert.match(text, 'href="northshire/"');
      const page = await get("northshire/checklist/question-7/");
      assert.match(page.text, "Home visits in Northshire");
      assert.match(page.text, `refresh-${build}.js`);
      // A colour of its own, in styles that the consortium does not load.
      const [, styles = ""] = /href="\.\.\/\.\.\/\.\.\/(assets\/screen-\w+\.css)"/.exec(page.text) ?? [];
      assert.not.match(text, styles);
      assert.is((await get(styles)).status, 200);
      assert.is((await get("northshire/evidence/")).status, 404);
      assert.is((await get("elsewhere/")).status, 404);
      assert.is((await fetch(`${preview.base}northshire/word/action-log.docx`)).status, 200);
      write("content/boards/northshire.yaml", (words) =>
        words.replace("Home visits in", "Visits at home in"),
      );
      await after(build);
      assert.match((await get("northshire/checklist/question-7/")).text, "Visits at home in Northshire");
      const pdf = await fetch(`${preview.base}northshire/packs/team.pdf`);
      assert.is(pdf.headers.get("content-type"), "application/pdf");
      assert.match(await readText(new Uint8Array(await pdf.arrayBuffer())), "Northshire Partnership");
      assert.is((await get("northshire/v/1.0/team-v1.0.pdf")).status, 404);
    }));

  test("has nothing at an address that only looks like one of its own", () =>
    previewing(wholeContent(), async ({ get }) => {
      for (const path of [
        "refresh-x.js",
        "refresh-1;alert(1).js",
        "newer-than/x",
        "newer-than/-1",
        "newer-than/",
      ])
        assert.is((await get(`_preview/${path}`)).status, 404, path);
    }));

  test("tells each page of the build that it is of", () =>
    previewing(wholeContent(), async ({ preview, get, write, after }) => {
      const { build } = await get("");
      write(HOME, (words) => words.replace("Welcome.", "Come in."));
      await after(build);
      const script = await (await fetch(`${preview.base}_preview/refresh-${build}.js`)).text();
      assert.match(script, `newer-than/${build}`);
    }));

  test("keeps the last good pages when the words are not sound, and says what is wrong on each", () =>
    previewing(wholeContent(), async ({ said, get, write, after }) => {
      const { build } = await get("");
      // "$&" would come back as what was replaced, if the report were put in carelessly.
      write(HOME, (words) => words.replace("title: Page", () => "titel$&: Page"));
      const bad = await after(build);
      const page = await get("about/");
      assert.is(page.status, 200);
      // At the top, with the line as it stands in the file.
      assert.match(
        page.text,
        /<body><aside class="preview-problems" role="alert"><p><strong>2 problems to mend\./,
      );
      assert.match(page.text, "<code>content/pages/home.md:2</code>");
      assert.match(page.text, "<b>titel$&#38;</b> is not a field here");
      assert.match(page.text, "<pre>titel$&#38;: Page</pre>");
      assert.match(page.text, '<link rel="stylesheet" href="/_preview/problems.css"></head>');
      assert.match((await get("_preview/problems.css")).text, ".preview-problems");
      const pdf = await get("packs/at-a-glance.pdf");
      assert.is(pdf.status, 503);
      assert.match(pdf.text, "This file cannot be printed yet");
      assert.match(pdf.text, "<code>content/pages/home.md:2</code>");
      assert.not.match(page.text, "</body></body>");
      assert.match(said.at(-1) ?? "", "content/pages/home.md:2:1");
      write(HOME, (words) => words.replace("titel$&: Page", "title: Mended"));
      await after(bad);
      assert.not.match((await get("about/")).text, 'role="alert"');
      assert.match((await get("")).text, "Mended");
    }));

  test("says what is wrong at any address while there has been no good build, and comes up when it is mended", () =>
    previewing(change(HOME, "title: Page", "titel: Page", wholeContent()), async ({ get, write, after }) => {
      const page = await get("about/");
      assert.is(page.status, 404);
      assert.match(page.text, "<code>content/pages/home.md:3</code>");
      write(HOME, (words) => words.replace("titel", "title"));
      await after(page.build);
      assert.is((await get("about/")).status, 200);
    }));

  test("prints a pack when it is asked for, and nothing that is no pack", () =>
    previewing(wholeContent(), async ({ get }) => {
      assert.match((await get("packs/at-a-glance.pdf")).text, /^%PDF-1\.7/);
      assert.is((await get("packs/gone.pdf")).status, 404);
    }));

  test("prints the words as they are now, whatever was printed before", () =>
    previewing(wholeContent(), async ({ preview, get, write, after }) => {
      const text = async () =>
        readText(new Uint8Array(await (await fetch(`${preview.base}packs/at-a-glance.pdf`)).arrayBuffer()));
      const { build } = await get("");
      assert.match(await text(), "It is short.");
      write("content/packs/2-at-a-glance.md", (words) => words.replace("It is short.", "It is changed."));
      await after(build);
      assert.match(await text(), "It is changed.");
    }));

  /** The quickest of five times to fetch the home page, in milliseconds. */
  async function homeTime(get: Trial["get"]): Promise<number> {
    const times: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const started = performance.now();
      assert.is((await get("")).status, 200);
      times.push(performance.now() - started);
    }
    return Math.min(...times);
  }

  test("shows the home page at once while 40 ask for PDFs that are none, and 40 for PDFs that are, and leave", () =>
    previewing(wholeContent(), async ({ preview, get }) => {
      const madeUp = Array.from({ length: 40 }, (_, number) => get(`packs/made-up-${number}.pdf`));
      assert.ok((await homeTime(get)) < 500);
      assert.ok((await Promise.all(madeUp)).every(({ status }) => status === 404));
      const leaving = new AbortController();
      const packs = ["at-a-glance", "at-a-glance-large-print", "team", "team-large-print"];
      const real = Array.from({ length: 40 }, (_, number) =>
        fetch(`${preview.base}packs/${packs[number % packs.length]}.pdf`, { signal: leaving.signal }).catch(
          () => "left",
        ),
      );
      assert.ok((await homeTime(get)) < 500);
      leaving.abort();
      await Promise.all(real);
      assert.ok((await homeTime(get)) < 500);
    }));

  test("says when a pack does not keep to its number of sides, and shows it all the same", () =>
    previewing(
      change("content/packs/1-team.md", "who:", "sides: 1\nwho:", wholeContent()),
      async ({ said, get }) => {
        assert.match((await get("packs/team.pdf")).text, /^%PDF-1\.7/);
        assert.ok(
          said.some((line) => /^packs\/team\.pdf.*: .*too long/.test(line)),
          said.join("\n"),
        );
      },
    ));

  test("says what is wrong in place of a pack", () =>
    previewing(change(HOME, "title: Page", "titel: Page", wholeContent()), async ({ get }) => {
      assert.match((await get("packs/team.pdf")).text, "<code>content/pages/home.md:3</code>");
    }));

  test("ends at once, and watches nothing, when it gets no port", () =>
    withProject(wholeContent(), async (folder) => {
      const taken = createServer().on("error", () => {});
      await new Promise<void>((ready) => taken.on("error", ready).listen(65_535, "127.0.0.1", ready));
      const said: string[] = [];
      const reason = await startPreview({ from: folder, port: 65_535, say: (line) => said.push(line) }).catch(
        (thrown: Error) => thrown.message,
      );
      taken.close();
      assert.is(reason, "Port 65535 is in use. Name another, such as --port 9000.");
      assert.equal(said, []);
      assert.not.ok(process.getActiveResourcesInfo().includes("FSEventWrap"));
    }));

  test("is gone when it is closed, whoever is waiting", async () => {
    let base = "";
    let waiting: Promise<unknown> = Promise.resolve();
    await previewing(wholeContent(), async ({ preview, get }) => {
      base = preview.base;
      const { build } = await get("");
      waiting = fetch(`${base}_preview/newer-than/${build}`).catch(() => "cut off");
    });
    await waiting;
    assert.is(await fetch(base).catch(() => "gone"), "gone");
  });
});

describe("startPreview of a project that has published", (test) => {
  const place = folderFor(test);

  test("serves packs of published versions as they were frozen", async () => {
    const clone = await repository(place, "published");
    await publish(clone, "1.0");
    const preview = await startPreview({ from: clone, port: 0, say: () => {} });
    try {
      const address = `${preview.base}v/1.0/team-v1.0.pdf`;
      const frozen = readFileSync(join(clone, "content/versions/1.0/packs/team.pdf"), "utf8");
      assert.is(await (await fetch(address)).text(), frozen);
      assert.is((await fetch(address.replaceAll("1.0", "0.9"))).status, 404);
    } finally {
      await preview.close();
    }
  });
});
