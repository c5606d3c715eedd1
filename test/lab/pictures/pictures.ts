/** `npm run pictures`: the two pictures in the README, taken from the site that was built last. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withBrowser } from "../../../scripts/browser/launch.ts";
import { serveSite } from "../../../scripts/browser/serve.ts";
import { paths, project } from "../../../scripts/core/paths.ts";
import { openPictures } from "../../../scripts/packs/rasterise.ts";

const folder = join(project, ".github/pictures");
const DPI = 60;

await withBrowser(async (browser) => {
  const site = await serveSite(paths.site);
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 700, deviceScaleFactor: 0.7 });
    await page.goto(`${site.base}checklist/#daily-life`);
    await writeFile(join(folder, "web.png"), await page.screenshot());
    const pdf = await readFile(join(paths.site, "packs/at-a-glance.pdf"));
    const pictures = await openPictures(browser, new Uint8Array(pdf), DPI);
    await writeFile(join(folder, "paper.png"), await pictures.draw(1));
    await pictures.close();
  } finally {
    await site.close();
  }
});
console.log(`Two pictures are in ${folder}`);
