import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import * as assert from "uvu/assert";
import { paths } from "../../scripts/core/paths.ts";
import { safety } from "../../scripts/site/safety.ts";
import { describe } from "../support/describe.ts";

describe("safety", (test) => {
  // Eleventy reads templates below the folder it is started in.
  mkdirSync(paths.cache, { recursive: true });
  const folder = mkdtempSync(join(paths.cache, "safety-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  /** What Eleventy makes of one template, or the reasons why it makes nothing. */
  async function made(template: string): Promise<string> {
    writeFileSync(join(folder, "page.njk"), template);
    const eleventy = new Eleventy(relative(process.cwd(), folder), join(folder, "out"), {
      quietMode: true,
      config: (config) => {
        config.setUseTemplateCache(false);
        config.addPlugin(safety);
      },
    });
    eleventy.disableLogger();
    try {
      return (await eleventy.toJSON()).map(({ content }) => content).join();
    } catch (reason) {
      const reasons: string[] = [];
      for (
        let at: unknown = reason;
        at instanceof Error;
        at = (at as { originalError?: unknown }).originalError ?? at.cause
      )
        reasons.push(at.message);
      return `failed: ${reasons.join("; ")}`;
    }
  }

  test("lets templates with front matter in YAML through, and escapes what they say", async () => {
    assert.is(await made('---\nwords: "<b>"\n---\n{{ words }}'), "&lt;b&gt;");
    assert.is(await made('---yaml\nwords: "&"\n---\n{{ words }}'), "&amp;");
  });

  test("stops at what is missing, with the template's name", async () => {
    const failure = await made("{{ nothing }}");
    assert.match(failure, /^failed: /);
    assert.match(failure, "page.njk");
    assert.match(failure, "undefined");
  });

  for (const language of ["js", "javascript", "jsLegacy", "JS", "json", "coffee"]) {
    test(`runs no front matter written in ${language}`, async () => {
      const failure = await made(`---${language}\n{ words: "run" }\n---\n{{ words }}`);
      assert.match(failure, "Front matter is written in YAML here, between two lines of three hyphens.");
    });
  }

  for (const language of ["node", "coffeescript", "toml", "ts"]) {
    test(`knows no front matter written in ${language}`, async () => {
      const failure = await made(`---${language}\n{ words: "run" }\n---\n{{ words }}`);
      assert.match(failure, "Having trouble reading front matter");
    });
  }
});
