import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import * as assert from "uvu/assert";
import { paths, project } from "../../scripts/core/paths.ts";
import { describe } from "../support/describe.ts";

describe("paths", (test) => {
  test("lead into the project folder, whatever folder the command was started in", () => {
    assert.ok(existsSync(join(project, "package.json")));
    for (const [name, path] of Object.entries(paths))
      assert.not.match(relative(project, path), /^\.\.|^$|^\//, name);
  });

  test("have no slash at their end, so that names can be joined to them", () => {
    for (const path of [project, ...Object.values(paths)]) assert.not.match(path, /[\\/]$/);
  });
});
