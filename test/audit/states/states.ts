/** The states that pages come into while they are used: a name, a page, and what a reader does there. */
import type { Page } from "puppeteer";
import { addressOf } from "../../../scripts/audit/tab.ts";

export interface State {
  /** What is so once the steps are done: `two answers given`. */
  name: string;
  /** Address inside the site, with the fragment of a link that somebody was sent. */
  page: string;
  /** What the reader does, in order, once the page has loaded. Nothing here depends on the words of a board. */
  steps: readonly Step[];
  /** It looks like another one: only what is told differs. */
  looksLike?: string;
}

export type Step = (page: Page) => Promise<unknown>;

/** Presses the first control that matches, with the mouse. */
const press = (selector: string) => (page: Page) => page.click(selector);

/** Presses it, and waits for what is said once the browser has done it. */
const pressAndHear = (selector: string) => async (page: Page) => {
  const said = () =>
    [...document.querySelectorAll("[role=status]")].map((region) => region.textContent).join();
  const before = await page.evaluate(said);
  await page.click(selector);
  await page.waitForFunction(`(${said})() !== ${JSON.stringify(before)}`);
};

const answer = (question: number, choice: number) => async (page: Page) => {
  const questions = await page.$$(".question");
  const radios = (await questions[question - 1]?.$$("input[type=radio]")) ?? [];
  await radios[choice - 1]?.click();
};

const answerAll = (page: Page) =>
  page.$$eval(".question", (questions) => {
    for (const question of questions) question.querySelector<HTMLElement>("input[type=radio]")?.click();
  });

const type = (words: string) => async (page: Page) => {
  await page.type("#find", words);
  await page.waitForFunction(() => document.querySelector("#find-status")?.textContent !== "");
};

/** Chooses a file of ticks; `text` is what it holds. */
const choose = (name: string, text: string) => async (page: Page) => {
  await page.$eval(
    "#load-ticks",
    (input, called, words) => {
      const files = new DataTransfer();
      files.items.add(new File([words], called));
      (input as HTMLInputElement).files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    name,
    text,
  );
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLDialogElement>("#ask")?.open ||
      document.querySelector<HTMLInputElement>("#load-ticks")?.value === "",
  );
};

const goAndComeBack = async (page: Page) => {
  await page.reload();
};

const noTicks =
  '{ "format": "practice-checklist-ticks", "version": "0.1", "ticks": { "gone": { "answer": "usually", "wording": "00000000" } } }';
const openKeep = press("details.keep > summary");
const keep = [openKeep, press("#keep-ticks")];
const checklist = "/checklist/";
const ownPack = "/build-a-pack/";
const ownSheets = "/build-a-pack/sheets/";

/** All of them, in the order in which a reader may come upon them. */
export const states: readonly State[] = [
  {
    name: "two answers given",
    looksLike: "ticks kept",
    page: checklist,
    steps: [answer(1, 3), answer(2, 1)],
  },
  {
    name: "an answer taken back",
    looksLike: "ticks kept",
    page: checklist,
    steps: [answer(1, 3), press(".undo")],
  },
  { name: "every question answered", page: checklist, steps: [answerAll, press("[data-do=next]")] },
  {
    name: "the next question gone to",
    looksLike: "ticks kept",
    page: checklist,
    steps: [answer(1, 4), press("[data-do=next]")],
  },
  { name: "all prompts open", page: checklist, steps: [press("[data-do=open]")] },
  { name: "prompts of one service", page: checklist, steps: [press("[name=service][value=children]")] },
  { name: "ticks kept", page: checklist, steps: [...keep, answer(1, 2)] },
  {
    name: "kept ticks come back",
    looksLike: "ticks kept",
    page: checklist,
    steps: [...keep, answer(1, 2), goAndComeBack, openKeep],
  },
  {
    name: "ticks no longer kept",
    looksLike: "ticks cleared",
    page: checklist,
    steps: [...keep, press("#keep-ticks")],
  },
  {
    name: "asked before ticks are cleared",
    page: checklist,
    steps: [...keep, answer(1, 2), press("[data-do=clear]")],
  },
  {
    name: "ticks not cleared after all",
    looksLike: "ticks kept",
    page: checklist,
    steps: [...keep, answer(1, 2), press("[data-do=clear]"), press("#ask button[value='']")],
  },
  {
    name: "ticks cleared",
    page: checklist,
    steps: [...keep, answer(1, 2), press("[data-do=clear]"), pressAndHear("#ask button[value=yes]")],
  },
  {
    name: "nothing to clear",
    looksLike: "ticks cleared",
    page: checklist,
    steps: [openKeep, press("[data-do=clear]")],
  },
  {
    name: "ticks saved to a file",
    looksLike: "ticks cleared",
    page: checklist,
    steps: [openKeep, press("[data-do=save]")],
  },
  {
    name: "a file that holds no ticks",
    page: checklist,
    steps: [openKeep, choose("minutes.txt", "Minutes")],
  },
  {
    name: "a file of other questions",
    looksLike: "a file that holds no ticks",
    page: checklist,
    steps: [openKeep, choose("ticks.json", noTicks)],
  },
  {
    name: "asked before a file replaces ticks",
    looksLike: "asked before ticks are cleared",
    page: checklist,
    steps: [answer(1, 2), openKeep, choose("ticks.json", noTicks)],
  },
  {
    name: "parts chosen",
    page: ownPack,
    steps: [press("[data-part]"), press("[name=service][value=adults]")],
  },
  {
    name: "a ready-made choice",
    page: ownPack,
    steps: [press("#presets ~ details > summary"), press("[data-preset]")],
  },
  { name: "all parts taken out", page: ownPack, steps: [press("[data-part]"), press("[data-do=empty]")] },
  {
    name: "parts given back",
    looksLike: "parts chosen",
    page: ownPack,
    steps: [press("[data-part]"), press("[data-do=empty]"), press("[data-do=undo]")],
  },
  {
    name: "a link copied",
    looksLike: "parts chosen",
    page: ownPack,
    steps: [press("[data-part]"), pressAndHear("[data-do=copy]")],
  },
  { name: "a link that was cut", page: `${ownPack}#questi`, steps: [] },
  {
    name: "a link to a part that is gone",
    looksLike: "parts chosen",
    page: `${ownPack}#questions=gone&sheets=cover`,
    steps: [],
  },
  { name: "sheets to print", page: `${ownSheets}#sheets=cover,actions`, steps: [] },
  {
    name: "a link to sheets that was cut",
    looksLike: "a link that was cut",
    page: `${ownSheets}#questi`,
    steps: [],
  },
  { name: "names found", page: "/a-z/", steps: [type("1")] },
  { name: "no names found", page: "/a-z/", steps: [type("zzzz")] },
];

/** Brings a page of a window in which nothing is kept into a state. `base` is the served home address with a closing slash. */
export async function enter({ page: path, steps }: State, page: Page, base: string): Promise<void> {
  // Nothing is written to the folder of whoever runs this.
  await page.evaluateOnNewDocument(() => {
    HTMLAnchorElement.prototype.click = () => {};
  });
  await page.goto(addressOf(base, path), { waitUntil: "load" });
  for (const step of steps) await step(page);
}
