import * as assert from "uvu/assert";
import { atomFeed, versionsJson } from "../../../scripts/site/versions/feed.ts";
import { describe } from "../../support/describe.ts";
import { browserPage } from "../../support/html.ts";
import { publishedVersion } from "../../support/published.ts";

const board = { name: "Board & <Co>", web_address: "https://moved.example/new" };
const facts = { board, siteName: "Practice checklist", date: "2026-01-01" };
const history = [
  publishedVersion(
    "2.0",
    { state: "current", address: "https://moved.example/new/" },
    { summary: 'Less <b> & "more"' },
  ),
  publishedVersion(
    "1.1",
    { state: "withdrawn" },
    { status: "withdrawn", withdrawn_on: "2026-08-09", reason: "It was wrong.", use_instead: "2.0" },
  ),
  publishedVersion("1.0"),
];

interface Feed {
  fault: string;
  root: string;
  id: string;
  updated: string;
  author: string;
  self: string;
  entries: Record<string, string>[];
}

describe("atomFeed", (test) => {
  const page = browserPage(test);
  const read = (text: string): Promise<Feed> => page().evaluate(readFeed, text);

  test("is well formed, whatever the words, with all that RFC 4287 asks of a feed", async () => {
    const feed = await read(atomFeed(history, facts));
    assert.is(feed.fault, "");
    assert.is(feed.root, "http://www.w3.org/2005/Atom feed");
    assert.is(feed.author, "Board & <Co>");
    assert.is(feed.self, "https://moved.example/new/versions.xml");
    // The day of the withdrawal, which is later than any publication.
    assert.is(feed.updated, "2026-08-09T00:00:00Z");
    assert.equal(feed.entries, [
      {
        id: "https://moved.example/new/versions/2.0/",
        title: "Version 2.0",
        updated: "2026-02-10T00:00:00Z",
        link: "https://moved.example/new/versions/2.0/",
        summary: 'Less <b> & "more"',
      },
      {
        id: "https://board.example/versions/1.1/",
        title: "Version 1.1 (withdrawn)",
        updated: "2026-08-09T00:00:00Z",
        link: "https://moved.example/new/versions/1.1/",
        summary: "Withdrawn: stop using it. It was wrong. Use instead: 2.0",
      },
      {
        id: "https://board.example/versions/1.0/",
        title: "Version 1.0",
        updated: "2026-01-10T00:00:00Z",
        link: "https://moved.example/new/versions/1.0/",
        summary: "Summary of 1.0.",
      },
    ]);
  });

  test("keeps every id when the site moves or a version is added", async () => {
    const before = await read(
      atomFeed(history.slice(1), { ...facts, board: { ...board, web_address: "https://board.example/" } }),
    );
    const after = await read(atomFeed(history, facts));
    assert.is(after.id, before.id);
    assert.equal(
      after.entries.slice(1).map(({ id }) => id),
      before.entries.map(({ id }) => id),
    );
  });

  test("is a feed without entries before the first version", async () => {
    const feed = await read(atomFeed([], facts));
    assert.equal([feed.fault, feed.entries, feed.updated], ["", [], "2026-01-01T00:00:00Z"]);
  });

  test("is known to be broken when it is", async () => {
    assert.is.not((await read(atomFeed(history, facts).replace("</entry>", ""))).fault, "");
  });
});

describe("versionsJson", (test) => {
  test("says where each version stands, and what its files are", () => {
    const list = JSON.parse(versionsJson(history, board));
    assert.is(list.format, 1);
    assert.is(list.current, "2.0");
    assert.equal(
      list.versions.map(({ version, state, replaced_by, use_instead, check }: Record<string, string>) => [
        version,
        state,
        replaced_by,
        use_instead,
        check,
      ]),
      [
        ["2.0", "current", undefined, undefined, "https://moved.example/new/c/2.0/"],
        ["1.1", "withdrawn", undefined, "2.0", "https://moved.example/new/c/1.1/"],
        ["1.0", "replaced", "2.0", undefined, "https://moved.example/new/c/1.0/"],
      ],
    );
    assert.equal(list.versions[2].files, [
      {
        address: "https://moved.example/new/v/1.0/team-v1.0.pdf",
        pack: "team",
        edition: "standard",
        pages: 2,
        bytes: 8000,
        sha256: "ab".repeat(32),
      },
    ]);
  });

  test("names no current version before the first, or when all are withdrawn", () => {
    assert.is(JSON.parse(versionsJson([], board)).current, null);
    assert.is(JSON.parse(versionsJson(history.slice(1, 2), board)).current, null);
  });
});

/** Runs inside the page. */
function readFeed(text: string): Feed {
  const read = new DOMParser().parseFromString(text, "application/xml");
  const root = read.documentElement;
  const child = (parent: Element, name: string) => [...parent.children].find((one) => one.localName === name);
  const said = (parent: Element, name: string) => child(parent, name)?.textContent ?? "";
  const links = [...root.children].filter((one) => one.localName === "link");
  return {
    fault: read.querySelector("parsererror")?.textContent ?? "",
    root: `${root.namespaceURI} ${root.localName}`,
    id: said(root, "id"),
    updated: said(root, "updated"),
    author: child(root, "author")?.textContent ?? "",
    self: links.find((link) => link.getAttribute("rel") === "self")?.getAttribute("href") ?? "",
    entries: [...root.querySelectorAll("entry")].map((entry) => ({
      ...Object.fromEntries(["id", "title", "updated"].map((name) => [name, said(entry, name)])),
      link: child(entry, "link")?.getAttribute("href") ?? "",
      summary: said(entry, "summary"),
    })),
  };
}
