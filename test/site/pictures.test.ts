/** A board's pictures on the web, in plain text, in the copy in one file and in Word. */
import { unzipSync } from "fflate";
import * as assert from "uvu/assert";
import { oneWordFile } from "../../scripts/site/word/index.ts";
import { chunk, exifOf, jpegHead, part, pngOf } from "../fixtures/content/pictures.ts";
import { change, put } from "../support/content.ts";
import { describe } from "../support/describe.ts";
import { libraryOf, siteOf, wholeContent } from "../support/library.ts";
import { wordFaults } from "./word/read-word.ts";

const mark = "![Three people at a table](house.png)";

function content() {
  const all = wholeContent();
  const note = [chunk("tEXt", Buffer.from("Author\0A person")), chunk("eXIf", exifOf({}))];
  put("content/pictures/house.png", pngOf(1200, 800, [20, 60, 90], note), all);
  put(
    "content/pictures/street.jpg",
    jpegHead(500, 500, [part(0xfe, Buffer.from("A person")), part(0xe1, Buffer.from("Exif\0\0"))]),
    all,
  );
  change("content/pages/about.md", "From [the", `![A street](street.jpg)\n\nFrom [the`, all);
  change("content/checklist/07-question.md", "It does.", `It does.\n\n${mark}`, all);
  return change("content/guides/1-team-briefing.md", "Who does what?", `${mark}\n\nWho does what?`, all);
}

describe("pictures on the site", (test) => {
  test("have their words, and the size that is never coarse on paper", async () => {
    const files = await siteOf(await libraryOf(content()));
    const names = [...files.keys()].filter((file) => file.startsWith("pictures/"));
    assert.is(names.length, 2);
    const [house = "", street = ""] = names;
    const page = (file: string) => String(files.get(file));
    const img = 'alt="Three people at a table" width="640" height="427">';
    assert.match(
      page("checklist/question-7/index.html"),
      `<p class="picture"><img src="../../${house}" ${img}</p>`,
    );
    assert.match(page("guides/team-briefing/index.html"), `<img src="../../${house}" ${img}`);
    assert.match(page("packs/organisation/index.html"), `<img src="../../${house}" ${img}`);
    assert.match(
      page("about/index.html"),
      `<img src="../${street}" alt="A street" width="320" height="320">`,
    );
    for (const name of names) assert.match(name, /^pictures\/(house|street)-[0-9a-f]{8}\.(png|jpg)$/);
  });

  test("are served without what cameras and programs wrote beside them", async () => {
    const files = await siteOf(await libraryOf(content()));
    for (const [name, bytes] of files) {
      if (!name.startsWith("pictures/")) continue;
      const text = Buffer.from(bytes).toString("latin1");
      for (const word of ["A person", "eXIf", "Exif"])
        assert.not.ok(text.includes(word), `${name} holds ${word}`);
    }
  });

  test("are words where no picture can be", async () => {
    const files = await siteOf(await libraryOf(content()));
    const one = String(files.get("downloads/practice-checklist.html"));
    assert.match(one, '<p class="picture">Picture: Three people at a table</p>');
    assert.not.match(one, "<img");
    assert.match(String(files.get("downloads/practice-checklist.txt")), "Picture: Three people at a table");
  });

  test("change their address with their bytes", async () => {
    const before = await libraryOf(content());
    const after = await libraryOf(
      put("content/pictures/house.png", pngOf(1200, 800, [90, 20, 20]), content()),
    );
    assert.is.not(before.pictures[0]?.address, after.pictures[0]?.address);
    assert.is(before.pictures[1]?.address, after.pictures[1]?.address);
  });

  test("stand in Word copies in the line, with their words, the same to the byte", async () => {
    const library = await libraryOf(content());
    for (const file of ["word/questions/question-7.docx", "word/guides/team-briefing.docx"]) {
      const bytes = (await oneWordFile(library, file)) ?? new Uint8Array();
      assert.equal(wordFaults(bytes), []);
      const parts = unzipSync(bytes);
      const body = Buffer.from(parts["word/document.xml"] ?? []).toString();
      assert.match(
        body,
        /<wp:inline[\s\S]*<wp:docPr id="\d+" name="house\.png" descr="Three people at a table"/,
      );
      assert.is(Object.keys(parts).filter((part) => /media\/.*\.png$/.test(part)).length, 1);
      assert.equal(await oneWordFile(library, file), bytes);
    }
  });

  test("would be missed in Word if they floated or said nothing", async () => {
    const bytes =
      (await oneWordFile(await libraryOf(content()), "word/questions/question-7.docx")) ?? new Uint8Array();
    assert.equal(
      wordFaults(bytes, (body) => body.replaceAll('<w:pStyle w:val="Picture"/>', "")),
      ["A picture stands in a line that cuts it."],
    );
    assert.equal(
      wordFaults(bytes, (body) => body.replaceAll("wp:inline", "wp:anchor")),
      ["Something floats.", "A paragraph is blank."],
    );
    assert.equal(
      wordFaults(bytes, (body) => body.replaceAll(/ descr="[^"]*"/g, "")),
      ["A picture has no words."],
    );
  });
});
