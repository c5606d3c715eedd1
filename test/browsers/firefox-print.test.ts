import type { Page } from "puppeteer";
import * as assert from "uvu/assert";
import type { ServedSite } from "../client/served-site.ts";
import { launchFirefox } from "./firefox.ts";
import { describeIn } from "./installed.ts";
import { openedIn } from "./opened.ts";
import { type PrintedLine, printedLines } from "./printed-lines.ts";

/** Firefox waits for itself most of the time that a print takes. */
const AT_ONCE = 4;

describeIn("Firefox", "printing", (test, [program = ""]) => {
  const opened = openedIn(test, () => launchFirefox(program));
  const { site } = opened;

  async function print(
    page: Page,
    address: string,
    before: () => Promise<unknown> = async () => {},
  ): Promise<{ said: string; pages: PrintedLine[][] }> {
    // From one choice to another in the same document, nothing would be loaded.
    await page.goto("about:blank");
    await page.goto(site.base + address);
    await before();
    const said = await page.$eval("#own-sheets-status", (status) => status.textContent ?? "").catch(() => "");
    return { said, pages: await printedLines(await page.pdf({ preferCSSPageSize: true })) };
  }

  /** The ready choices, and every part at once, as the fragments of their links. */
  async function allChoices(): Promise<string[]> {
    const page = await opened.browser.newPage();
    await page.goto(`${site.base}build-a-pack/`);
    const hashes = await page.$$eval("[data-preset]", (buttons) => {
      const ready = buttons.map((button) => {
        (button as HTMLElement).click();
        return location.hash;
      });
      for (const part of document.querySelectorAll<HTMLElement>("[data-part]:not(:checked)")) part.click();
      return [...ready, location.hash];
    });
    await page.close();
    return hashes;
  }

  /** What is wrong with a pack of one's own as it was printed. */
  function faults({ said, pages }: { said: string; pages: PrintedLine[][] }): string[] {
    const promised = Number(/: (\d+) pages?,/.exec(said)?.[1]);
    const headings = headingsOf(site);
    return [
      ...(promised === pages.length ? [] : [`${pages.length} pages are printed, ${promised} were promised`]),
      ...pages.flatMap((lines, index) => {
        const number = index + 1;
        const first = lines[0]?.text ?? "";
        const last = lines.at(-1)?.text ?? "";
        const isFront = site.library.questions.some((one) => first === String(one.number));
        const isGlance = lines.some(({ text }) => text === "The 20 questions at a glance");
        return [
          ...((isFront || isGlance) && number % 2 === 0 ? [`"${first}" is on page ${number}, a back`] : []),
          ...(headings.has(last) ? [`"${last}" stands alone at the foot of page ${number}`] : []),
        ];
      }),
    ];
  }

  test("prints all ready-made packs of one's own, and every part at once, as promised: pages, fronts, no heading alone at a foot", async () => {
    const choices = await allChoices();
    assert.is(new Set(choices).size, 16);
    const found: string[] = [];
    // Firefox loses a tab that is opened while others open or close.
    const pages: Page[] = [];
    while (pages.length < AT_ONCE) pages.push(await opened.browser.newPage());
    const inTurn = async (page: Page) => {
      for (let hash = choices.shift(); hash !== undefined; hash = choices.shift())
        for (const fault of faults(await print(page, `build-a-pack/sheets/${hash}`)))
          found.push(`${hash}: ${fault}`);
    };
    await Promise.all(pages.map(inTurn));
    for (const page of pages) await page.close();
    assert.equal(found, []);
  });

  test("would be found out, if a part had both a page name and a break", async () => {
    const page = await opened.browser.newPage();
    const broken = await print(page, "build-a-pack/sheets/#guides=team-briefing&sheets=cover,actions", () =>
      page.evaluate(() => {
        const sheet = [...document.styleSheets].find(({ media }) => media.mediaText === "print");
        sheet?.insertRule(".part { break-before: page }", sheet.cssRules.length);
      }),
    );
    assert.match(faults(broken).join("\n"), /pages are printed/);
  });

  test("would be found out, if a heading stood at a foot or a sheet began on a back", () => {
    const page = (...texts: string[]) => texts.map((text, top) => ({ text, top }));
    const said = "1 part: 2 pages, 1 sheet of paper when printed on both sides.";
    assert.equal(faults({ said, pages: [page("Agenda", "One thing", "Purpose"), page("1", "Daily life")] }), [
      '"Purpose" stands alone at the foot of page 1',
      '"1" is on page 2, a back',
    ]);
  });
});

/** Headings of running text, as they are printed. */
function headingsOf({ library }: ServedSite): Set<string> {
  const handouts = library.guides.flatMap(({ handouts }) => handouts.map(({ title }) => title));
  return new Set([
    ...["Agenda", "What to print", "Ground rules", "Purpose", "Notes for the facilitator", "Closing round"],
    ...["With children", "With adults", "Why it matters", "What helps", "Local contacts", "What next"],
    ...library.themes.map(({ title }) => title),
    ...handouts,
  ]);
}
