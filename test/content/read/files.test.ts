import { mkdir, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { listItems } from "../../../scripts/content/read/files.ts";
import { readContent } from "../../../scripts/content/read/read-content.ts";
import { readSourceText } from "../../../scripts/content/read/source-text.ts";
import { allowedFiles } from "../../../scripts/content/rules/allowed-files.ts";
import { goodContent, inPlainWords, withProject } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

describe("listItems", (test) => {
  test("lists files with their sizes, in the order of their paths", async () => {
    const content = new Map([
      ["content/pages/b.md", "12"],
      ["content/board.yaml", ""],
      ["content/pages/a.md", "1"],
      ["content/guides/a.md", ""],
      ["content/guides.md", ""],
    ]);
    const items = await withProject(content, (folder) => listItems(join(folder, "content")));
    assert.equal(items, [
      { path: "board.yaml", type: "file", bytes: 0 },
      { path: "guides", type: "folder", bytes: 0 },
      { path: "guides.md", type: "file", bytes: 0 },
      { path: "guides/a.md", type: "file", bytes: 0 },
      { path: "pages", type: "folder", bytes: 0 },
      { path: "pages/a.md", type: "file", bytes: 1 },
      { path: "pages/b.md", type: "file", bytes: 2 },
    ]);
  });

  test("does not look into folders that it does not know", async () => {
    const content = new Map([["content/_includes/a.md", ""]]);
    const items = await withProject(content, (folder) => listItems(join(folder, "content")));
    assert.equal(items, [{ path: "_includes", type: "folder", bytes: 0 }]);
  });

  test("says that the folder is missing", async () => {
    assert.equal(await withProject(new Map(), (folder) => listItems(join(folder, "content"))), [
      { path: "", type: "absent", bytes: 0 },
    ]);
  });

  test("finds nothing in an empty folder", async () => {
    assert.equal(await withProject(new Map(), listItems), []);
  });
});

describe("things that are no ordinary files", (test) => {
  test("are refused, and shortcuts are not followed", async () => {
    const lines = await withProject(goodContent(), async (folder) => {
      const content = join(folder, "content");
      await writeFile(join(folder, "outside.md"), "secret");
      await symlink(join(folder, "outside.md"), join(content, "pages/link.md"));
      await symlink("/", join(content, "guides/root"));
      await mkdir(join(content, "pages/folder.md"));
      const server = createServer().listen(join(content, "pages/socket.md"));
      await new Promise((resolve) => server.once("listening", resolve));
      try {
        const { content } = await readContent(folder);
        return inPlainWords(allowedFiles(content));
      } finally {
        await new Promise((resolve) => server.close(resolve));
      }
    });
    assert.equal(lines, [
      "content/guides/root:1:1  is a shortcut to something else. Put the file itself in its place.",
      "content/pages/folder.md:1:1  is a folder, and no folder belongs in content/pages. Move its files out and delete it.",
      "content/pages/link.md:1:1  is a shortcut to something else. Put the file itself in its place.",
      "content/pages/socket.md:1:1  is not an ordinary file. Delete it.",
    ]);
  });

  test("are told apart from a content folder that cannot be opened", async () => {
    const lines = await withProject(new Map([["content", ""]]), async (folder) => {
      return inPlainWords(allowedFiles((await readContent(folder)).content));
    });
    assert.equal(lines, ["content:1:1  could not be opened. Check that it may be read."]);
  });
});

describe("readSourceText", (test) => {
  test("says that a file cannot be opened", async () => {
    const { text, problems } = await readSourceText("/nowhere/at/all.md", "content/pages/all.md");
    assert.is(text, undefined);
    assert.equal(inPlainWords(problems), [
      "content/pages/all.md:1:1  could not be opened. Check that the file may be read.",
    ]);
  });
});
