import * as assert from "uvu/assert";
import { relativeLink } from "../../scripts/site/links.ts";
import { describe } from "../support/describe.ts";

describe("relativeLink", (test) => {
  for (const [from, to, expected] of [
    ["/", "/checklist/", "checklist/"],
    ["/", "/", "./"],
    ["/checklist/", "/checklist/", "./"],
    ["/checklist/", "/checklist/daily-life/", "daily-life/"],
    ["/checklist/daily-life/", "/checklist/", "../"],
    ["/checklist/daily-life/", "/", "../../"],
    ["/checklist/daily-life/", "/checklist/not-seen/", "../not-seen/"],
    ["/checklist/daily-life/", "/guides/", "../../guides/"],
    ["/check/", "/checklist/", "../checklist/"],
    ["/packs/team/", "/packs/team.pdf", "../team.pdf"],
    ["/packs/team/", "/assets/print.css", "../../assets/print.css"],
    ["/about/", "/how-to-use/#worry", "../how-to-use/#worry"],
    ["/about/", "/about/#law", "#law"],
  ] as const) {
    test(`leads from ${from} to ${to}`, () => {
      assert.is(relativeLink(from, to), expected);
      assert.is(new URL(expected, `https://board.example${from}`).href, `https://board.example${to}`);
    });
  }
});
