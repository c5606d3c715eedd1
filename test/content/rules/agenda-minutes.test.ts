import * as assert from "uvu/assert";
import { agendaMinutes } from "../../../scripts/content/rules/agenda-minutes.ts";
import { change, goodContent, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const guide = "content/guides/1-team-briefing.md";

describe("agenda minutes", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(agendaMinutes, goodContent()), []);
  });

  test("stays silent when the agenda is missing", async () => {
    assert.equal(await ruleLines(agendaMinutes, change(guide, "agenda:", "agend:")), []);
  });

  test("stays silent when the agenda is empty", async () => {
    assert.equal(
      await ruleLines(
        agendaMinutes,
        change(
          guide,
          /agenda:[\s\S]*?---/.exec(goodContent().get(guide) as string)?.[0] ?? "",
          "agenda: []\n---",
        ),
      ),
      [],
    );
  });

  test("leaves a step whose minutes are wrong to the check of its shape", async () => {
    assert.equal(await ruleLines(agendaMinutes, change(guide, "minutes: 5", "minutes: soon")), []);
  });

  test("leaves no minutes, and parts of minutes, to the check of their shape", async () => {
    for (const wrong of ["0", "2.5", "-5"])
      assert.equal(await ruleLines(agendaMinutes, change(guide, "minutes: 5", `minutes: ${wrong}`)), []);
  });
});
