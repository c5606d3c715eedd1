import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { project } from "../../../scripts/core/paths.ts";
import { readWords } from "../../../scripts/pipeline/words.ts";
import { describe } from "../../support/describe.ts";
import { reword } from "../../support/reword.ts";

describe("the words of another board", (test) => {
  test("are sound, and keep no title and no question", async () => {
    const folder = await mkdtemp(join(tmpdir(), "reword-"));
    try {
      await cp(join(project, "content"), join(folder, "content"), { recursive: true });
      const { onDisk: before } = await readWords(folder, "draft");
      reword(folder);
      const { library: after } = await readWords(folder, "draft");
      for (const kind of ["questions", "responsibilities", "guides", "packs", "pages", "themes"] as const)
        for (const [index, { title }] of before[kind].entries())
          assert.is.not(after[kind][index]?.title, title);
      for (const [index, { question, children }] of before.questions.entries()) {
        assert.is.not(after.questions[index]?.question, question);
        assert.is.not(after.questions[index]?.children.join(), children.join());
      }
      assert.equal(
        [after.board.example, after.versions[0]?.version, after.versions.length],
        [false, "1.0", 1],
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
