import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { mutantsOf } from "./mutants.ts";

const changes = (text: string) => mutantsOf("a.ts", text).map(({ change }) => change);

describe("mutants", (test) => {
  for (const [code, ...expected] of [
    ["a === b;", "=== → !=="],
    ["a !== b;", "!== → ==="],
    ["a < b; c <= d;", "< → <=", "<= → <"],
    ["a > b; c >= d;", "> → >=", ">= → >"],
    ["a && b; c || d;", "&& → ||", "|| → &&"],
    ["x = true; y = false;", "true → false", "false → true"],
    ["x = !a;", "! → nothing"],
    ["x = a + 1; y = a - 1; z = a + 2;", "+ → -", "- → +"],
    ["x += a; x -= a;", "+= → -=", "-= → +="],
    ["Math.min(a, b); Math.max(a, b);", "min → max", "max → min"],
    ["a.some(b); a?.every(b);", "some → every", "every → some"],
    ['x = "words"; y = "";', '"words" → ""'],
    ["x = /^a$/i;", "/^a$/i → /a$/i", "/^a$/i → /^a/i", "/^a$/i → /^a$/"],
    ["if (a(b)) c();", "a(b) → true", "a(b) → false"],
    ["while (a) b();", "a → false"],
  ] as const) {
    test(`of ${code} are ${expected.join(" and ")}`, () => assert.equal(changes(code), [...expected]));
  }

  for (const code of [
    "// a === b\n/* true */",
    "x = `a === b`;",
    "type A = B extends true ? 1 : 2; let a: Map<string, true>;",
    'import a from "b"; import "c"; export { d } from "e";',
    'x = { "a-b": 1, true: 2 };',
    'x = a ?? "b";',
    "x = -1; y = [-1];",
    "x = a.true; min(b); const { max } = c;",
    "x = /\\$/; y = /a|b/;",
  ])
    test(`does not change ${code}`, () => assert.equal(changes(code), []));

  test("leaves out what would not compile", () => {
    assert.equal(changes("x = /^/;"), []);
  });

  test("gives each its line, its code, its number among equals and the whole text", () => {
    assert.equal(mutantsOf("a.ts", "const x: A<B> = 1;\n  x === y || x === z;\n"), [
      ...[
        { line: 2, change: "=== → !==", text: "const x: A<B> = 1;\n  x !== y || x === z;\n" },
        { line: 2, change: "|| → &&", text: "const x: A<B> = 1;\n  x === y && x === z;\n" },
        { line: 2, change: "=== → !== (2)", text: "const x: A<B> = 1;\n  x === y || x !== z;\n" },
      ].map(({ line, change, text }) => ({ file: "a.ts", line, code: "x === y || x === z;", change, text })),
    ]);
  });
});
