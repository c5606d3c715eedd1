import { PDFDocument, PDFRef } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import type { TaggedDocument } from "../../../scripts/pdf-ua/document.ts";
import { margins } from "../../../scripts/pdf-ua/passes/margins.ts";
import type { MarkedSequence, Stream } from "../../../scripts/pdf-ua/pdf/events.ts";
import { charactersOf } from "../../../scripts/pdf-ua/pdf/fonts.ts";
import type { Untagged } from "../../../scripts/pdf-ua/pdf/painting.ts";
import { Walker } from "../../../scripts/pdf-ua/pdf/walk.ts";
import { edited } from "../../../scripts/pdf-ua/save.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rules, type Sample } from "../printing.ts";

/** The artifacts of the finished file as `Type Subtype: words`, or `drawing` where they hold no words. */
async function artifacts(sample: Sample): Promise<string[]> {
  const pdf = await PDFDocument.load((await finished(sample)).pdf, { updateMetadata: false });
  const held = new Map<MarkedSequence, string>();
  const artifactIn = (open: readonly MarkedSequence[]) => open.find(({ tag }) => tag === "Artifact");
  const walker = new Walker(pdf.context);
  for (const page of pdf.getPages()) {
    walker.page(page, 0, {
      shown({ font, codes }, open) {
        const artifact = artifactIn(open);
        if (artifact && font) held.set(artifact, (held.get(artifact) ?? "") + charactersOf(font, codes));
      },
      painted(_, open) {
        const artifact = artifactIn(open);
        if (artifact && !held.has(artifact)) held.set(artifact, "");
      },
    });
  }
  const lines = [...held].map(([{ properties }, words]) => {
    const kind = ["Type", "Subtype"].flatMap((key) => properties.get(key) ?? []).join(" ");
    return `${kind.replaceAll("/", "")}: ${words === "" ? "drawing" : words}`;
  });
  return [...new Set(lines)].sort();
}

const stream = (content: string, owner = 1, picture = false) =>
  ({ owner: PDFRef.of(owner), bytes: Buffer.from(content), picture }) as unknown as Stream;

/** An untagged object of a stream, which stands there as it is called. */
const object = (from: Stream, name: string, words: Partial<Pick<Untagged, "text" | "x" | "y">> = {}) => {
  const start = Buffer.from(from.bytes).indexOf(name);
  return { stream: from, start, end: start + name.length, text: "", x: 0, y: 0, ...words } as Untagged;
};

/** Content with these untagged objects, as the pass writes it, and what it reports. */
function marked(
  content: Stream,
  untagged: Untagged[],
  area?: readonly [number, number, number, number],
): { written: string; lost: string[] } {
  const doc: unknown = {
    facts: {},
    painting: { pages: [{ area, untagged }] },
    edits: new Map(),
    findings: [],
  };
  margins(doc as TaggedDocument);
  const { edits, findings } = doc as TaggedDocument;
  return {
    written: edited(content.bytes, edits.get(content.owner) ?? [])
      .toString()
      .replace(/\/Artifact <<\/Type \/Layout>> BDC\n/g, "[")
      .replace(/\nEMC/g, "]"),
    lost: findings.map(({ message }) => message.split('"')[1] ?? ""),
  };
}

