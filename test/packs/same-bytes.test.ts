import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import * as assert from "uvu/assert";
import type { Library } from "../../scripts/content/schema.ts";
import type { Printed } from "../../scripts/packs/print-packs.ts";
import { describe } from "../support/describe.ts";
import { printFull } from "../support/full-packs.ts";

const packs = ["at-a-glance", "supervision"];
const editions = ["standard", "large-print", "fillable"] as const;

const checksums = ({ packs }: Printed) => packs.map(({ file, sha256 }) => `${file} ${sha256}`).sort();

describe("the same words", (test) => {
  test("give the same bytes in another time zone, language, order and number at once", async () => {
    const here = checksums(await printFull(packs, editions));
    assert.is(here.length, packs.length * editions.length);
    const env = { TZ: "Pacific/Kiritimati", LANG: "cy_GB.UTF-8", LC_ALL: "cy_GB.UTF-8" };
    assert.equal(await checksumsElsewhere(env, packs.toReversed(), "0"), here);
  });

  test("give the same bytes from parts that were printed now, earlier, and among other words", async () => {
    const cache = await mkdtemp(join(tmpdir(), "checklist-packs-"));
    const print = async (change?: (library: Library) => void) => {
      const checked = checksums(await printFull(["supervision"], editions, cache, change));
      // Else finished packs would be taken.
      await rm(join(cache, "packs"), { recursive: true });
      return checked;
    };
    try {
      const cold = await print();
      const changed = await print(({ questions: [question] }) => {
        if (question) question.title = "Another title";
      });
      assert.ok(changed.every((line, index) => line !== cold[index]));
      assert.equal(await print(), cold);
    } finally {
      await rm(cache, { recursive: true, force: true });
    }
  });
});

/** Checksums from a process of its own that keeps nothing, held to the processors `cpus` where the system can. */
async function checksumsElsewhere(
  env: NodeJS.ProcessEnv,
  order: readonly string[],
  cpus: string,
): Promise<string[]> {
  const cache = await mkdtemp(join(tmpdir(), "checklist-packs-"));
  const script = `
    import { printFull } from ${JSON.stringify(new URL("../support/full-packs.ts", import.meta.url).href)};
    const printed = await printFull(${JSON.stringify(order)}, ${JSON.stringify(editions)}, ${JSON.stringify(cache)});
    const checksums = ${checksums};
    console.log(checksums(printed).join("\\n"));`;
  const node = [process.execPath, "--input-type=module", "-e", script];
  const [program = "", ...words] = process.platform === "linux" ? ["taskset", "-c", cpus, ...node] : node;
  const child = spawn(program, words, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    return (await text(child.stdout)).trim().split("\n");
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}
