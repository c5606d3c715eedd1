import * as assert from "uvu/assert";
import { askedBoards, type BoardOptions } from "../../../scripts/pipeline/boards/asked-boards.ts";
import { describe } from "../../support/describe.ts";

const ALL = ["ayle", "northshire", "three-boroughs", "weyle", "yarrow"];

function fault(options: BoardOptions, all: readonly string[] = ALL): string {
  const asked = askedBoards(options, all);
  return asked && "fault" in asked ? asked.fault : "";
}

describe("the boards that a build is asked for", (test) => {
  test("are none where one board has the words to itself", () => {
    assert.is(askedBoards({}, []), undefined);
    assert.equal(askedBoards({}, ALL), { boards: [], join: true });
  });

  test("are one, all, or the share of a machine, which joins nothing", () => {
    assert.equal(askedBoards({ board: "weyle" }, ALL), { boards: ["weyle"], join: true });
    assert.equal(askedBoards({ boards: "all" }, ALL), { boards: ALL, join: true });
    assert.equal(askedBoards({ boards: "all", shard: "2/3" }, ALL), {
      boards: ["northshire", "yarrow"],
      join: false,
    });
  });

  test("are each in one share, however many there are, and shares differ by one at most", () => {
    for (const machines of [1, 2, 3, 5, 12]) {
      const shares = Array.from({ length: machines }, (_, index) => {
        const asked = askedBoards({ boards: "all", shard: `${index + 1}/${machines}` }, ALL);
        return asked && "boards" in asked ? asked.boards : [];
      });
      assert.equal(shares.flat().sort(), ALL);
      const sizes = shares.map(({ length }) => length);
      assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1);
    }
  });

  for (const [options, all, said] of [
    [{ board: "ayle" }, [], "--board is for a consortium"],
    [{ boards: "all" }, [], "--boards is for a consortium"],
    [{ shard: "1/2" }, [], "--shard is for a consortium"],
    [{ board: "ayle", boards: "all" }, ALL, "exclude each other"],
    [{ boards: "ayle" }, ALL, "Type --boards all, or --board with the name of one board."],
    [{ shard: "1/2" }, ALL, "Type --boards all --shard 1/2."],
    [{ board: "wyle" }, ALL, "There is no file content/boards/wyle.yaml. Did you mean"],
    [{ board: "elsewhere" }, ALL, "There is no file content/boards/elsewhere.yaml."],
    ...["0/2", "3/2", "1", "a/b", "1/0", "-1/2", "1/9999", "1.5/2"].map(
      (shard): [BoardOptions, string[], string] => [
        { boards: "all", shard },
        ALL,
        `--shard is "${shard}". Type the number of this machine and how many there are, such as 3/12.`,
      ],
    ),
  ] as [BoardOptions, string[], string][]) {
    test(`are not ${JSON.stringify(options)} of ${all.length}`, () => {
      assert.ok(fault(options, all).includes(said), fault(options, all));
    });
  }
});
