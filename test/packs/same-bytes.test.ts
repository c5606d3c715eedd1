import { spawn } from "node:child_process";
import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";

const packs = ["at-a-glance", "supervision"];
const editions = ["standard", "large-print", "fillable"];

describe("the same words", (test) => {
  test("give the same bytes in another time zone, language, order and number at once", async () => {
    const [one, other] = await Promise.all([
      checksums({ TZ: "UTC", LANG: "en_GB.UTF-8" }, packs),
      checksums(
        { TZ: "Pacific/Kiritimati", LANG: "cy_GB.UTF-8", LC_ALL: "cy_GB.UTF-8" },
        packs.toReversed(),
        "0",
      ),
    ]);
    assert.is(one.split("\n").length, packs.length * editions.length);
    assert.is(one, other);
  });
});

/** Checksums from a process of its own, held to the processors `cpus` where the system can. */
function checksums(env: NodeJS.ProcessEnv, order: readonly string[], cpus?: string): Promise<string> {
  const script = `
    import { printReal } from ${JSON.stringify(new URL("../support/real-packs.ts", import.meta.url).href)};
    const { packs } = await printReal(${JSON.stringify(order)}, ${JSON.stringify(editions)});
    console.log(packs.map(({ file, sha256 }) => file + " " + sha256).sort().join("\\n"));`;
  const node = [process.execPath, "--input-type=module", "-e", script];
  const [program = "", ...words] =
    cpus && process.platform === "linux" ? ["taskset", "-c", cpus, ...node] : node;
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", () => resolve(output.trim()));
  });
}
