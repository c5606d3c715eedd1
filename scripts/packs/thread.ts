/** The second thread of `threads.ts`: does one piece of work after the other. */
import { parentPort } from "node:worker_threads";
import { doWork, type PdfTask } from "./pdf-work.ts";
import type { ThreadAnswer } from "./threads.ts";

let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (task: PdfTask) => {
  last = last.then(async () => {
    parentPort?.postMessage(await answerTo(task));
  });
});

async function answerTo(task: PdfTask): Promise<ThreadAnswer> {
  try {
    return { result: await doWork(task) };
  } catch (reason) {
    return { reason };
  }
}
