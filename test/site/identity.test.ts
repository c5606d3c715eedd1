/** A board's logo and accent on its pages, covers, style sheets and Word copies. */
import { unzipSync } from "fflate";
import * as assert from "uvu/assert";
import { accentColours } from "../../scripts/core/colours.ts";
import { oneWordFile } from "../../scripts/site/word/index.ts";
import { change, put } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { libraryOf, siteOf, wholeContent } from "../support/library.ts";

const ACCENT = "#6b2d5c";
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"><path d="M0 0h200v50z"/></svg>';

const content = () =>
  put(
    "content/pictures/logo.svg",
    drawing,
    change(
      "content/board.yaml",
      "contacts:\n",
      `logo: logo.svg\nlogo_text: Example Board & Co\naccent: "${ACCENT}"\ncontacts:\n`,
      wholeContent(),
    ),
  );

describe("a board's logo and accent", (test) => {
  test("stand on every page and every cover, the logo with its words", async () => {
    const files = await siteOf(await libraryOf(content()));
    const page = (file: string) => String(files.get(file));
    const [logo = ""] = [...files.keys()].filter((file) => file.startsWith("pictures/"));
    assert.match(logo, /^pictures\/logo-[0-9a-f]{8}\.svg$/);
    const words = 'alt="Example Board &amp; Co"';
    assert.match(
      page("about/index.html"),
      `<img class="board-logo" src="../${logo}" ${words} width="220" height="55">`,
    );
    assert.match(
      page("packs/organisation/index.html"),
      `<img class="board-logo" src="../../${logo}" ${words} width="226" height="56">`,
    );
    assert.match(page("404.html"), `src="/${logo}"`);
  });

  test("leave no petrol in the style sheets, whose names change with it", async () => {
    const [own, plain] = [await libraryOf(content()), await libraryOf()];
    const [dressed, before] = [await siteOf(own), await siteOf(plain)];
    const sheets = (files: typeof before) =>
      [...files.keys()].filter((file) => /^assets\/.*\.css$/.test(file));
    assert.is(sheets(dressed).length, sheets(before).length);
    const text = (files: typeof before) =>
      sheets(files)
        .map((file) => Buffer.from(files.get(file) ?? "").toString())
        .join("");
    for (const [old, colour] of accentColours(ACCENT)) {
      assert.match(text(before), old);
      assert.not.match(text(dressed), old);
      assert.match(text(dressed), colour);
    }
    for (const file of sheets(dressed).filter((name) => /\/(screen|print)-/.test(name)))
      assert.match([...dressed.values()].map(String).join(), file.slice("assets/".length));
    assert.not.match(String(dressed.get("packs/organisation/sheet.css")), "0b4a57");
    assert.match(String(dressed.get("packs/organisation/sheet.css")), ACCENT.slice(1));
  });

  test("colour the titles of Word copies", async () => {
    const bytes = (await oneWordFile(await libraryOf(content()), "word/action-log.docx")) ?? new Uint8Array();
    assert.match(Buffer.from(unzipSync(bytes)["word/styles.xml"] ?? []).toString(), 'w:color w:val="6b2d5c"');
  });

  test("are petrol, and no logo, for a board that has neither", async () => {
    const files = await siteOf(await libraryOf());
    assert.not.match(String(files.get("about/index.html")), "board-logo");
    assert.match(
      Buffer.from(
        files.get([...files.keys()].find((file) => /print-.*css$/.test(file)) ?? "") ?? "",
      ).toString(),
      "#0b4a57",
    );
  });
});
