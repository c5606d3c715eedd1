/** `npm run looks`: five layouts at three widths, dark and in forced colours, under `output/reports/looks`. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { withBrowser } from "../../../scripts/browser/launch.ts";
import { serveSite } from "../../../scripts/browser/serve.ts";
import { paths } from "../../../scripts/core/paths.ts";
import { replaceFolder } from "../../../scripts/core/replace-folder.ts";
import { sheetOfLooks } from "./sheet-of-looks.ts";

const layouts = new Map([
  ["home", "/"],
  ["checklist", "/checklist/"],
  ["question", "/checklist/daily-life/"],
  ["packs", "/packs/"],
  ["build-a-pack", "/build-a-pack/"],
]);

if (!existsSync(join(paths.site, "index.html"))) {
  console.error("There is no site to look at yet. Type: npm run build");
  process.exitCode = 1;
} else {
  const folder = join(paths.reports, "looks");
  const pictures = new Map<string, Uint8Array>();
  await withBrowser(async (browser) => {
    const site = await serveSite(paths.site);
    try {
      for (const [name, path] of layouts)
        pictures.set(`${name}.png`, await sheetOfLooks(browser, site.base, path));
    } finally {
      await site.close();
    }
  });
  await replaceFolder(folder, pictures);
  console.log(`${pictures.size} pictures are in ${folder}`);
}
