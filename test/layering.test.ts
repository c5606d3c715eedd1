import { globSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../scripts/core/paths.ts";
import { describe } from "./support/describe.ts";

/** Rooms by level, lowest first: a room imports from its own folder and from lower levels, never from beside it. */
const LEVELS: readonly (readonly string[])[] = [
  ["core"],
  ["content", "browser"],
  ["site", "print", "audit", "release", "fuzz", "proof"],
  ["commands"],
];

/** Only how the house is built stands outside `scripts`; its one importer hands it to Eleventy. */
const OUTSIDE = new Map([["scripts/site/render.ts", "eleventy.config.ts"]]);

const levelOf = (room: string) => LEVELS.findIndex((rooms) => rooms.includes(room));

/** The room of a file: `core`, or `commands` for what stands at the top of `scripts`; what is elsewhere has none. */
function roomOf(file: string): string {
  const [folder, room = "", ...rest] = file.split("/");
  if (folder !== "scripts") return "";
  return rest.length === 0 ? "commands" : room;
}

/** Every file of ours that the text of `file` imports or re-exports, by path from the project folder. */
function imports(file: string, text: string): string[] {
  const words = /^\s*(?:import|export)\b[^;]*?\bfrom\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/gm;
  return Array.from(text.matchAll(words), ([, from, whole]) => from ?? whole ?? "")
    .filter((path) => path.startsWith("."))
    .map((path) => posix.join(dirname(file), path));
}

/** Each import that breaks the layering, as one line. */
function breaches(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, text]) =>
    imports(file, text).flatMap((target) => {
      if (OUTSIDE.get(file) === target) return [];
      const [room, other] = [roomOf(file), roomOf(target)];
      const isLower = levelOf(other) >= 0 && levelOf(other) < levelOf(room);
      return room === other || isLower ? [] : [`${file} imports ${target}`];
    }),
  );
}

const shipped = new Map(
  globSync("scripts/**/*.ts", { cwd: project })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !file.endsWith(".d.ts"))
    .map((file) => [file, readFileSync(join(project, file), "utf8")] as const),
);

describe("the layering of scripts", (test) => {
  test("holds for every import", () => {
    assert.equal(breaches(shipped), []);
  });

  test("was looked for in hundreds of imports, in every room", () => {
    const all = [...shipped].flatMap(([file, text]) => imports(file, text));
    assert.ok(all.length > 300, `only ${all.length}`);
    const rooms = new Set([...shipped.keys()].map((file) => roomOf(file)));
    assert.equal([...rooms].sort(), LEVELS.flat().sort());
  });

  for (const [file, line] of [
    ["scripts/core/a.ts", 'import { x } from "../content/b.ts";'],
    ["scripts/content/a.ts", 'import { x } from "../browser/b.ts";'],
    ["scripts/content/rules/a.ts", 'import type { X } from "../../site/b.ts";'],
    ["scripts/site/a.ts", 'export { x } from "../print/b.ts";'],
    ["scripts/print/pdf/a.ts", 'const x = await import("../../audit/b.ts");'],
    ["scripts/audit/a.ts", 'import {\n  x,\n  y,\n} from "../release/b.ts";'],
    ["scripts/release/a.ts", 'import "../build.ts";'],
    ["scripts/site/a.ts", 'import configure from "../../eleventy.config.ts";'],
    ["scripts/print/a.ts", 'import { x } from "../../test/support/b.ts";'],
  ] as const) {
    test(`would not hold with ${line.replace(/\s+/g, " ")} in ${file}`, () => {
      assert.is(breaches(new Map([...shipped, [file, line] as const])).length, 1);
    });
  }

  for (const [file, line] of [
    ["scripts/a.ts", 'import { x } from "./build.ts";'],
    ["scripts/a.ts", 'import { x } from "./release/b.ts";'],
    ["scripts/site/a.ts", 'import { x } from "../content/rules/b.ts";'],
    ["scripts/print/a.ts", 'import { x } from "./pdf/b.ts"; import { y } from "puppeteer-core";'],
    ["scripts/content/a.ts", 'import { x } from "../core/b.ts";'],
  ] as const) {
    test(`holds with ${line} in ${file}`, () => {
      assert.equal(breaches(new Map([[file, line]])), []);
    });
  }
});
