/** A board's own procedures: on pages those of today, on paper those of its day with the address in words. */
import * as assert from "uvu/assert";
import type { LocalLink } from "../../scripts/content/schema.ts";
import { oneWordFile } from "../../scripts/site/word/index.ts";
import { change } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { libraryOf, rendered, wholeContent } from "../support/library.ts";
import { wordText } from "./word/read-word.ts";

const old = "https://board.example/procedures/visits";
const links = [
  ["question-7", "Visits"],
  ["responsibility-1", "Training plan"],
  ["team-briefing", "Briefings"],
].map(([id, title]) => `  - for: ${id}\n    title: ${title}\n    address: ${old}-${id}\n`);

const content = () =>
  change("content/board.yaml", "contacts:\n", `local_links:\n${links.join("")}contacts:\n`, wholeContent());

describe("local links", (test) => {
  test("stand on the pages of their items, and in packs with the address in words", async () => {
    const pages = await rendered(await libraryOf(content()));
    const link = (id: string, title: string) => `<a href="${old}-${id}">${title}</a>`;
    const words = (id: string) =>
      `, board.example/<wbr>procedures/<wbr><span class="unbroken">visits-${id}</span></p>`;
    for (const [page, id, title] of [
      ["checklist/question-7/index.html", "question-7", "Visits"],
      ["responsibilities/responsibility-1/index.html", "responsibility-1", "Training plan"],
      ["guides/team-briefing/index.html", "team-briefing", "Briefings"],
    ] as const)
      assert.match(
        pages.get(page) ?? "",
        `Local procedures</h2>\n<ul class="squares"><li>${link(id, title)}`,
      );
    const pack = pages.get("packs/organisation/index.html") ?? "";
    for (const [id, title] of [
      ["question-7", "Visits"],
      ["responsibility-1", "Training plan"],
      ["team-briefing", "Briefings"],
    ] as const)
      assert.match(pack, link(id, title) + words(id));
    assert.not.match(pages.get("checklist/question-6/index.html") ?? "", "question-6-local");
  });

  test("are today's on pages, and on paper those that were published with it", async () => {
    const library = await libraryOf(content());
    const today: LocalLink[] = [
      { for: "question-7", title: "Visits", address: "https://new.example/visits" },
    ];
    const pages = await rendered({ ...library, localLinks: today });
    const page = pages.get("checklist/question-7/index.html") ?? "";
    assert.match(page, "https://new.example/visits");
    assert.not.match(page, old);
    const pack = pages.get("packs/organisation/index.html") ?? "";
    assert.match(pack, `${old}-question-7`);
    assert.not.match(pack, "https://new.example");
    const guide = pages.get("guides/team-briefing/index.html") ?? "";
    assert.match(guide, `<div class="paper-only"><p class="local-links">`);
    assert.not.match(guide, "Local procedures</h2>");
  });

  test("stand in Word copies", async () => {
    const library = await libraryOf(content());
    for (const [file, id] of [
      ["word/questions/question-7.docx", "question-7"],
      ["word/responsibilities/responsibility-1.docx", "responsibility-1"],
      ["word/guides/team-briefing.docx", "team-briefing"],
    ] as const) {
      const bytes = await oneWordFile(library, file);
      assert.match(wordText(bytes ?? new Uint8Array()), `board.example/procedures/visits-${id}`);
    }
    const other = await oneWordFile(library, "word/questions/question-6.docx");
    assert.not.match(wordText(other ?? new Uint8Array()), "Local procedures");
  });
});
