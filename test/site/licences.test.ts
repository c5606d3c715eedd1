import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { paths } from "../../scripts/core/paths.ts";
import { buildAssets } from "../../scripts/site/assets.ts";
import { licencesOf } from "../../scripts/site/licences.ts";
import { describe } from "../support/describe.ts";

const FONT = "node_modules/@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff2";

describe("licencesOf", (test) => {
  mkdirSync(paths.cache, { recursive: true });
  const folder = mkdtempSync(join(paths.cache, "licences-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  test("says whose the words and the code are", async () => {
    const text = await licencesOf([]);
    assert.match(text, "MIT");
    assert.match(text, "Creative Commons Attribution 4.0");
    assert.match(text, "five questions and four responsibilities that are quoted");
    assert.not.match(text, "noto-sans");
  });

  test("holds the whole licence of each package once, however many of its files are shipped", async () => {
    const text = await licencesOf([FONT, FONT.replace("greek", "cyrillic"), "layouts/client/find.ts"]);
    assert.is(text.match(/^## @fontsource\/noto-sans \d+\.\d+\.\d+: OFL-1\.1$/gm)?.length, 1);
    assert.match(text, "The Noto Project Authors");
    assert.match(text, "PERMISSION & CONDITIONS");
    assert.not.match(text, "atkinson-hyperlegible-next 5");
  });

  test("lets no package be shipped whose licence is not at hand", async () => {
    mkdirSync(join(folder, "node_modules/bare"), { recursive: true });
    writeFileSync(join(folder, "node_modules/bare/package.json"), '{"name": "bare", "version": "1.0.0"}');
    const inside = `${folder.slice(paths.cache.length - ".cache".length)}/node_modules/bare/index.js`;
    const reason = await licencesOf([inside]).catch((thrown: unknown) => String(thrown));
    assert.match(reason, "bare comes without a file called LICENSE, so it may not be shipped to readers.");
  });
});

describe("the licences of the shipped assets", (test) => {
  test("name every package that a font on the site comes from", async () => {
    const { files } = await buildAssets();
    const text = String(files.get("licences.txt"));
    const fonts = [...files.keys()].filter((path) => path.endsWith(".woff2"));
    assert.ok(fonts.length > 0);
    for (const font of fonts) {
      const [family] = /atkinson-hyperlegible-next|noto-sans/.exec(font) ?? [];
      assert.match(text, new RegExp(`^## @fontsource/${family} `, "m"), font);
    }
  });
});
