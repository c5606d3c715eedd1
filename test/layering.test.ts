/** Holds the levels of `scripts/`: which room may import which, no command from another, and no circle between files. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../scripts/core/paths.ts";
import { describe } from "./support/describe.ts";

/** Rooms by level, lowest first: a room imports from its own folder and from lower levels, never from beside it. */
const LEVELS: readonly (readonly string[])[] = [
  ["core"],
  ["content", "browser", "pdf-ua"],
  ["site", "packs", "audit", "versions"],
  ["github"],
  ["pipeline"],
  ["commands"],
];

/** A library in its own right: it imports packages and itself, and nothing of ours. */
const ALONE = "pdf-ua";

/** All of that library that others may import; its own tests may look behind it. */
const FACE = "scripts/pdf-ua/index.ts";
const BEHIND_FACE = ["scripts/pdf-ua/", "test/pdf-ua/"];

/** Only how the house is built stands outside `scripts`; its one importer hands it to Eleventy. */
const OUTSIDE = new Map([["scripts/site/render.ts", "eleventy.config.ts"]]);

const levelOf = (room: string) => LEVELS.findIndex((rooms) => rooms.includes(room));

/** The room of a file: `core`, or `commands` for what stands at the top of `scripts`; what is elsewhere has none. */
function roomOf(file: string): string {
  const [folder, room = "", ...rest] = file.split("/");
  if (folder !== "scripts") return "";
  return rest.length === 0 ? "commands" : room;
}

/** Every file of ours that the text of `file` imports or re-exports, types included, by path from the project folder. */
function imports(file: string, text: string): string[] {
  const words = /^\s*(?:import|export)\b[^;]*?\bfrom\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/gm;
  return Array.from(text.matchAll(words), ([, from, whole]) => from ?? whole ?? "")
    .filter((path) => path.startsWith("."))
    .map((path) => posix.join(dirname(file), path));
}

/** Each import that breaks the levels, as one line. */
function breaches(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, text]) =>
    imports(file, text).flatMap((target) => {
      if (OUTSIDE.get(file) === target) return [];
      const [room, other] = [roomOf(file), roomOf(target)];
      const isOwn = room === other && room !== "commands";
      const isLower = room !== ALONE && levelOf(other) >= 0 && levelOf(other) < levelOf(room);
      return isOwn || isLower ? [] : [`${file} imports ${target}`];
    }),
  );
}

/** Each import of something behind the face of the library, as one line. */
function bypasses(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, text]) =>
    BEHIND_FACE.some((folder) => file.startsWith(folder))
      ? []
      : imports(file, text)
          .filter((target) => target.startsWith("scripts/pdf-ua/") && target !== FACE)
          .map((target) => `${file} imports ${target}`),
  );
}

/** Files that import one another in a circle, each circle as one line; none when there are none. */
function circles(files: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const finished = new Set<string>();
  const visit = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      return;
    }
    if (finished.has(file)) return;
    for (const target of imports(file, files.get(file) ?? "")) visit(target, [...trail, file]);
    finished.add(file);
  };
  for (const file of files.keys()) visit(file, []);
  return found;
}

const readAll = (...patterns: string[]) =>
  new Map(
    globSync(patterns, { cwd: project })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => !file.endsWith(".d.ts"))
      .sort()
      .map((file) => [file, readFileSync(join(project, file), "utf8")] as const),
  );

const shipped = readAll("scripts/**/*.ts");

const everything = new Map([...shipped, ...readAll("test/**/*.ts", "eleventy.config.ts", "layouts/**/*.ts")]);

/** A command says what it does and calls a room that does it; more than this is work that belongs in a room. */
const MAX_LINES = 60;

