import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { editorSchemaFiles, editorSchemas } from "../../scripts/content/json-schema.ts";
import { project } from "../../scripts/core/paths.ts";
import { describe } from "../support/describe.ts";

const folder = join(project, ".vscode");

describe("editors' hints", (test) => {
  test("are those that `npm run schemas` writes", async () => {
    for (const [name, text] of editorSchemas()) {
      const written = await readFile(join(folder, "schemas", name), "utf8").catch(() => "");
      assert.is(written, text, `.vscode/schemas/${name} is not up to date: run npm run schemas.`);
    }
  });

  test("are for every kind and nothing else", async () => {
    const names = [...editorSchemas().keys()].sort();
    assert.is(names.length, 16);
    assert.equal((await readdir(join(folder, "schemas"))).sort(), names);
  });

  test("are mapped to the files of content", async () => {
    const settings = JSON.parse(await readFile(join(folder, "settings.json"), "utf8"));
    assert.equal(settings["yaml.schemas"], editorSchemaFiles());
    assert.is(editorSchemaFiles()["./.vscode/schemas/theme.json"], "content/themes.yaml");
    assert.is(editorSchemaFiles()["./.vscode/schemas/localBoard.json"], "content/boards/*.yaml");
  });

  test("describe every field", () => {
    const question = JSON.parse(editorSchemas().get("question.json") ?? "{}");
    assert.is(question.additionalProperties, false);
    assert.is(question.properties.title.description, "Short title, five words or fewer.");
  });

  test("say what to type in the place of what does not match", () => {
    const { year } = JSON.parse(editorSchemas().get("evidence.json") ?? "{}").items.properties;
    assert.is(year.patternErrorMessage, 'Type four digits in quotes, like "2011".');
  });

  test("hold nothing that no editor knows", () => {
    for (const [name, text] of editorSchemas()) assert.not.match(text, /"form":/, name);
  });

  test("describe a file that lists items as a list", () => {
    assert.is(JSON.parse(editorSchemas().get("evidence.json") ?? "{}").type, "array");
  });
});
