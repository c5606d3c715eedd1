import * as assert from "uvu/assert";
import type { PrintJob, PrintSource } from "../../scripts/packs/jobs.ts";
import {
  currentToolchain,
  framesKey,
  packKey,
  partKey,
  type Toolchain,
  toolsOf,
} from "../../scripts/packs/pack-key.ts";
import type { ToldPart } from "../../scripts/packs/print-part.ts";
import type { ShellKind } from "../../scripts/packs/shell.ts";
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
) =>
  packKey(
    toolsOf({ ...toolchain, ...more.toolchain }),
    { ...source, ...more.source },
    { ...job, ...more.job },
  );
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

const kind: ShellKind = { edition: "standard", html: "<html>", policy: "", styles: ["assets/print-1.css"] };
const part = { html: "<body><p>Words", kind: "run-a", within: ["a"], linked: ["b"], shows: [] };
const told: ToldPart = { numbers: { b: 2 }, names: { alike: [], before: {} } };
const facts = { rules: "", told };

describe("partKey", (test) => {
  const here = partKey("tools", kind, part, facts);
  const changed = {
    tools: partKey("other tools", kind, part, facts),
    edition: partKey("tools", { ...kind, edition: "fillable" }, part, facts),
    styles: partKey("tools", { ...kind, styles: ["assets/print-2.css"] }, part, facts),
    words: partKey("tools", kind, { ...part, html: "<body><p>Word" }, facts),
    links: partKey("tools", kind, { ...part, linked: [] }, facts),
    rules: partKey("tools", kind, part, { ...facts, rules: "#b { width: 1mm }" }),
    numbers: partKey("tools", kind, part, { ...facts, told: { ...told, numbers: { b: 3 } } }),
    names: partKey("tools", kind, part, {
      ...facts,
      told: { ...told, names: { alike: ["Name"], before: {} } },
    }),
  };

  test("is another for each thing that decides the bytes of a part", () => {
    assert.is(new Set([here, ...Object.values(changed)]).size, Object.keys(changed).length + 1);
  });

  test("is the same wherever the part stands, and whatever it is called there", () => {
    assert.is(partKey("tools", kind, { ...part, kind: "run-b", within: [] }, facts), here);
  });
});

describe("framesKey", (test) => {
  test("holds the heads and feet, which pages have them, and what makes them", () => {
    const keys = [
      framesKey("tools", kind, "@page {}", ["a", "b"]),
      framesKey("other", kind, "@page {}", ["a", "b"]),
      framesKey("tools", { ...kind, styles: [] }, "@page {}", ["a", "b"]),
      framesKey("tools", kind, "", ["a", "b"]),
      framesKey("tools", kind, "@page {}", ["a", "a"]),
    ];
    assert.is(new Set(keys).size, keys.length);
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
