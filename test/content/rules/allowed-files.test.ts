import * as assert from "uvu/assert";
import type { ParsedContent } from "../../../scripts/content/read/parsed-content.ts";
import { allowedFiles } from "../../../scripts/content/rules/allowed-files.ts";
import { goodContent, put, ruleLines } from "../../support/content.ts";
import { describe } from "../../support/describe.ts";

describe("allowed files", (test) => {
  test("passes good content", async () => {
    assert.equal(await ruleLines(allowedFiles, goodContent()), []);
  });

  test("refuses a folder in a folder, whatever its name", async () => {
    assert.equal(await ruleLines(allowedFiles, put("content/guides/2-more.md/a.md", "")), [
      "content/guides/2-more.md:1:1  is a folder, and no folder belongs in content/guides. Move its files out and delete it.",
    ]);
  });

  test("asks that a version's folder is called after it", async () => {
    assert.equal(await ruleLines(allowedFiles, put("content/versions/next/note.md", "")), [
      'content/versions/next:1:1  is called "next". Name the folder after its version, such as 1.0.',
    ]);
  });

  test("passes what a release writes", async () => {
    assert.equal(
      await ruleLines(
        allowedFiles,
        put(
          "content/versions/1.0/source/x.js",
          "",
          put("content/versions/1.0/packs/a.pdf", "", put("content/versions/1.0/manifest.json", "{}")),
        ),
      ),
      [],
    );
  });

  test("refuses a file that is too large", async () => {
    assert.equal(await ruleLines(allowedFiles, put("content/pages/large.md", new Uint8Array(1_000_001))), [
      "content/pages/large.md:1:1  is larger than 1 MB. Make it smaller, or take it away.",
    ]);
  });

  test("stays silent when everything is missing", async () => {
    assert.equal(await ruleLines(allowedFiles, new Map()), []);
  });

  test("passes an empty file of a known kind", async () => {
    assert.equal(await ruleLines(allowedFiles, put("content/pages/empty.md", "")), []);
  });

  /** What is said of an empty file at `path`. */
  const said = async (path: string) =>
    (await ruleLines(allowedFiles, put(`content/${path}`, ""))).map((line) =>
      line.replace(/^.*?:1:1 {2}/, ""),
    );

  test("suggests a name for a version's folder from its digits", async () => {
    for (const [name, meant] of [
      ["v1.2", "1.2"],
      ["1.2-draft", "1.2"],
      ["01.2", "1.0"],
      ["1.02", "1.0"],
      ["0.1", "1.0"],
    ])
      assert.equal(await said(`versions/${name}/note.md`), [
        `is called "${name}". Name the folder after its version, such as ${meant}.`,
      ]);
  });

  test("says what to do with each kind of stray file", async () => {
    const kinds: [remedy: string, names: string[]][] = [
      [
        "A program left it here: delete it.",
        [".DS_Store", "thumbs.DB", "desktop.ini", "~$a.docx", ".hidden"],
      ],
      [
        "It is an old copy that a program made: delete it.",
        ["a.md~", "a.BAK", "a.orig", "a.tmp", "a.swp", "a.old", "a.rej"],
      ],
      [
        "Copy its words into a file that belongs here, and delete this one.",
        [
          "a.doc",
          "a.DOCX",
          "a.odt",
          "a.rtf",
          "a.pages",
          "a.pdf",
          "a.ppt",
          "a.pptx",
          "a.xls",
          "a.csv",
          "a.txt",
          "a.eml",
          "a.msg",
        ],
      ],
      ["Move it to content/pictures.", ["a.PNG", "a.jpg", "a.jpeg", "a.svg"]],
      [
        "Open it in a program for pictures, save it as PNG or JPEG, and put that into content/pictures.",
        ["a.gif", "a.webp", "a.heic", "a.bmp", "a.tif"],
      ],
      [
        "It belongs to programs, and nothing here may act: delete it.",
        [
          "a.JS",
          "a.mjs",
          "a.tsx",
          "a.json",
          "a.liquid",
          "a.hbs",
          "a.ejs",
          "a.htm",
          "a.html",
          "a.css",
          "a.php",
          "a.py",
          "a.sh",
          "a.bat",
          "a.exe",
          "a.wasm",
        ],
      ],
    ];
    for (const [remedy, names] of kinds)
      for (const name of names)
        assert.equal(await said(`pages/${name}`), [`has no place here. ${remedy}`], name);
  });

  test("goes by the end of the name only", async () => {
    for (const name of ["a.png.x", "a.js.x", "a.doc.x", "a.bak.x", "a~.x", "a.tmpx", "Thumbs.dbx"])
      assert.equal(await said(`pages/${name}`), [
        "has no place here. Only files that end in .md belong in content/pages.",
      ]);
  });

  test("suggests the name that a file was meant to have", async () => {
    for (const [name, meant] of [
      ["pages/one.MD", "one.md"],
      ["pages/one.markdown", "one.md"],
      ["pages/one.md.txt", "one.md"],
      ["pages/one.mdx", "one.md"],
      ["pages/one.MARKDOWN", "one.md"],
      ["pages/one.mdx.MD", "one.mdx.md"],
      ["pages/one.md.", "one.md"],
      ["Board.yaml", "board.yaml"],
    ])
      assert.equal(await said(name ?? ""), [`has no place here under this name. Rename it ${meant}.`]);
  });

  test("says what belongs in a folder", async () => {
    assert.equal(await said("versions/1.0/x.yaml"), [
      "has no place here. Only note.md and what a release writes belong in content/versions/1.0.",
    ]);
    assert.equal(await said("pages/x.yaml"), [
      "has no place here. Only files that end in .md belong in content/pages.",
    ]);
    assert.equal(await said("board.yaml.bak"), [
      "has no place here. It is an old copy that a program made: delete it.",
    ]);
  });

  test("lets a file be as large as is still read", async () => {
    assert.equal(await ruleLines(allowedFiles, put("content/pages/large.md", new Uint8Array(1_000_000))), []);
  });

  test("says what is no file, and what cannot be opened", () => {
    for (const [type, message] of [
      ["unreadable", "could not be opened. Check that it may be read."],
      ["link", "is a shortcut to something else. Put the file itself in its place."],
      ["other", "is not an ordinary file. Delete it."],
    ] as const) {
      const facts = { items: [{ path: "pages/a.md", type, bytes: 0 }] } as unknown as ParsedContent;
      assert.equal(allowedFiles(facts), [
        { file: "content/pages/a.md", line: 1, column: 1, field: "", message },
      ]);
    }
  });

  test("names a version's folder once, whatever it holds", async () => {
    const folder = put("content/versions/next/packs/a.pdf", "", put("content/versions/next/note.md", ""));
    const lines = (await ruleLines(allowedFiles, folder)).filter((line) => line.includes("Name the folder"));
    assert.is(lines.length, 1);
  });

  test("takes a hidden file of fields for a file of fields, in any capitals", async () => {
    for (const name of [".x.yaml", ".x.YML"])
      assert.equal(await said(`pages/${name}`), [
        "has no place here. Only files that end in .md belong in content/pages.",
      ]);
  });
});
