/** Where each part of a printed pack begins, for everybody who wants to know how much paper a part takes. */
import { pageNumbers } from "./page-numbers.ts";
import type { Printed } from "./print-packs.ts";

/** By pack: the page, from 1, of every anchor that the standard edition links to within itself. */
export async function partTops({
  packs,
  files,
}: Pick<Printed, "packs" | "files">): Promise<Map<string, ReadonlyMap<string, number>>> {
  const tops = new Map<string, ReadonlyMap<string, number>>();
  for (const { pack, edition, file } of packs) {
    const pdf = edition === "standard" ? files.get(file) : undefined;
    if (pdf) tops.set(pack, await pageNumbers(pdf));
  }
  return tops;
}
