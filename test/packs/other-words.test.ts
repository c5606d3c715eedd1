import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import type { Library } from "../../scripts/content/schema.ts";
import { editions } from "../../scripts/core/editions.ts";
import { describe } from "../support/describe.ts";
import { printFull } from "../support/full-packs.ts";
import { aFifthLonger } from "../support/longer.ts";

describe("the layout of packs, with other words", (test) => {
  const cache = mkdtempSync(join(tmpdir(), "other-words-"));
  test.after(() => rmSync(cache, { recursive: true, force: true }));

  async function print(change: (library: Library) => void, ...packs: string[]) {
    const { packs: printed, findings } = await printFull(packs, ["standard"], cache, change);
    return {
      pages: printed.map(({ pages }) => pages),
      faults: findings.map(({ finding }) => finding.message),
    };
  }

  test("holds for prompts and reasons a fifth longer, three for children beside four for adults", async () => {
    const { pages, faults } = await print((library) => {
      for (const question of library.questions) {
        Object.assign(question, { why: aFifthLonger(question.why), try: aFifthLonger(question.try) });
        for (const list of [question.children, question.adults, question.helps])
          list.splice(0, list.length, ...list.map(aFifthLonger));
      }
      library.questions[0]?.children.pop();
    }, "self-assessment");
    assert.equal(faults, []);
    // Each question keeps its leaf: a front and a back.
    assert.equal(pages, [47]);
  });

  test("holds for guides a fifth longer, and contacts of one line and of none", async () => {
    const { faults } = await print(
      (library) => {
        for (const guide of library.guides) {
          for (const item of guide.agenda) item.do = aFifthLonger(item.do);
          guide.rules.splice(0, guide.rules.length, ...guide.rules.map(aFifthLonger));
          for (const field of ["notes", "opening", "closing"] as const)
            Object.assign(guide, { [field]: aFifthLonger(guide[field]) });
        }
        for (const [index, contact] of library.board.contacts.entries())
          if (index % 2 === 0) contact.details = "01632 960001";
      },
      "team",
      "organisation",
    );
    assert.equal(faults, []);
  });

  test("holds at a glance, however many of the contacts are printed", async () => {
    for (const printed of [1, 4, 9]) {
      const change = ({ board }: Library) => {
        const contacts = Array.from({ length: 10 }, (_, index) => ({
          label: `Who answers, ${index + 1}`,
          ...((index * 7) % 10 < printed ? { details: "01632 960 123, 9am to 5pm" } : {}),
        }));
        Object.assign(board, { contacts });
      };
      const { findings, packs } = await printFull(["at-a-glance"], editions, cache, change);
      assert.equal(
        findings.map(({ finding }) => finding.message),
        [],
        `${printed}`,
      );
      assert.equal(
        packs.map(({ pages }) => pages),
        [2, 4, 2],
      );
    }
  });

  test("holds at a glance for a question moved to the theme before", async () => {
    const change = ({ themes, questions }: Library) => {
      const moved = questions.find(({ theme }) => theme === themes[3]?.id);
      if (moved) moved.theme = themes[2]?.id ?? "";
    };
    const { findings, packs } = await printFull(["at-a-glance"], ["standard", "fillable"], cache, change);
    assert.equal(
      findings.map(({ finding }) => finding.message),
      [],
    );
    assert.equal(
      packs.map(({ pages }) => pages),
      [2, 2],
    );
  });

  test("holds for a theme less", async () => {
    const { pages, faults } = await print(
      (library) => {
        const last = library.themes.pop();
        for (const question of library.questions)
          if (question.theme === last?.id) question.theme = library.themes.at(-1)?.id ?? "";
      },
      "at-a-glance",
      "self-assessment",
    );
    assert.equal(faults, []);
    assert.equal(pages, [2, 47]);
  });

  test("keeps a foot that holds an address of 100 letters where printers print", async () => {
    const host = "safeguarding-partnership.northshire-and-its-boroughs.gov.uk";
    const address = `https://${host}/social-care/checklist-practices/`;
    assert.is(address.length, 100);
    const change = ({ board }: Library) => Object.assign(board, { web_address: address });
    const { packs, findings } = await printFull(["at-a-glance", "supervision"], editions, cache, change);
    assert.equal(
      findings.map(({ finding }) => finding.message),
      [],
    );
    assert.is(packs.length, 2 * editions.length);
  });

  test("leaves the numbers out of a drawing that a long purpose makes too low for them", async () => {
    const change = ({ packs }: Library) => {
      for (const pack of packs)
        Object.assign(pack, { purpose: `${pack.purpose} ${pack.purpose} ${pack.purpose}` });
    };
    const { findings } = await printFull(["team"], ["large-print"], cache, change);
    assert.equal(
      findings.map(({ finding }) => finding.message),
      [],
    );
  });

  test("names a question that is far too long, and by how many lines", async () => {
    const { faults } = await print((library) => {
      const [question] = library.questions;
      if (question) Object.assign(question, { why: Array(3).fill(question.why).join("\n\n") });
    }, "self-assessment");
    assert.match(
      faults.find((fault) => fault.includes("1 Daily life")) ?? "",
      /^"1 Daily life" is too long for its side of paper by \d+ mm\. Shorten its words by about \d+ lines\.$/,
    );
  });
});