describe("the levels of scripts", (test) => {
  test("hold for every import", () => {
    assert.equal(breaches(shipped), []);
  });

  test("were looked for in hundreds of imports, in every room", () => {
    const all = [...shipped].flatMap(([file, text]) => imports(file, text));
    assert.ok(all.length > 300, `only ${all.length}`);
    const rooms = new Set([...shipped.keys()].map((file) => roomOf(file)));
    assert.equal([...rooms].sort(), LEVELS.flat().sort());
  });

  test("have no circle, in the readers' scripts neither", () => {
    const config = readAll("eleventy.config.ts", "layouts/client/*.ts");
    // Rendering starts from the project's configuration, which is made of the same room's plugins.
    const render = new Map([["scripts/site/render.ts", ""]]);
    assert.equal(circles(new Map([...shipped, ...config, ...render])), []);
  });

  test("leave alone what stands behind the face of the PDF library", () => {
    assert.equal(bypasses(everything), []);
    const users = [...everything].filter(([file, text]) => imports(file, text).includes(FACE));
    assert.ok(users.length > 10, `only ${users.length} files import ${FACE}`);
  });

  for (const [file, line] of [
    ["scripts/packs/a.ts", 'import { finish } from "../pdf-ua/finish.ts";'],
    ["scripts/packs/editions/a.ts", 'import type { Finding } from "../../pdf-ua/facts.ts";'],
    ["scripts/pipeline/a.ts", 'const x = await import("../pdf-ua/inspect/inspect.ts");'],
    ["scripts/a.ts", 'import "./pdf-ua/cli.ts";'],
    ["test/packs/a.test.ts", 'import { Walker } from "../../scripts/pdf-ua/pdf/walk.ts";'],
  ] as const) {
    test(`would not leave it alone with ${line} in ${file}`, () => {
      assert.equal(bypasses(new Map([[file, line]])).length, 1);
      assert.equal(bypasses(new Map([[`test/pdf-ua/${file}`, line]])), []);
    });
  }

  test("keep the words of the board that owns this copy out of tests of code", () => {
    const REAL = "test/support/real-words.ts";
    const readers = (files: ReadonlyMap<string, string>) =>
      [...files].flatMap(([file, text]) =>
        imports(file, text).includes(REAL) && !file.startsWith("test/words/") ? [file] : [],
      );
    assert.equal(readers(everything), []);
    const planted = new Map([
      ["test/site/a.test.ts", 'import { realLibrary } from "../support/real-words.ts";'],
    ]);
    assert.equal(readers(planted), ["test/site/a.test.ts"]);
  });

  test("have commands that are short, and whose tests run them as people do", () => {
    for (const [file, text] of shipped) {
      if (roomOf(file) !== "commands") continue;
      const lines = text.split("\n").length - 1;
      assert.ok(lines <= MAX_LINES, `${file} has ${lines} lines. Move what it does into a room.`);
    }
    const importers = [...everything].flatMap(([file, text]) =>
      imports(file, text)
        .filter((target) => roomOf(target) === "commands")
        .map(() => file),
    );
    assert.equal(importers, []);
  });

  test("would show a circle, also one of types alone", () => {
    const circle = new Map([
      ["scripts/core/a.ts", 'import { b } from "./b.ts";'],
      ["scripts/core/b.ts", 'import type { C } from "./c.ts";'],
      ["scripts/core/c.ts", 'import type { A } from "./a.ts";'],
    ]);
    assert.equal(circles(circle), [
      "scripts/core/a.ts → scripts/core/b.ts → scripts/core/c.ts → scripts/core/a.ts",
    ]);
  });

  for (const [file, line] of [
    ["scripts/core/a.ts", 'import { x } from "../content/b.ts";'],
    ["scripts/content/a.ts", 'import { x } from "../browser/b.ts";'],
    ["scripts/content/rules/a.ts", 'import type { X } from "../../site/b.ts";'],
    ["scripts/site/a.ts", 'export { x } from "../packs/b.ts";'],
    ["scripts/pdf-ua/pdf/a.ts", 'const x = await import("../../audit/b.ts");'],
    ["scripts/pdf-ua/a.ts", 'import { x } from "../core/b.ts";'],
    ["scripts/pdf-ua/checks/a.ts", 'import type { X } from "../../core/b.ts";'],
    ["scripts/audit/a.ts", 'import {\n  x,\n  y,\n} from "../versions/b.ts";'],
    ["scripts/versions/a.ts", 'import "../github/b.ts";'],
    ["scripts/github/a.ts", 'import { x } from "../pipeline/b.ts";'],
    ["scripts/pipeline/a.ts", 'import "../build.ts";'],
    ["scripts/a.ts", 'import { x } from "./build.ts";'],
    ["scripts/site/a.ts", 'import configure from "../../eleventy.config.ts";'],
    ["scripts/packs/a.ts", 'import { x } from "../../test/support/b.ts";'],
  ] as const) {
    test(`would not hold with ${line.replace(/\s+/g, " ")} in ${file}`, () => {
      assert.is(breaches(new Map([[file, line]])).length, 1);
    });
  }

  for (const [file, line] of [
    ["scripts/a.ts", 'import { x } from "./versions/b.ts";'],
    ["scripts/pipeline/a.ts", 'import { x } from "../github/b.ts";'],
    ["scripts/site/a.ts", 'import { x } from "../content/rules/b.ts";'],
    ["scripts/packs/a.ts", 'import { x } from "../pdf-ua/index.ts"; import { y } from "puppeteer";'],
    ["scripts/content/a.ts", 'import { x } from "../core/b.ts";'],
  ] as const) {
    test(`hold with ${line} in ${file}`, () => {
      assert.equal(breaches(new Map([[file, line]])), []);
    });
  }
});
