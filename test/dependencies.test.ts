import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../scripts/core/paths.ts";
import { describe } from "./support/describe.ts";

/** More are more than anybody can keep an eye on. */
const MAX_PACKAGES = 315;

type Versions = Record<string, string>;

interface Manifest {
  dependencies?: Versions;
  devDependencies?: Versions;
  allowScripts?: Record<string, boolean>;
}

interface Locked extends Manifest {
  /** Where the folder is called otherwise. */
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  os?: string[];
  hasInstallScript?: boolean;
  deprecated?: string;
}

interface Facts {
  manifest: Manifest;
  /** By folder, `node_modules/zod`; the project itself is at the empty name. */
  packages: Record<string, Locked>;
  /** The architecture notes, in Markdown. */
  notes: string;
  /** Settings of npm. */
  settings: string;
}

/** What is wrong with how packages are chosen, one line each. */
function faults({ manifest, packages, notes, settings }: Facts): string[] {
  const direct = { ...manifest.dependencies, ...manifest.devDependencies };
  const root = packages[""];
  const lines: string[] = [];
  for (const [name, version] of Object.entries(direct)) {
    if (!/^(npm:@?[^@]+@)?\d+\.\d+\.\d+$/.test(version))
      lines.push(`${name} is "${version}", which is no exact version.`);
    const locked = packages[`node_modules/${name}`]?.version;
    if (locked !== version.replace(/^npm:.+@/, ""))
      lines.push(`${name} is ${version} in package.json and ${locked} in the lock file.`);
    if (!named(notes).has(name))
      lines.push(`${name} has no line in .github/ARCHITECTURE.md that says why it is here.`);
  }
  for (const name of named(notes))
    if (!(name in direct))
      lines.push(`.github/ARCHITECTURE.md gives a reason for ${name}, which is not a dependency.`);
  for (const group of ["dependencies", "devDependencies"] as const)
    if (!same(root?.[group], manifest[group])) lines.push(`The lock file was made for other ${group}.`);
  const allowed = manifest.allowScripts ?? {};
  const withScripts = new Set<string>();
  for (const [folder, locked] of Object.entries(packages)) {
    if (folder === "") continue;
    const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
    // npm asks whatever registry it is told to for what is at the public one, so this ties nobody to an address.
    const address = tarball(locked.name ?? name, locked.version);
    if (locked.resolved !== address)
      lines.push(`${folder} comes from ${locked.resolved}, not from ${address}.`);
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(locked.integrity ?? ""))
      lines.push(`${folder} has no checksum.`);
    if (locked.deprecated !== undefined && name in direct)
      lines.push(`${name} is deprecated: ${locked.deprecated}`);
    if (!locked.hasInstallScript) continue;
    withScripts.add(name);
    if (!(name in allowed))
      lines.push(`${name} wants to run a script when it is installed. Name it in allowScripts.`);
  }
  for (const name of Object.keys(allowed))
    if (!withScripts.has(name)) lines.push(`${name} is in allowScripts, but runs no script.`);
  if (!settings.split("\n").includes("save-exact=true")) lines.push(".npmrc does not say save-exact=true.");
  return lines;
}

/** Where the public registry serves a version of a package. */
function tarball(name: string, version: string | undefined): string {
  return `https://registry.npmjs.org/${name}/-/${name.replace(/^.*\//, "")}-${version}.tgz`;
}