describe("passes/margins", (test) => {
  const print = printing(test);
  const styles = '@page { @top-left { content: "Running title" } @bottom-right { content: counter(page) } }';

  test("makes running heads and feet artifacts", async () => {
    const sample = await print("<h1>M</h1><p>Text</p>", { styles });
    assert.equal(await rules(sample, margins), ["7.1-3"]);
    assert.equal(await rules(sample), []);
    assert.match(Buffer.from((await finished(sample)).pdf).toString("latin1"), "%PDF-1.");
  });

  test("does so inside groups of a transparent page, however deep", async () => {
    const sample = await print(
      '<h1>M</h1><div style="opacity: .9"><p style="border: 1pt solid">Pale <span style="opacity: .9">paler</span></p></div>',
      { styles },
    );
    assert.equal(await rules(sample), []);
  });

  test("reports words that only a style sheet writes, with their page", async () => {
    const sample = await print('<h1>M</h1><p style="break-before: page">Text</p>', {
      styles: "p::before { content: 'Not read: ' }",
    });
    const { findings } = await finished(sample);
    assert.equal(
      findings.map(({ rule, page }) => [rule, page]),
      [["untagged-text", 2]],
    );
    assert.match(findings[0]?.message ?? "", '"Not read:" is painted');
  });

  test("takes signs without letters for decoration", async () => {
    assert.equal(
      await rules(await print('<h1>M</h1><p>Part <span aria-hidden="true">.......</span> 5</p>')),
      [],
    );
  });

  test("says which are heads, which are feet, and which stand beside the text", async () => {
    const boxes = ["top-left", "bottom-right", "left-middle", "right-middle"];
    const words = boxes.map((box) => `@${box} { content: "At ${box}" }`).join(" ");
    const sample = await print('<h1>M</h1><p>Part <span aria-hidden="true">....</span> 5</p>', {
      styles: `html { background: #eee } @page { ${words} }`,
    });
    assert.equal(await rules(sample), []);
    assert.equal(await artifacts(sample), [
      "Layout: ....",
      "Layout: drawing",
      "Pagination Footer: At bottom-right",
      "Pagination Header: At top-left",
      "Pagination: At left-middle",
      "Pagination: At right-middle",
    ]);
  });

  test("reports all lost words of a page as they stand, from its very edge", async () => {
    const sample = await print("<h1>M</h1><p>Text</p>", {
      styles: "body { margin: 0 } p::before { content: 'Not read:' } p::after { content: 'nor this' }",
    });
    const { findings } = await finished(sample);
    assert.match(findings[0]?.message ?? "", '"Not read: nor this" is painted');
  });

  test("takes words on the edge of the text for words of the text", () => {
    const content = stream("words");
    for (const [x, y] of [
      [10, 50],
      [90, 50],
      [50, 10],
      [50, 90],
    ] as const) {
      const { lost } = marked(content, [object(content, "words", { text: "words", x, y })], [10, 10, 90, 90]);
      assert.equal(lost, ["words"]);
    }
  });

  test("reports words of a page that does not say where its margins are", () => {
    const content = stream("words");
    assert.equal(marked(content, [object(content, "words", { text: "words", x: 1, y: 1 })]).lost, ["words"]);
  });

  test("puts neighbours of one kind into one artifact", () => {
    const content = stream("one \n two");
    const [one, two] = [object(content, "one"), object(content, "two")];
    assert.is(marked(content, [one, two]).written, "[one \n two]");
    const apart = stream("one cm two");
    assert.is(marked(apart, [object(apart, "one"), object(apart, "two")]).written, "[one] cm [two]");
    const head = object(content, "two", { text: "Title", x: 50, y: 99 });
    assert.match(marked(content, [one, head], [10, 10, 90, 90]).written, /^\[one\] \n .*Header.*\ntwo\]$/);
  });

  test("marks a picture as a whole, never what it is made of", () => {
    const content = stream("one /Picture Do two");
    const inside = stream("shape", 2, true);
    const [drawn, shape] = [object(content, "/Picture Do"), object(inside, "shape")];
    const objects = [object(content, "one"), drawn, shape, object(content, "two")];
    assert.is(marked(content, objects).written, "[one /Picture Do two]");
    assert.is(marked(inside, objects).written, "shape");
  });

  test("ends an artifact where its stream ends", () => {
    const [content, form] = [stream("one"), stream("    two", 2)];
    const objects = [object(content, "one"), object(form, "two")];
    assert.is(marked(content, objects).written, "[one]");
    assert.is(marked(form, objects).written, "    [two]");
  });
});
