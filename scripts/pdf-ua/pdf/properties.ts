/** Property lists of marked content (ISO 32000-1 14.6.2). */
import { PDFDict } from "@cantoo/pdf-lib";
import type { Operand } from "./operators.ts";
import { dictEntry } from "./values.ts";

/** The property list of a marked-content operator, whether written in place or named among the resources. */
export function propertyList(
  operand: Operand | undefined,
  named: PDFDict | undefined,
): ReadonlyMap<string, Operand> {
  if (operand instanceof Map) return operand;
  const found = typeof operand === "string" ? dictEntry(named, operand.slice(1)) : undefined;
  if (!(found instanceof PDFDict)) return new Map();
  return new Map(found.entries().map(([key, value]): [string, Operand] => [key.decodeText(), plain(value)]));
}

function plain(value: unknown): Operand {
  const written = String(value);
  const number = Number(written);
  return Number.isFinite(number) ? number : new TextEncoder().encode(written.replace(/^[(<]|[)>]$/g, ""));
}
