import * as assert from "uvu/assert";
import type { PrintJob, PrintSource } from "../../scripts/packs/jobs.ts";
import { currentToolchain, packKey, type Toolchain } from "../../scripts/packs/pack-key.ts";
import { describe } from "../support/describe.ts";

const toolchain: Toolchain = {
  browser: "153.0",
  layout: "a",
  code: "abc",
  packages: "{}",
  fonts: [Uint8Array.of(1, 2)],
};
const job: PrintJob = {
  pack: "team",
  edition: "standard",
  title: "Team",
  subject: "Talk.",
  page: "packs/team/index.html",
  file: "packs/team.pdf",
  sides: 2,
};
const files = new Map<string, string | Uint8Array>([
  [job.page, "<p>page"],
  ["packs/team/sheet.css", "@page {}"],
  ["packs/other/index.html", "<p>other"],
]);
const source: PrintSource = {
  files,
  base: "https://board.example/",
  author: "Board",
  colour: "#0b4a57",
  version: "1.0",
  status: "Final",
  date: "2026-03-09",
};

const key = (
  more: { toolchain?: Partial<Toolchain>; source?: Partial<PrintSource>; job?: Partial<PrintJob> } = {},
) => packKey({ ...toolchain, ...more.toolchain }, { ...source, ...more.source }, { ...job, ...more.job });
const withFile = (path: string) => ({ source: { files: new Map([...files, [path, "changed"] as const]) } });

describe("packKey", (test) => {
  const changes = {
    browser: { toolchain: { browser: "154.0" } },
    code: { toolchain: { layout: "a", code: "abd" } },
    packages: { toolchain: { packages: "{ }" } },
    fonts: { toolchain: { fonts: [Uint8Array.of(1, 3)] } },
    page: withFile(job.page),
    "style sheet of the pack": withFile("packs/team/sheet.css"),
    address: { source: { base: "https://board.example/name/" } },
    author: { source: { author: "Another" } },
    version: { source: { version: "1.1" } },
    status: { source: { status: "Draft" } },
    date: { source: { date: "2026-03-10" } },
    edition: { job: { edition: "fillable" } },
    title: { job: { title: "Teams" } },
    subject: { job: { subject: "Talk!" } },
    sides: { job: { sides: 3 } },
  } as const;

  for (const [what, change] of Object.entries(changes)) {
    test(`changes with the ${what}`, () => assert.is.not(key(change), key()));
  }

  test("is another for each change", () => {
    assert.is(new Set(Object.values(changes).map((change) => key(change))).size, Object.keys(changes).length);
  });

  test("stays when nothing changes, or only a page that the pack is not printed from", () => {
    assert.is(key({ toolchain: { fonts: [Uint8Array.of(1, 2)] } }), key());
    assert.is(key(withFile("packs/other/index.html")), key());
  });
});

describe("currentToolchain", (test) => {
  test("says the same twice, and leaves nothing out", async () => {
    const here = await currentToolchain();
    assert.equal(await currentToolchain(), here);
    assert.match(here.browser, /^\d+(\.\d+)+$|^unknown$/);
    assert.match(here.code, /^[0-9a-f]{64}$/);
    for (const name of ["@cantoo/pdf-lib", "puppeteer"])
      assert.match(here.packages, `"node_modules/${name}"`);
    assert.ok(here.fonts.every((font) => font.length > 1000));
  });
});
