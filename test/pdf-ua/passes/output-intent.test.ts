import { PDFDocument, PDFStream } from "@cantoo/pdf-lib";
import * as assert from "uvu/assert";
import { outputIntent } from "../../../scripts/pdf-ua/passes/output-intent.ts";
import { streamBytes } from "../../../scripts/pdf-ua/pdf/streams.ts";
import { arrayEntry, asDict, entry } from "../../../scripts/pdf-ua/pdf/values.ts";
import { describe } from "../../support/describe.ts";
import { finished, printing, rules } from "../printing.ts";

describe("passes/output-intent", (test) => {
  const print = printing(test);

  test("says which colours are meant", async () => {
    const sample = await print("<h1 style='color: #0b4a57'>C</h1>");
    assert.equal(await rules(sample, outputIntent), ["6.2.4.3-2"]);
    assert.equal(await rules(sample), []);
  });

  test("holds a whole profile of sRGB in a few hundred bytes", async () => {
    const { pdf } = await finished(await print("<h1>C</h1>"));
    const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
    const profile = entry(asDict(arrayEntry(catalog, "OutputIntents")[0]), "DestOutputProfile");
    if (!(profile instanceof PDFStream)) throw new Error("no profile");
    const bytes = Buffer.from(streamBytes(profile));
    assert.is(bytes.readUInt32BE(0), bytes.length);
    assert.ok(bytes.length < 600, `${bytes.length} bytes`);
    const tags = Array.from({ length: bytes.readUInt32BE(128) }, (_, index) => 132 + 12 * index);
    for (const at of tags) {
      const end = bytes.readUInt32BE(at + 4) + bytes.readUInt32BE(at + 8);
      assert.ok(end <= bytes.length && bytes.readUInt32BE(at + 4) % 4 === 0);
    }
    // Red, green and blue at their fullest are the white of the profile's space.
    const value = (name: string, part: number) => {
      const at = tags.find((tag) => bytes.toString("latin1", tag, tag + 4) === name) ?? 0;
      return bytes.readInt32BE(bytes.readUInt32BE(at + 4) + 8 + 4 * part) / 65536;
    };
    for (const part of [0, 1, 2]) {
      const sum = value("rXYZ", part) + value("gXYZ", part) + value("bXYZ", part);
      assert.ok(Math.abs(sum - value("wtpt", part)) < 0.001, `${sum}`);
    }
  });
});
