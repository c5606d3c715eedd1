import { PDFDocument } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as assert from "uvu/assert";
import { readText } from "../../scripts/pdf-ua/index.ts";
import { describe } from "../support/describe.ts";
import { finished, printing } from "./printing.ts";

const BODY = `<h1>Reading order</h1><div class="columns"><p>First column goes on for more than one line of text.</p><p>Second.</p></div>
  <ol><li>Office <em>difficult</em> flow</li></ol><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table><div class="late">Last</div>`;
const styles = ".columns { columns: 2 } .late { position: absolute; top: 0; right: 0 }";

/** What a second reader makes of the tags: the text of the structure tree, in its order. */
async function secondReading(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  let text = "";
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const byId = new Map<string, string>();
    const open: string[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ("str" in item) {
        const id = open.findLast((one) => one !== "") ?? "";
        byId.set(id, (byId.get(id) ?? "") + item.str);
      } else if (item.type === "endMarkedContent") open.pop();
      else open.push(item.type === "beginMarkedContentProps" ? item.id : "");
    }
    const visit = (node: unknown): void => {
      if (typeof node !== "object" || node === null) return;
      if ("id" in node && "type" in node && node.type === "content") text += byId.get(String(node.id)) ?? "";
      if ("children" in node && Array.isArray(node.children)) node.children.forEach(visit);
    };
    visit(await page.getStructTree());
  }
  return text;
}

describe("readText", (test) => {
  const print = printing(test);
  const bare = (text: string) => text.replace(/\s/g, "");

  test("reads blocks in the order of the structure, whatever their place on the page", async () => {
    const { pdf } = await finished(await print(BODY, { styles }));
    assert.is(
      await readText(pdf),
      "Reading order\nFirst column goes on for more than one line of text.\nSecond.\n1.\nOffice difficult flow\nA\nB\n1\n2\nLast",
    );
  });

  test("agrees with a second reader", async () => {
    const { pdf } = await finished(await print(BODY, { styles }));
    assert.is(bare(await readText(pdf)), bare(await secondReading(pdf)));
  });

  test("is empty for a file without tags", async () => {
    const untagged = await PDFDocument.create();
    untagged.addPage();
    assert.is(await readText(await untagged.save()), "");
  });
});
