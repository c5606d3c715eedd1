import * as assert from "uvu/assert";
import { layoutChecks, packChecks, pageChecks } from "../../scripts/audit/index.ts";
import { describe } from "../support/describe.ts";
import { fixtureSite } from "./fixture-site.ts";

describe("every check", (test) => {
  const put = fixtureSite(test);
  for (const check of [...pageChecks, ...layoutChecks, ...packChecks]) {
    test(`${check.name} finds fault with having no page to check`, async () => {
      assert.equal(await put(check, []), [
        { check: check.name, page: "", where: "", message: "No page was checked." },
      ]);
    });
    test(`${check.name} finds fault with a page that does not come`, async () => {
      const budget = { kind: "page", pages: /./, html: 0, css: 0, js: 0, total: 0, requests: 0 };
      const facts = { printed: new Map([["/gone.html", "text"]]), budgets: [budget] };
      const [first] = await put(check, ["gone"], facts);
      assert.equal(first, {
        check: check.name,
        page: "/gone.html",
        where: "",
        message: "The page was answered with 404.",
      });
    });
  }

  test("names are never used twice", () => {
    const names = [...pageChecks, ...layoutChecks, ...packChecks].map(({ name }) => name);
    assert.is(new Set(names).size, names.length);
  });
});