/** Packages with a line in the table of the notes; `-footnote` after `markdown-it` stands for `markdown-it-footnote`. */
function named(notes: string): Set<string> {
  const table = notes.split(/^## /m).find((part) => part.startsWith("Tools")) ?? "";
  const names = new Set<string>();
  for (const [, cell = "", why = ""] of table.matchAll(/^\| (`[^|]+) \| ([^|]+) \|$/gm)) {
    let first = "";
    for (const [, name = ""] of cell.matchAll(/`([^`]+)`/g)) {
      if (why.trim() !== "") names.add(name.startsWith("-") ? first + name : name);
      if (!name.startsWith("-")) first = name;
    }
  }
  return names;
}

function same(one: Versions = {}, other: Versions = {}): boolean {
  const sorted = (versions: Versions) => JSON.stringify(Object.entries(versions).sort());
  return sorted(one) === sorted(other);
}

const read = (file: string) => readFileSync(join(project, file), "utf8");

describe("the packages that the project rests on", (test) => {
  test("are exact, locked, explained, and run no script that was not named", () => {
    const { packages } = JSON.parse(read("package-lock.json"));
    // Those that name systems stand in for one another: one of them is installed.
    const installed = Object.values<Locked>(packages).filter(({ os }) => !os).length;
    assert.ok(installed > 200);
    assert.ok(installed < MAX_PACKAGES, `${installed} packages`);
    const facts = {
      manifest: JSON.parse(read("package.json")),
      packages,
      notes: read(".github/ARCHITECTURE.md"),
      settings: read(".npmrc"),
    };
    assert.equal(faults(facts), []);
  });

  const integrity = `sha512-${"x".repeat(86)}==`;
  const locked = (name: string, version: string, more: Locked = {}): Locked => ({
    version,
    resolved: tarball(name, version),
    integrity,
    ...more,
  });
  const good = (): Facts => ({
    manifest: { dependencies: { a: "1.0.0", "a-b": "2.0.0" }, allowScripts: { c: false } },
    packages: {
      "": { dependencies: { "a-b": "2.0.0", a: "1.0.0" } },
      "node_modules/a": locked("a", "1.0.0"),
      "node_modules/a-b": locked("@x/b", "2.0.0", { name: "@x/b" }),
      "node_modules/a/node_modules/c": locked("c", "3.0.0", { hasInstallScript: true }),
      "node_modules/c-mac": locked("c-mac", "3.0.0", { os: ["darwin"] }),
    },
    notes:
      "# Notes\n\n## Tools, and why each\n\n| Package | Why |\n| --- | --- |\n| `a`, `-b` | For `x` |\n\n## Next\n\n| `z` | No |\n",
    settings: "save-exact=true\n",
  });

  test("are found to be good when they are", () => assert.equal(faults(good()), []));

  for (const [what, plant, said] of [
    [
      "a range",
      ({ manifest }: Facts) => Object.assign(manifest.dependencies ?? {}, { a: "^1.0.0" }),
      'a is "^1.0.0", which is no exact version.',
    ],
    [
      "a range of another name",
      ({ manifest }: Facts) => Object.assign(manifest.dependencies ?? {}, { a: "npm:@x/a@^1.0.0" }),
      'a is "npm:@x/a@^1.0.0", which is no exact version.',
    ],
    [
      "another version in the lock, under another name",
      ({ manifest }: Facts) => Object.assign(manifest.dependencies ?? {}, { a: "npm:@x/a@1.0.1" }),
      "a is npm:@x/a@1.0.1 in package.json and 1.0.0 in the lock file.",
    ],
    [
      "another version in the lock",
      ({ packages }: Facts) => Object.assign(packages["node_modules/a"] ?? {}, { version: "1.0.1" }),
      "a is 1.0.0 in package.json and 1.0.1 in the lock file.",
    ],
    [
      "a lock for other packages",
      ({ packages }: Facts) => Object.assign(packages, { "": {} }),
      "The lock file was made for other dependencies.",
    ],
    [
      "no reason",
      (facts: Facts) => Object.assign(facts, { notes: facts.notes.replace(", `-b`", "") }),
      "a-b has no line in .github/ARCHITECTURE.md that says why it is here.",
    ],
    [
      "an empty reason",
      (facts: Facts) => Object.assign(facts, { notes: facts.notes.replace("For `x`", " ") }),
      "a has no line in .github/ARCHITECTURE.md that says why it is here.",
    ],
    [
      "a reason for what is gone",
      (facts: Facts) => Object.assign(facts, { notes: facts.notes.replace("`a`,", "`a`, `y`,") }),
      ".github/ARCHITECTURE.md gives a reason for y, which is not a dependency.",
    ],
    [
      "another address",
      ({ packages }: Facts) => Object.assign(packages["node_modules/a"] ?? {}, { resolved: "https://x" }),
      "node_modules/a comes from https://x, not from https://registry.npmjs.org/a/-/a-1.0.0.tgz.",
    ],
    [
      "no address",
      ({ packages }: Facts) => Object.assign(packages["node_modules/a"] ?? {}, { resolved: undefined }),
      "node_modules/a comes from undefined, not from https://registry.npmjs.org/a/-/a-1.0.0.tgz.",
    ],
    [
      "no checksum for another system",
      ({ packages }: Facts) => Object.assign(packages["node_modules/c-mac"] ?? {}, { integrity: undefined }),
      "node_modules/c-mac has no checksum.",
    ],
    [
      "no checksum",
      ({ packages }: Facts) => Object.assign(packages["node_modules/a"] ?? {}, { integrity: undefined }),
      "node_modules/a has no checksum.",
    ],
    [
      "a weak checksum",
      ({ packages }: Facts) => Object.assign(packages["node_modules/a"] ?? {}, { integrity: "sha1-x" }),
      "node_modules/a has no checksum.",
    ],
    [
      "an install script",
      ({ packages }: Facts) => Object.assign(packages["node_modules/a"] ?? {}, { hasInstallScript: true }),
      "a wants to run a script when it is installed. Name it in allowScripts.",
    ],
    [
      "leave for a script that is gone",
      ({ manifest }: Facts) => Object.assign(manifest, { allowScripts: { c: false, d: true } }),
      "d is in allowScripts, but runs no script.",
    ],
    [
      "a deprecated package",
      ({ packages }: Facts) => Object.assign(packages["node_modules/a"] ?? {}, { deprecated: "Use z." }),
      "a is deprecated: Use z.",
    ],
    [
      "a setting that is gone",
      (facts: Facts) => Object.assign(facts, { settings: "fund=false" }),
      ".npmrc does not say save-exact=true.",
    ],
  ] as const) {
    test(`are not, with ${what}`, () => {
      const facts = good();
      plant(facts);
      assert.ok(faults(facts).includes(said), faults(facts).join("\n"));
    });
  }
});
