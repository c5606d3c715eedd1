/** `node scripts/github/live-commit.ts <address>`: tells the workflow from which commit of main, and for which day, the live site was built. Runs without installed packages. */
import { appendFile } from "node:fs/promises";
import { fail } from "../core/failure.ts";
import { runNotice } from "./annotations.ts";
import { given } from "./given.ts";
import { isOnMain } from "./last-good.ts";
import { builtFrom, fetched } from "./same-site.ts";

try {
  const [address = ""] = process.argv.slice(2);
  const text = await fetched(new URL("built-from.txt", address));
  const from = text && builtFrom(Buffer.from(text).toString());
  if (!text) {
    console.log(runNotice([`There is no site at ${address} that says what it was built from.`], "notice"));
  } else if (!from || !(await isOnMain(process.cwd(), from.commit))) {
    console.log(runNotice([`The site at ${address} was built from no commit of main.`], "error"));
    process.exitCode = 1;
  } else {
    await appendFile(given("GITHUB_OUTPUT"), `commit=${from.commit}\nday=${from.day}\n`);
  }
} catch (reason) {
  fail(reason);
}
