import jsQrModule from "jsqr";
import * as assert from "uvu/assert";
import { qrCode } from "../../scripts/site/qr.ts";
import { describe } from "../support/describe.ts";

// The package is CommonJS with its function under `default`.
const jsQr = jsQrModule as unknown as typeof jsQrModule.default;

const SCALE = 4;

/** Draws the rectangles of the last path of an SVG whose unit is one module, `SCALE` pixels each. */
function drawn(svg: string): { pixels: Uint8ClampedArray; side: number } {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]) * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const path = [...svg.matchAll(/ d="([^"]*)"/g)].at(-1)?.[1] ?? "";
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      const start = (row * side + Number(x) * SCALE) * 4;
      for (let at = start; at < start + Number(width) * SCALE * 4; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return { pixels, side };
}

function decoded(svg: string): string | undefined {
  const { pixels, side } = drawn(svg);
  return jsQr(pixels, side, side)?.data;
}

describe("qrCode", (test) => {
  for (const address of [
    "https://board.example/c/1.0",
    "https://practice-checklist.example/a/longer/folder/c/12.34",
    "https://xn--llandr-xxa.example/dŵr?a=b&c=%20d",
  ]) {
    test(`decodes to ${address}`, () => {
      assert.is(decoded(qrCode(address, "Code")), address);
    });
  }

  test("decodes addresses of every length that a board may have", () => {
    for (let length = 20; length <= 120; length += 1) {
      const address = `https://board.example/${"practice-checklist/".repeat(6)}`.slice(0, length);
      assert.is(decoded(qrCode(address, "Code")), address);
    }
  });

  test("leaves four light modules on every side", () => {
    const svg = qrCode("https://board.example/", "Code");
    const { pixels, side } = drawn(svg);
    const rim = 4 * SCALE;
    for (let row = 0; row < side; row += 1) {
      for (let column = 0; column < side; column += 1) {
        const inside = [row, column].every((at) => at >= rim && at < side - rim);
        if (!inside) assert.is(pixels[(row * side + column) * 4], 255);
      }
    }
    assert.is(pixels[(rim * side + rim) * 4], 0, "the first corner is dark");
  });

  test("covers its light ground, for dark mode, and draws nothing twice", () => {
    const svg = qrCode("https://board.example/", "Code");
    assert.match(svg, /viewBox="0 0 (\d+) \1"><path fill="#fff" d="M0 0h\1v\1H0z"\/>/);
    const runs = svg.match(/M\d+ \d+h/g) ?? [];
    assert.ok(runs.length > 100);
    assert.is(new Set(runs).size, runs.length);
  });

  test("is an image with a name that cannot end its attribute", () => {
    assert.match(
      qrCode("https://board.example/", 'A "code" <x>'),
      'role="img" aria-label="A &#34;code&#34; &#60;x&#62;"',
    );
  });

  test("does not decode once a quarter of it is gone", () => {
    const svg = qrCode("https://board.example/c/1.0", "Code");
    assert.is(decoded(svg.replace(/M\d+ (4|5|6|7|8|9|10)h\d+v1h-\d+z/g, "")), undefined);
  });
});
