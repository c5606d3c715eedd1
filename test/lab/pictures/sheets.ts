/** `npm run sheets`: every page of every pack as pictures under `output/reports/sheets`, to be looked at. */
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { withBrowser } from "../../../scripts/browser/launch.ts";
import { paths } from "../../../scripts/core/paths.ts";
import { replaceFolder } from "../../../scripts/core/replace-folder.ts";
import { contactSheets } from "./contact-sheet.ts";

const packs = globSync("packs/*.pdf", { cwd: paths.site }).sort();
if (packs.length === 0) {
  console.error("There are no packs to look at yet. Type: npm run build");
  process.exitCode = 1;
} else {
  const pictures = new Map<string, Uint8Array>();
  await withBrowser(async (browser) => {
    for (const pack of packs) {
      const sheets = await contactSheets(browser, new Uint8Array(await readFile(join(paths.site, pack))));
      const name = pack.replace(/^packs\//, "").replace(/\.pdf$/, "");
      for (const [index, png] of sheets.entries()) pictures.set(`${name}-${index + 1}.png`, png);
      console.log(`${pack}: ${sheets.length} pictures`);
    }
  });
  await replaceFolder(join(paths.reports, "sheets"), pictures);
  console.log(`They are in ${join(paths.reports, "sheets")}`);
}
