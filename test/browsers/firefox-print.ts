/** Printing from Firefox: packs of one's own, as they were promised. */
import type { Browser, Page } from "puppeteer";
import * as assert from "uvu/assert";
import type { ServedSite } from "../client/served-site.ts";
import type { Checks } from "../support/describe.ts";
import type { Opened } from "./opened.ts";
import { type PrintedLine, printedLines } from "./printed-lines.ts";

/** Firefox waits for itself most of the time that a print takes. */
const AT_ONCE = 4;

/** Registers the checks. */
export function printsOwnPacks(test: Checks, opened: Opened<Browser>): void {
  const { site } = opened;

  async function print(
    address: string,
    before: (page: Page) => Promise<unknown> = async () => {},
  ): Promise<{ said: string; pages: PrintedLine[][] }> {
    const page = await opened.browser.newPage();
    try {
      await page.goto(site.base + address);
      await before(page);
      const said = await page
        .$eval("#own-sheets-status", (status) => status.textContent ?? "")
        .catch(() => "");
      return { said, pages: await printedLines(await page.pdf({ preferCSSPageSize: true })) };
    } finally {
      await page.close();
    }
  }

  /** Links to packs that stand for all: questions alone, one service, the longest meeting, and every part there is. */
  async function choices(): Promise<string[]> {
    const page = await opened.browser.newPage();
    await page.goto(`${site.base}build-a-pack/`);
    const hashes = await page.$$eval("[data-preset]", (buttons) => {
      const press = (control: HTMLElement | undefined) => {
        control?.click();
        return location.hash;
      };
      const ready = buttons as HTMLElement[];
      const all = [...document.querySelectorAll<HTMLInputElement>("[data-part]")];
      return [
        press(ready[0]),
        press(ready.find(({ dataset }) => dataset["service"] === "adults")),
        press(ready.at(-1)),
        all
          .filter(({ checked }) => !checked)
          .map(press)
          .at(-1) ?? "",
      ];
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

  test("prints packs of one's own as promised: pages, fronts, no heading alone at a foot", async () => {
    const waiting = await choices();
    assert.is(new Set(waiting).size, 4);
    const found: string[] = [];
    const inTurn = async () => {
      for (let hash = waiting.shift(); hash !== undefined; hash = waiting.shift())
        for (const fault of faults(await print(`build-a-pack/sheets/${hash}`)))
          found.push(`${hash}: ${fault}`);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, inTurn));
    assert.equal(found, []);
  });

  test("would be found out, if a part had both a page name and a break", async () => {
    const broken = await print("build-a-pack/sheets/#guides=team-briefing&sheets=cover,actions", (page) =>
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
}

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
