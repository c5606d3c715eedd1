import * as assert from "uvu/assert";
import type { PartToFinish } from "../../scripts/packs/pdf-work.ts";
import { Threads } from "../../scripts/packs/threads.ts";
import { printing } from "../pdf-ua/printing.ts";
import { describe } from "../support/describe.ts";

/** Ends as soon as it starts, as a thread does that finds no memory. */
const ENDS = new URL("data:text/javascript,throw new Error('no memory')");

const MANY = 12;

describe("work on PDFs in threads", (test) => {
  const print = printing(test);
  let part: PartToFinish;
  test.before(async () => {
    const { raw, facts } = await print('<h1 id="top">A part</h1><p><a href="#top">Up</a></p>');
    part = { pdf: raw, facts };
  });

  const finishMany = (threads: Threads, work = part) =>
    Promise.allSettled(Array.from({ length: MANY }, () => threads.run("finishPart", work)));

  test("gives the same in each of them as in one alone", async () => {
    const alone = await new Threads({ processors: 1 }).run("finishPart", part);
    assert.equal(alone.places, { top: 1 });
    for (const answer of await finishMany(new Threads({ processors: 2 })))
      assert.equal(answer, { status: "fulfilled", value: alone });
  });

  test("rejects with its own sentence in each of them", async () => {
    const answers = await finishMany(new Threads({ processors: 2 }), { ...part, pdf: new Uint8Array(3) });
    const sentences = new Set(answers.map((answer) => "reason" in answer && answer.reason.message));
    assert.is(sentences.size, 1);
    assert.match([...sentences].join(), /PDF/);
  });

  test("is all done in this one when the second ends", async () => {
    const answers = await finishMany(new Threads({ processors: 2, program: ENDS }));
    for (const { status } of answers) assert.is(status, "fulfilled");
  });
});
