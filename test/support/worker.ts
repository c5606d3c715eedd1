/**
 * Runs test files one after the other in one process, so that they share what is dear: loaded modules, a browser, the
 * rendered site. Each line of the input names a file; each answer ends with the file's closing line and `DONE`.
 */
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

declare global {
  var UVU_DEFER: boolean;
  var UVU_QUEUE: unknown[][];
}

// uvu reads it as it is loaded: suites then wait for `exec`.
globalThis.UVU_DEFER = true;
const { exec } = await import("uvu");
const { closingLines } = await import("./describe.ts");
const { endBrowser, tidyBrowser } = await import("./browser.ts");
const { DONE } = await import("./test-files.ts");

for await (const file of createInterface({ input: process.stdin })) {
  globalThis.UVU_QUEUE.splice(0, Infinity, [null]);
  try {
    await import(pathToFileURL(resolve(file)).href);
    await exec();
  } catch (reason) {
    console.log(reason);
  }
  await tidyBrowser();
  for (const line of closingLines()) console.log(line);
  console.log(DONE);
}
process.exitCode = 0;
await endBrowser();
