/** A QR code drawn as an image with words for those who cannot see it. */
import { encode } from "uqr";
import { escapeHtml } from "./markdown.ts";

/** Light modules around the code, which scanners need (ISO/IEC 18004, section 6.3.8). */
const QUIET_ZONE = 4;

/** Codes drawn before: a site has a handful, and shows them on every pack. */
const drawn = new Map<string, string>();

/** SVG of `address` at error correction level M, named `label`. Dark modules side by side are one shape, so it stays small. */
export function qrCode(address: string, label: string): string {
  const key = JSON.stringify([address, label]);
  const code = drawn.get(key) ?? draw(address, label);
  drawn.set(key, code);
  return code;
}

function draw(address: string, label: string): string {
  const { data, size } = encode(address, { ecc: "M", border: 0 });
  const side = size + 2 * QUIET_ZONE;
  let path = "";
  for (const [row, modules] of data.entries()) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (modules[column]) column += 1;
      const run = column - start;
      if (run > 0) path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${run}v1h-${run}z`;
    }
  }
  return `<svg class="qr" role="img" aria-label="${escapeHtml(label)}" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
}
