/** What workflows run with Node alone, where nobody has typed `npm ci`, reaches no package, however far its imports lead. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, posix } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../../scripts/core/paths.ts";
import { describe } from "../support/describe.ts";

type ReadFile = (file: string) => string;

const onDisk: ReadFile = (file) => readFileSync(join(project, file), "utf8");

/** What `text` loads when it runs, as it names it. A type is gone by then. */
function loaded(text: string): string[] {
  const code = text.replace(/^\s*(import|export) type\b[^;]*;/gm, "");
  const words =
    /^(?:import|export)\b[^;]*?\bfrom\s*["']([^"']+)["']|(?:^import\s*|\b(?:import|require)\s*\(\s*)["']([^"']+)["']/gm;
  return Array.from(code.matchAll(words), ([, from, whole]) => from ?? whole ?? "");
}

/** Each package that `file` reaches, as the way that leads there. */
function packagesReached(file: string, read: ReadFile = onDisk, trail: readonly string[] = []): string[] {
  if (trail.includes(file)) return [];
  const way = [...trail, file];
  return loaded(read(file)).flatMap((name) => {
    if (name.startsWith(".")) return packagesReached(posix.join(dirname(file), name), read, way);
    const isNode = builtinModules.includes(name.replace(/^node:/, ""));
    return isNode ? [] : [[...way, name].join(" → ")];
  });
}

/** What the workflows start by `node`. */
const started = [
  ...new Set(
    globSync(".github/workflows/*.yml", { cwd: project }).flatMap((workflow) =>
      Array.from(onDisk(workflow).matchAll(/\bnode (\S+\.ts)\b/g), ([, file = ""]) => file),
    ),
  ),
].sort();

describe("what runs without packages", (test) => {
  test("is what the workflows start with Node alone", () => {
    assert.equal(started, [
      ...["compare-live", "good-runs", "live-commit", "post-comment", "push-version", "verify-site"].map(
        (name) => `scripts/github/${name}.ts`,
      ),
      "scripts/update.ts",
    ]);
  });

  // What every command begins with must be able to say what is missing.
  for (const file of [...started, "scripts/core/command.ts", "scripts/core/check-install.cjs"]) {
    test(`reaches none: ${file}`, () => {
      assert.ok(existsSync(join(project, file)));
      assert.equal(packagesReached(file), []);
    });
  }

  for (const line of [
    'import { parse } from "yaml";',
    'import "yaml";',
    'import { type Zod, z } from "zod";',
    'export * from "zod/v4";',
    'const { parse } = await import("yaml");',
    'import { parse } from "../versions/planted.ts";',
  ]) {
    test(`would be seen to reach one by ${line}`, () => {
      const [target = ""] = loaded(line);
      const planted: ReadFile = (file) => {
        if (file === "scripts/versions/planted.ts") return 'import yaml from "yaml";';
        return file === "scripts/github/annotations.ts" ? `${onDisk(file)}\n${line}` : onDisk(file);
      };
      const way = packagesReached("scripts/github/push-version.ts", planted);
      const end = target.startsWith(".") ? "scripts/versions/planted.ts → yaml" : target;
      assert.ok(
        way.includes(`scripts/github/push-version.ts → scripts/github/annotations.ts → ${end}`),
        way.join("\n"),
      );
    });
  }

  test("may name the types of a package, and what Node brings", () => {
    const read: ReadFile = () =>
      'import type { Browser } from "puppeteer";\nimport { join } from "node:path";\nimport fs from "fs";';
    assert.equal(packagesReached("scripts/a.ts", read), []);
  });
});
