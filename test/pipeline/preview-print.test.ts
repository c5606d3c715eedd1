import * as assert from "uvu/assert";
import {
  type PreviewPrinter,
  type PreviewWords,
  type PrintAnswer,
  PrintQueue,
} from "../../scripts/pipeline/preview-print.ts";
import { describe } from "../support/describe.ts";

/** A printer that a check lets go on, and that remembers what it was asked and what was given up. */
function printer() {
  const begun: string[] = [];
  const ended: string[] = [];
  const ready = new Map<string, () => void>();
  const print: PreviewPrinter["print"] = (_, file, signal) => {
    begun.push(file);
    return new Promise<PrintAnswer>((resolve) => {
      const end = (answer: PrintAnswer) => {
        ended.push("pdf" in answer ? file : `${file} given up`);
        resolve(answer);
      };
      ready.set(file, () => end({ pdf: Buffer.from(file), findings: [] }));
      signal.addEventListener("abort", () => end({ failure: "Given up." }));
    });
  };
  return { queue: new PrintQueue(words, { print, close: async () => {} }), begun, ended, ready };
}

const words = () => ({}) as PreviewWords;
const settled = () => new Promise((later) => setTimeout(later, 5));
const stays = () => new AbortController().signal;

describe("PrintQueue", (test) => {
  test("prints one file at a time, in the order in which they are asked for", async () => {
    const { queue, begun, ready } = printer();
    const answers = Promise.all(["a", "b", "c"].map((file) => queue.ask(1, file, stays())));
    for (const count of [1, 2, 3]) {
      await settled();
      assert.is(begun.length, count);
      ready.get(begun[count - 1] ?? "")?.();
    }
    assert.equal(
      (await answers).map((answer) => "pdf" in answer && Buffer.from(answer.pdf).toString()),
      ["a", "b", "c"],
    );
  });

  test("prints once for all who ask for the same file of the same words, and anew for newer words", async () => {
    const { queue, begun, ready } = printer();
    const answers = Promise.all(Array.from({ length: 40 }, () => queue.ask(1, "a", stays())));
    const newer = queue.ask(2, "a", stays());
    await settled();
    ready.get("a")?.();
    assert.is((await answers).length, 40);
    await settled();
    ready.get("a")?.();
    await newer;
    assert.equal(begun, ["a", "a"]);
  });

  test("gives up what nobody waits for: what is being printed, and what has not begun", async () => {
    const { queue, begun, ended, ready } = printer();
    const [first, second, other] = [new AbortController(), new AbortController(), new AbortController()];
    const answers = [first, second].map(({ signal }) => queue.ask(1, "a", signal));
    const never = queue.ask(1, "b", other.signal);
    const last = queue.ask(1, "c", stays());
    await settled();
    other.abort();
    first.abort();
    await settled();
    assert.equal([begun, ended], [["a"], []], "one of the two still waits");
    second.abort();
    await settled();
    assert.equal([begun, ended], [["a", "c"], ["a given up"]]);
    ready.get("c")?.();
    assert.ok("pdf" in (await last));
    for (const answer of [...answers, never]) assert.ok("failure" in (await answer));
  });

  test("begins anew for whoever asks after all have left", async () => {
    const { queue, begun, ready } = printer();
    const left = new AbortController();
    const given = queue.ask(1, "a", left.signal);
    await settled();
    left.abort();
    const again = queue.ask(1, "a", stays());
    await given;
    await settled();
    ready.get("a")?.();
    assert.ok("pdf" in (await again));
    assert.equal(begun, ["a", "a"]);
  });

  test("begins nothing for a client that has left already, and ends all work when it is closed", async () => {
    const { queue, begun, ended } = printer();
    assert.ok("failure" in (await queue.ask(1, "a", AbortSignal.abort())));
    const answer = queue.ask(1, "b", stays());
    await settled();
    await queue.close();
    assert.ok("failure" in (await answer));
    assert.equal([begun, ended], [["b"], ["b given up"]]);
  });

  test("goes on after a print that failed", async () => {
    const print = async (_: PreviewWords, file: string) => {
      if (file === "a") throw new Error("The disk is full.");
      return { pdf: Buffer.from(file), findings: [] };
    };
    const queue = new PrintQueue(words, { print, close: async () => {} });
    const failed = await queue.ask(1, "a", stays()).catch((reason: Error) => reason.message);
    assert.is(failed, "The disk is full.");
    assert.ok("pdf" in (await queue.ask(1, "b", stays())));
  });
});
