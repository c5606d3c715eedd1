import { deflateSync } from "node:zlib";
import * as assert from "uvu/assert";
import { pictures } from "../../../scripts/content/rules/pictures.ts";
import { chunk, exifOf, jpegHead, part, pngOf } from "../../fixtures/content/pictures.ts";
import { type Content, change, goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

const about = "content/pages/about.md";
const question = "content/checklist/07-question.md";
const guide = "content/guides/1-team-briefing.md";
const house = pngOf(600, 400);

/** The good content with a picture in a page, and `mark` in place of the right one. */
function shown(
  mark = "![Three people at a table](house.png)",
  file: Uint8Array = house,
  name = "house.png",
): Content {
  return put(`content/pictures/${name}`, file, change(about, "From [the", `${mark}\n\nFrom [the`));
}

const lines = (content: Content) => ruleLines(pictures, content);
/** What is said of the file alone, which is shown. */
const ofFile = async (file: Uint8Array, name = "house.png") =>
  (await lines(shown(`![Three people at a table](${name})`, file, name))).join("\n");

describe("pictures", (test) => {
  test("may be missing", async () => assert.equal(await lines(goodContent()), []));

  test("stand in pages, questions and guides", async () => {
    const content = shown();
    const mark = "![The same three people](house.png)";
    change(question, "It does.", `It does.\n\n${mark}`, content);
    change(guide, "Who does what?", `Who does what?\n\n${mark}`, content);
    assert.equal(await lines(content), []);
  });

  test("stand nowhere else", async () => {
    const content = shown();
    change(question, "Do I ask?", "Do I ![ask](house.png)?", content);
    change("content/responsibilities/1-duty.md", "It does.", "![A table](house.png)", content);
    assert.equal(await lines(content), [
      'content/checklist/07-question.md:4:11  question  holds the picture "house.png". Pictures stand in the words of questions, guides and pages only: say it in words here.',
      'content/responsibilities/1-duty.md:12:1  holds the picture "house.png". Pictures stand in the words of questions, guides and pages only: say it in words here.',
    ]);
  });

  test("stand on a line of their own", async () => {
    for (const mark of ["Look: ![A table](house.png)", "- ![A table](house.png)", "> ![A table](house.png)"])
      assert.match((await lines(shown(mark))).join(), "Put it on a line of its own at the left edge");
    const table = "| One | Two |\n| --- | --- |\n| ![A table](house.png) | Words |";
    assert.match((await lines(shown(table))).join(), "Put it on a line of its own at the left edge");
  });

  test("are called by the name of their file, and by the nearest when it is not there", async () => {
    const said = async (source: string) => (await lines(shown(`![A table](${source})`)))[0] ?? "";
    assert.match(await said("huose.png"), 'which content/pictures does not hold. Did you mean "house.png"?');
    assert.match(
      await said("street.png"),
      "which content/pictures does not hold. Put it into content/pictures.",
    );
    for (const source of ["/pictures/house.png", "../pictures/house.png", "content/pictures/house.png"])
      assert.match(await said(source), 'Type the name of the file alone: "house.png".');
    assert.match(await said("https://elsewhere.example/house.png"), "of another website");
    assert.match(await said("//elsewhere.example/house.png"), "of another website");
    assert.match(await said("data:image/png;base64,AAAA"), "holds a picture as letters");
  });

  test("say what they show", async () => {
    const said = async (mark: string) => (await lines(shown(mark))).join();
    assert.match(
      await said("![](house.png)"),
      "without words, and some readers only hear them. Say between [ and ]",
    );
    assert.match(await said("![ ](house.png)"), "without words");
    assert.match(await said("![house](house.png)"), "only by the name of its file");
    assert.match(await said("![IMG_2041.jpg](house.png)"), "only by the name of its file");
    assert.match(await said("![Photo](house.png)"), "A picture that shows nothing is left out.");
    assert.match(await said("![Decoration](house.png)"), "A picture that shows nothing is left out.");
    assert.match(await said('![A table](house.png "A table")'), "words behind its name");
    assert.match(await said(`![${"A table. ".repeat(30)}](house.png)`), "269 letters. Use 250 or fewer");
    assert.equal(await lines(shown(`![${"x".repeat(250)}](house.png)`)), []);
  });

  test("are large enough to print, with the numbers", async () => {
    assert.match(
      await ofFile(pngOf(479, 300)),
      'holds "house.png", which is 479 by 300 pixels. Printed at 150 dots an inch it is 81 mm wide. Use one that is at least 480 pixels wide (81 mm), and not much higher than wide.',
    );
    assert.is(await ofFile(pngOf(480, 300)), "");
    assert.match(await ofFile(pngOf(500, 3000)), "Printed at 150 dots an inch it is 20 mm wide.");
  });

  test("are neither too large nor too heavy", async () => {
    assert.is(await ofFile(jpegHead(4000, 3000), "house.jpg"), "");
    assert.match(
      await ofFile(jpegHead(4001, 3000), "house.jpg"),
      "is 4001 by 3000 pixels. Make it smaller: 4000 is the most",
    );
    const more = [chunk("tEXt", Buffer.alloc(310 * 1024, 65))];
    assert.match(await ofFile(pngOf(600, 400, [0, 0, 0], more)), /weighs 31\d KB, and 300 KB is the most/);
  });

  test("do not say where they were taken, in any of the places where cameras write it", async () => {
    const exif = exifOf({ place: true });
    const inJpeg = part(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), exif]));
    const inText = Buffer.from("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='52,38N'/>");
    for (const said of [
      await ofFile(jpegHead(600, 400, [inJpeg]), "house.jpg"),
      await ofFile(jpegHead(600, 400, [part(0xe1, inText)]), "house.jpg"),
      await ofFile(pngOf(600, 400, [0, 0, 0], [chunk("eXIf", exif)])),
      await ofFile(pngOf(600, 400, [0, 0, 0], [chunk("iTXt", inText)])),
    ])
      assert.match(said, "says where it was taken. In Windows");
    const harmless = part(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), exifOf({})]));
    assert.is(await ofFile(jpegHead(600, 400, [harmless]), "house.jpg"), "");
  });

  test("are upright, whole, still, and in ordinary colours", async () => {
    const turned = part(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), exifOf({ orientation: 6 })]));
    assert.match(await ofFile(jpegHead(600, 400, [turned]), "house.jpg"), "is kept lying on its side");
    assert.match(await ofFile(jpegHead(600, 400, [], 4), "house.jpg"), "four colours of a printing press");
    assert.match(
      await ofFile(pngOf(600, 400, [0, 0, 0], [chunk("acTL", Buffer.alloc(8))])),
      "moves, which paper cannot show",
    );
    const broken = Buffer.from(house);
    broken[60] = (broken[60] ?? 0) ^ 1;
    for (const file of [house.subarray(0, 900), broken, jpegHead(600, 400).subarray(0, 30)])
      assert.match(
        await ofFile(file, file[0] === 0xff ? "house.jpg" : "house.png"),
        "is not whole, or damaged",
      );
    const short = Buffer.concat([
      house.subarray(0, 33),
      chunk("IDAT", deflateSync(Buffer.alloc(10))),
      chunk("IEND", Buffer.alloc(0)),
    ]);
    assert.match(await ofFile(short), "is not whole, or damaged");
  });

  test("are what their name says", async () => {
    assert.match(await ofFile(jpegHead(600, 400)), "holds a JPEG. Rename it house.jpg.");
    assert.match(await ofFile(Buffer.from("GIF89a")), "is no PNG or JPEG. Open it");
    assert.match(
      await ofFile(house, "My House.PNG"),
      "Name it with small letters, digits and hyphens: my-house.png.",
    );
    assert.match(
      await ofFile(jpegHead(600, 400), "house.jpeg"),
      "Name it with small letters, digits and hyphens: house.jpg.",
    );
  });

  test("are shown somewhere", async () => {
    assert.equal(await lines(put("content/pictures/house.png", house)), [
      "content/pictures/house.png:1:1  is shown nowhere. Delete it, or show it: type ![what it shows](house.png) where it belongs.",
    ]);
    // A file that could not be read may show it.
    const unread = put(about, "---\nid: [\n---\n", put("content/pictures/house.png", house));
    assert.equal(await lines(unread), []);
  });
});
