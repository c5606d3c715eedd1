import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../../scripts/core/paths.ts";
import { isBlankPage } from "../../scripts/packs/blank-pages.ts";
import { describe } from "../support/describe.ts";

describe("a side that is there only so that the next starts on a sheet of its own", (test) => {
  test("is known by the words that the template gives it", () => {
    const template = readFileSync(join(project, "layouts/pack/notes-side.njk"), "utf8");
    const words = template.replace(/\{#.*?#\}|\{\{.*?\}\}|<[^>]*>/g, " ");
    assert.ok(isBlankPage(words));
    assert.not(isBlankPage(`Before it. ${words}`));
  });

  test("is known in versions that were published before", () => {
    assert.ok(isBlankPage("Notes\nRoom for notes of your own. Write nothing"));
    assert.ok(isBlankPage("This page is left blank."));
  });
});
