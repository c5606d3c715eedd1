import * as assert from "uvu/assert";
import { editAddress, runAddress } from "../../scripts/github/addresses.ts";
import { describe } from "../support/describe.ts";

const run = {
  GITHUB_SERVER_URL: "https://github.example",
  GITHUB_REPOSITORY: "board/checklist",
  GITHUB_RUN_ID: "7",
  GITHUB_HEAD_REF: "clearer/words (2)",
  HEAD_REPOSITORY: "reader/checklist",
};
const problem = { file: "content/board.yaml", line: 4, column: 1, field: "", message: "" };

describe("addresses on GitHub", (test) => {
  test("are those of the run, and of the editor on the branch of the change", () => {
    assert.is(runAddress(run), "https://github.example/board/checklist/actions/runs/7");
    assert.is(
      editAddress(run, problem),
      "https://github.example/reader/checklist/edit/clearer/words%20%282%29/content/board.yaml#L4",
    );
  });

  test("are absent on somebody's own machine", () => {
    assert.is(runAddress({}), undefined);
    assert.is(editAddress({}, problem), undefined);
    assert.is(editAddress({ ...run, HEAD_REPOSITORY: undefined }, problem), undefined);
  });
});
