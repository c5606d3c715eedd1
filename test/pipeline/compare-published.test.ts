import * as assert from "uvu/assert";
import { currentToolchain } from "../../scripts/packs/pack-key.ts";
import type { Printed } from "../../scripts/packs/print-packs.ts";
import { compareWithPublished } from "../../scripts/pipeline/compare-published.ts";
import { currentPacks, publishedPacks } from "../../scripts/pipeline/published-packs.ts";
import { readWords } from "../../scripts/pipeline/words.ts";
import { describe } from "../support/describe.ts";
import { edit, folderFor, printWords, releaseIn, repository } from "../versions/publishing.ts";

const SEVENTH = "content/checklist/07-question.md";

describe("packs beside those that were published", (test) => {
  const place = folderFor(test);
  let clone = "";
  let here: Awaited<ReturnType<typeof currentToolchain>>;
  test.before(async () => {
    here = await currentToolchain();
    clone = await repository(place, "compared");
  });

  /** A repository whose version 1.0 was printed by such a browser, engine and layout. */
  async function published(name: string, made: { browser?: string; code?: string; layout?: string } = {}) {
    const { browser = here.browser, code = here.code, layout = here.layout } = made;
    const from = await repository(place, name);
    await releaseIn(from, {
      print: async (folder) => ({ ...(await printWords(folder)), browser, finishing: code, layout }),
    });
    return from;
  }

  async function compared(from: string, change: (printed: Printed) => Printed = (printed) => printed) {
    const words = await readWords(from, "draft");
    const site = { project: from, library: words.library, files: new Map(), cache: place("cache") };
    const frozen = currentPacks(words.history, (await publishedPacks(words.history, site)).files);
    const { printed } = await printWords(from);
    return { ...(await compareWithPublished(from, words, frozen, change(printed))), frozen };
  }

  const others = (printed: Printed): Printed => ({
    ...printed,
    packs: printed.packs.map((pack, index) => (index === 0 ? { ...pack, sha256: "0".repeat(64) } : pack)),
  });

  test("have nothing to be compared with before the first version", async () => {
    assert.is((await compared(clone)).standing, undefined);
  });

  test("are said to be the same when they are", async () => {
    const { standing } = await compared(await published("same"));
    assert.is(standing, "3 packs, the same to the byte as published in 1.0.");
  });

  test("are drafts when the words have changed, with what to type for what readers see", async () => {
    const from = await published("words");
    await edit(from, SEVENTH, "It does.", "It really does.");
    const { standing } = await compared(from);
    assert.is(
      standing,
      "Draft. The words in content/ have 1 change since version 1.0, so every page and pack says Draft. To see what readers see, type: npm run build -- --published",
    );
  });

  test("give way to the frozen ones when another browser printed those, and the line says why", async () => {
    const from = await published("browser", { browser: "1.2.3" });
    const { standing, printed, frozen } = await compared(from, others);
    assert.is(printed, frozen);
    assert.is(
      standing,
      `The packs are those published in 1.0: they were printed by browser 1.2.3, and this machine has ${here.browser}, which prints other bytes.`,
    );
  });

  for (const [what, made, named] of [
    ["layout", { layout: "other" }, "the layout (layouts/)"],
    ["engine", { code: "other" }, "the engine (scripts/pdf-ua, packs or browser)"],
    [
      "both",
      { code: "x", layout: "y" },
      "the layout (layouts/) and the engine (scripts/pdf-ua, packs or browser)",
    ],
    ["neither", {}, "a package"],
  ] as const) {
    test(`name what has changed when they differ: ${what}`, async () => {
      const { standing } = await compared(await published(what, made), others);
      assert.is(
        standing,
        `1 of 3 packs differ from those published in 1.0: ${named} has changed. To see what readers see, type: npm run build -- --published`,
      );
    });
  }
});
