/**
 * Every field of a guide, the kind with the most sorts of them, wrong in each of the same ways, against the full report
 * in test/fixtures/bad/every-field.txt. To renew it: UPDATE=1 npm test -- every-field.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { type Document, isMap, parseDocument } from "yaml";
import { kinds } from "../../scripts/content/kinds.ts";
import { readLibrary } from "../../scripts/content/library.ts";
import { project } from "../../scripts/core/paths.ts";
import { problemLine } from "../../scripts/core/problem.ts";
import { messageFault } from "../lab/fuzz/message-fault.ts";
import { change, withProject } from "../support/content.ts";
import { describe } from "../support/describe.ts";

type Path = (string | number)[];

const guide = "content/guides/1-team-briefing.md";
const optional = "responsibilities:\n  - responsibility-1\nevidence:\n  - study\n";
const content = change(guide, "agenda:\n", `${optional}agenda:\n`);
const [, fields = "", words = ""] = /^---\n(.*?\n)(---\n.*)$/s.exec(String(content.get(guide))) ?? [];

/** Ways to make the field at a path wrong. */
const ways: Record<string, (fields: Document, path: Path) => void> = {
  missing: (fields, path) => void fields.deleteIn(path),
  empty: (fields, path) => fields.setIn(path, null),
  "only spaces": (fields, path) => fields.setIn(path, "   "),
  "a number": (fields, path) => fields.setIn(path, 7),
  "a list": (fields, path) => fields.setIn(path, ["one", "two"]),
  "a group": (fields, path) => fields.setIn(path, { one: "two" }),
  "other words": (fields, path) => fields.setIn(path, "Some other words"),
  "too long": (fields, path) => fields.setIn(path, "word ".repeat(400)),
  misspelt: (fields, path) => {
    const parent = path.length === 1 ? fields.contents : fields.getIn(path.slice(0, -1));
    const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === path.at(-1)) : undefined;
    if (pair) pair.key = fields.createNode(String(path.at(-1)).replace(/^(.)(.)/, "$2$1"));
  },
};

/** The paths of all fields within `data`, of a list those of its first item. */
function pathsIn(data: unknown, path: Path = []): Path[] {
  if (Array.isArray(data)) return data.length > 0 ? pathsIn(data[0], [...path, 0]) : [];
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => [
    [...path, name],
    ...pathsIn(value, [...path, name]),
  ]);
}

/** What is reported of each field, wrong in each way, in the project `folder`. */
async function reports(folder: string): Promise<string> {
  const lines: string[] = [];
  for (const path of pathsIn(parseDocument(fields).toJS())) {
    for (const [way, makeWrong] of Object.entries(ways)) {
      const document = parseDocument(fields);
      makeWrong(document, path);
      await writeFile(join(folder, guide), `---\n${document.toString({ lineWidth: 0 })}${words}`);
      const read = await readLibrary(folder);
      const problems = "problems" in read ? read.problems : [];
      for (const problem of problems) assert.is(messageFault(problem), undefined);
      const said = problems.length === 0 ? ["Nothing is wrong."] : problems.map(problemLine);
      lines.push(`# ${path.join(" > ")}: ${way}`, ...said, "");
    }
  }
  return lines.join("\n");
}

describe("every field of a guide", (test) => {
  test("stands in the content that is made wrong here, which is good by itself", async () => {
    const read = await withProject(content, readLibrary);
    assert.equal("problems" in read ? read.problems.map(problemLine) : [], []);
    const names = Object.keys(parseDocument(fields).toJS() as object);
    assert.equal(names.sort(), Object.keys(kinds.guide.schema.shape).sort());
  });

  test("has its sentence when it is wrong", async () => {
    const file = join(project, "test/fixtures/bad/every-field.txt");
    const report = await withProject(content, reports);
    if (process.env["UPDATE"]) writeFileSync(file, report);
    assert.fixture(report, readFileSync(file, "utf8"));
  });
});
