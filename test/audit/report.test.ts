import * as assert from "uvu/assert";
import { findingLines } from "../../scripts/audit/report.ts";
import { describe } from "../support/describe.ts";

const finding = (page: string, where = "#a", message = "It is wrong.") => ({
  check: "html",
  page,
  where,
  message,
});

describe("findingLines", (test) => {
  test("says each fault once, with the pages that share it", () => {
    const shared = ["/", "/a/", "/b/", "/c/", "/d/"].map((page) => finding(page));
    assert.equal(findingLines([...shared, finding("/a/", "#b")]), [
      "/ /a/ /b/ and 2 more  #a  It is wrong.",
      "/a/  #b  It is wrong.",
    ]);
  });

  test("leaves out what is empty", () => {
    assert.equal(findingLines([finding("", "", "No page was checked.")]), ["No page was checked."]);
  });

  test("has no line for no finding", () => {
    assert.equal(findingLines([]), []);
  });
});
