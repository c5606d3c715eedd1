/**
 * Every field of every kind, wrong in each of the same ways, against the full reports in test/fixtures/bad/every-field.
 * To renew them: UPDATE=1 npm test -- every-field.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { type Document, isMap, parseDocument } from "yaml";
import { type Kind, kindNames, kinds } from "../../scripts/content/kinds.ts";
import { readLibrary } from "../../scripts/content/library.ts";
import { problemLine } from "../../scripts/core/problem.ts";
import { filesOfKinds, fullContent } from "../fixtures/content/full-content.ts";
import { messageFault } from "../lab/fuzz/message-fault.ts";
import { withProject } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { isAsBefore } from "../support/reports.ts";

type Path = (string | number)[];

/** Ways to spoil the field at a path. The place of `name` in its file does not matter. */
const spoilings: Record<string, (fields: Document, path: Path) => void> = {
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

/** The file of a kind, with its fields apart from what stands around them. */
function partsOf(kind: Kind): { before: string; fields: string; after: string } {
  const text = String(fullContent().get(filesOfKinds[kind]));
  const [, fields = text, after = ""] = /^---\n(.*?\n)(---\n.*)$/s.exec(text) ?? [];
  return { before: after === "" ? "" : "---\n", fields, after };
}

describe("every field", (test) => {
  test("stands in the content that is spoilt here, which is good by itself", async () => {
    const read = await withProject(fullContent(), readLibrary);
    assert.equal("problems" in read ? read.problems.map(problemLine) : [], []);
    for (const kind of kindNames) {
      const data = parseDocument(partsOf(kind).fields).toJS() as unknown;
      const item = (Array.isArray(data) ? data[0] : data) as object;
      assert.equal(Object.keys(item).sort(), Object.keys(kinds[kind].schema.shape).sort(), kind);
    }
  });

  for (const kind of kindNames) {
    test(`of a ${kind} has its sentence when it is wrong`, async () => {
      const lines = await withProject(fullContent(), (folder) => reports(kind, folder));
      isAsBefore(`bad/every-field/${kind}.txt`, lines.join("\n"));
    });
  }
});

/** What is said of each field of `kind`, spoilt in each way, in the project `folder`. */
async function reports(kind: Kind, folder: string): Promise<string[]> {
  const { before, fields, after } = partsOf(kind);
  const lines: string[] = [];
  for (const path of pathsIn(parseDocument(fields).toJS())) {
    for (const [way, spoil] of Object.entries(spoilings)) {
      const document = parseDocument(fields);
      spoil(document, path);
      const text = before + document.toString({ lineWidth: 0 }) + after;
      await writeFile(join(folder, filesOfKinds[kind]), text);
      const read = await readLibrary(folder);
      const problems = "problems" in read ? read.problems : [];
      for (const problem of problems) assert.is(messageFault(problem), undefined);
      const said = problems.length === 0 ? ["Nothing is wrong."] : problems.map(problemLine);
      lines.push(`# ${path.join(" > ")}: ${way}`, ...said, "");
    }
  }
  return lines;
}
