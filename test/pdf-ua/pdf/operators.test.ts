import * as assert from "uvu/assert";
import { latin1, type Operand, readOperators } from "../../../scripts/pdf-ua/pdf/operators.ts";
import { describe } from "../../support/describe.ts";

const read = (content: string) => {
  const found: [string, Operand[], string][] = [];
  readOperators(Buffer.from(content, "latin1"), (operator, operands, start, end) => {
    found.push([operator, operands, content.slice(start, end)]);
  });
  return found;
};

describe("readOperators", (test) => {
  test("gives each operator its operands and its place", () => {
    assert.equal(read("q 1 0 0 -1.5 .25 +3 cm\n/F4 16 Tf"), [
      ["q", [], "q"],
      ["cm", [1, 0, 0, -1.5, 0.25, 3], "1 0 0 -1.5 .25 +3 cm"],
      ["Tf", ["/F4", 16], "/F4 16 Tf"],
    ]);
  });

  test("reads strings with escapes, nested brackets and hexadecimal digits", () => {
    const [[, operands = []] = []] = read("(a\\(b\\)(c)\\101\\n\\\nd) <48 656C6c6> Tj");
    assert.equal(
      operands.map((operand) => (operand instanceof Uint8Array ? latin1(operand) : operand)),
      ["a(b)(c)A\nd", "Hell`"],
    );
  });

  test("reads arrays, dictionaries, names with codes and the three words", () => {
    const [[operator, operands] = []] = read("/P#20Q <</MCID 3 /K [1 (a)] /B true>> false null BDC");
    assert.is(operator, "BDC");
    const list = [1, Uint8Array.of(97)];
    assert.equal(operands, [
      "/P Q",
      new Map<string, Operand>([
        ["MCID", 3],
        ["K", list],
        ["B", true],
      ]),
      false,
      null,
    ]);
  });

  test("steps over comments and inline images", () => {
    assert.equal(
      read("q % EI ) (\nBI /W 1 ID \u0001EIx\n EI Q").map(([operator]) => operator),
      ["q", "BI", "Q"],
    );
  });

  test("ends on content that is cut off", () => {
    assert.equal(read("q (never closed"), [["q", [], "q"]]);
    assert.equal(read("[1 2"), []);
    assert.equal(read("<</A"), []);
  });
});
