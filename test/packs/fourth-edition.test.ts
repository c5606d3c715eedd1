/** A fourth edition takes what the recipe in CONTRIBUTING says: an entry in the record of editions, and a style sheet. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as assert from "uvu/assert";
import { project } from "../../scripts/core/paths.ts";
import { copyProject } from "../support/copy-project.ts";
import { describe } from "../support/describe.ts";

const ENTRY = `  "extra-large-print": {
    label: "Extra large print",
    fileSuffix: "-extra-large-print",
    styleSheet: "extra-large-print.css",
    smallestType: 16,
    fillable: false,
    recutTables: true,
    packsSides: true,
    keepsSides: false,
  },
`;

/** Prints the sheet of twenty questions in that edition, from inside the copy. */
const PRINT = `import { printFull } from "./test/support/full-packs.ts";
const { packs, findings } = await printFull(["at-a-glance"], ["extra-large-print"]);
console.log(JSON.stringify({ files: packs.map(({ file }) => file), faults: findings.map(({ finding }) => finding.message) }));
`;

describe("a fourth edition", (test) => {
  let copy = "";
  test.before(async () => {
    copy = await mkdtemp(join(tmpdir(), "fourth-edition-"));
    await copyProject(copy);
    await symlink(join(project, ".cache"), join(copy, ".cache"), "junction");
  });
  test.after(() => rm(copy, { recursive: true, force: true }));

  test("is typed, found and printed without a fault", async () => {
    const editions = join(copy, "scripts/core/editions.ts");
    const record = await readFile(editions, "utf8");
    const added = record
      .replace('"large-print" |', '"large-print" | "extra-large-print" |')
      .replace("  fillable: {\n", `${ENTRY}  fillable: {\n`);
    await writeFile(editions, added);
    const styles = join(copy, "layouts/styles");
    const large = await readFile(join(styles, "large-print.css"), "utf8");
    await writeFile(join(styles, "extra-large-print.css"), large);
    await writeFile(join(copy, "print.ts"), PRINT);
    const run = (program: string, ...args: string[]) =>
      promisify(execFile)(program, args, { cwd: copy }).catch(({ stdout, stderr }) => {
        throw new Error(`${stdout}${stderr}`);
      });
    await run(join(copy, "node_modules/.bin/tsc"), "--noEmit");
    const { stdout } = await run(process.execPath, "print.ts");
    assert.equal(JSON.parse(stdout), { files: ["packs/at-a-glance-extra-large-print.pdf"], faults: [] });
  });
});
