import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as assert from "uvu/assert";
import { reflowCheck } from "../../scripts/audit/reflow.ts";
import { targetsCheck } from "../../scripts/audit/targets.ts";
import type { Library } from "../../scripts/content/schema.ts";
import { type Edition, editions } from "../../scripts/core/editions.ts";
import type { PrintedPack } from "../../scripts/core/printed-pack.ts";
import { describe } from "../support/describe.ts";
import { fullLibrary } from "../support/full-site.ts";
import { siteOf } from "../support/library.ts";
import { titleAFifthLonger } from "../support/longer.ts";
import { fixtureSite } from "./fixture-site.ts";

/** A page of each layout that shows titles, themes or packs. */
const pagesOf = (library: Library) => [
  "index",
  "checklist/index",
  `checklist/${library.questions.at(-1)?.id}/index`,
  `guides/${library.guides[0]?.id}/index`,
  "packs/index",
  "build-a-pack/index",
  "a-z/index",
];

/** An eighth pack, a sixth theme that takes the last question, and titles a fifth longer. */
async function otherWords(): Promise<Library> {
  const library = structuredClone(await fullLibrary());
  const [pack, theme, question] = [library.packs.at(-1), library.themes.at(-1), library.questions.at(-1)];
  assert.ok(pack && theme && question);
  library.packs.push({ ...structuredClone(pack), id: "one-more", title: "One more pack to print" });
  library.themes.push({ ...theme, id: "one-more", title: "What I keep" });
  question.theme = "one-more";
  for (const item of [library.themes, library.questions, library.guides, library.packs].flat())
    item.title = titleAFifthLonger(item.title);
  return library;
}

function printedAs(pack: string, edition: Edition): PrintedPack {
  return {
    pack,
    edition,
    file: `packs/${pack}-${edition}.pdf`,
    pages: 35,
    bytes: 170_000,
    sha256: "0".repeat(64),
  };
}

describe("the layout of web pages, with an eighth pack, a sixth theme and longer titles", (test) => {
  const folder = mkdtempSync(join(tmpdir(), "other-words-"));
  const put = fixtureSite(test, "/", folder);
  let library: Library;
  test.before(async () => {
    library = await otherWords();
    const printed = library.packs.flatMap(({ id }) => editions.map((edition) => printedAs(id, edition)));
    for (const [path, content] of await siteOf(library, printed)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  });
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  test("counts what there is", () => {
    const home = readFileSync(join(folder, "index.html"), "utf8");
    assert.match(home, ">The themes</h2>");
    assert.match(home, ">Question 20</p>");
    assert.match(home, "One more pack to print One");
  });

  test("keeps text whole and on the page, at 320 px and with letters twice as large", async () => {
    assert.equal(await put(reflowCheck, pagesOf(library)), []);
  });

  test("keeps what is pressed large enough", async () => {
    assert.equal(await put(targetsCheck, pagesOf(library)), []);
  });

  test("is seen to break where a theme's title has no room to wrap", async () => {
    const [sheet] = readdirSync(join(folder, "assets")).filter((file) => file.startsWith("screen-"));
    appendFileSync(join(folder, "assets", sheet ?? ""), ".theme-head > div { flex: none; width: 24rem }");
    const found = await put(reflowCheck, ["checklist/index"]);
    assert.match(found.map(({ message }) => message).join(), /lies over|It reaches to/);
  });
});
