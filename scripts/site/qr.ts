/** A QR code drawn as an image with words for those who cannot see it. */
import { create } from "qrcode";
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
  const { modules } = create(address, { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * QUIET_ZONE;
  let path = "";
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      const start = column;
      while (column < modules.size && modules.get(row, column)) column += 1;
      const run = column - start;
      if (run > 0) path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${run}v1h-${run}z`;
    }
  }
  return `<svg class="qr" role="img" aria-label="${escapeHtml(label)}" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
}
