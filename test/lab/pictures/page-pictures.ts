/** Pictures of one layout in the windows and colours that readers use, side by side, to be looked at by people. */
import type { Browser, Page } from "puppeteer";
import { addressOf } from "../../../scripts/audit/tab.ts";

interface View {
  name: string;
  width: number;
  /** What the reader's system asks for. */
  features: { name: string; value: string }[];
}

const light = { name: "prefers-color-scheme", value: "light" };

const views: readonly View[] = [
  { name: "320 px", width: 320, features: [light] },
  { name: "768 px", width: 768, features: [light] },
  { name: "1280 px", width: 1280, features: [light] },
  { name: "dark", width: 1280, features: [{ name: "prefers-color-scheme", value: "dark" }] },
  { name: "forced colours", width: 1280, features: [light, { name: "forced-colors", value: "active" }] },
];

/** Pixels of the page from its top; what is below repeats what is above. */
const HEIGHT = 1600;
/** Each picture's height beside the others. */
const SHOWN = 640;

/** One PNG with every view of the page at `path` of the site served at `base`, each under its name. */
export async function pagePictures(browser: Browser, base: string, path: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    const pictures: { name: string; picture: string }[] = [];
    for (const view of views)
      pictures.push({ name: view.name, picture: await picture(page, base, path, view) });
    return await sideBySide(page, path, pictures);
  } finally {
    await page.close();
  }
}

async function picture(page: Page, base: string, path: string, { width, features }: View): Promise<string> {
  await page.setViewport({ width, height: HEIGHT });
  // Puppeteer's own command refuses forced-colors.
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features });
  await page.goto(addressOf(base, path), { waitUntil: "load" });
  await page.evaluate(showPictures);
  const png = await page.screenshot({ encoding: "base64" });
  await session.send("Emulation.setEmulatedMedia", { features: [] });
  await session.detach();
  return png;
}

/** Runs in the page: pictures that load when they are near are not waited for by "load". */
async function showPictures(): Promise<void> {
  await Promise.all(
    Array.from(document.images, (image) => {
      image.loading = "eager";
      return image.decode();
    }),
  );
}

async function sideBySide(
  page: Page,
  path: string,
  pictures: { name: string; picture: string }[],
): Promise<Uint8Array> {
  const figures = pictures.map(
    ({ name, picture }) =>
      `<figure><figcaption>${name}</figcaption><img height="${SHOWN}" src="data:image/png;base64,${picture}"></figure>`,
  );
  // A page put in place of another keeps the policy of that one, which allows no styles here.
  await page.goto("about:blank");
  await page.setViewport({ width: 2240, height: SHOWN + 120 });
  await page.setContent(
    `<style>body{margin:16px;background:#fff;font:16px sans-serif}div{display:flex;gap:16px}figure{margin:0}img{border:1px solid #888}</style><p>${path}</p><div>${figures.join("")}</div>`,
    { waitUntil: "load" },
  );
  return page.screenshot({ fullPage: true });
}
