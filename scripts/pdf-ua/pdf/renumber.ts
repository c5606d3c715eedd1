/** Keeps what can be reached, under numbers in the order in which it is reached: how a file came about leaves no trace. */
import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFStream } from "@cantoo/pdf-lib";

/** Every object that the trailer leads to gets a new number, from 1; all others are dropped. */
export function renumber(context: PDFContext): void {
  const { trailerInfo } = context;
  const numbers = new Map<PDFRef, PDFRef>();
  const kept: [PDFRef, PDFObject | undefined][] = [];
  const moved = (value: PDFObject): PDFObject => {
    if (!(value instanceof PDFRef)) {
      moveWithin(value);
      return value;
    }
    const known = numbers.get(value);
    if (known) return known;
    const fresh = PDFRef.of(numbers.size + 1);
    numbers.set(value, fresh);
    kept.push([fresh, context.lookup(value)]);
    return fresh;
  };
  const moveWithin = (value: PDFObject | undefined): void => {
    if (value instanceof PDFDict) for (const [key, item] of value.entries()) value.set(key, moved(item));
    else if (value instanceof PDFArray)
      for (const [index, item] of value.asArray().entries()) value.set(index, moved(item));
    else if (value instanceof PDFStream) moveWithin(value.dict);
  };
  if (trailerInfo.Root) trailerInfo.Root = moved(trailerInfo.Root);
  if (trailerInfo.Info) trailerInfo.Info = moved(trailerInfo.Info);
  // The list grows as it is walked: what an object leads to comes after it.
  for (const [, object] of kept) moveWithin(object);
  for (const [ref] of context.enumerateIndirectObjects()) context.delete(ref);
  context.largestObjectNumber = 0;
  for (const [ref, object] of kept) if (object) context.assign(ref, object);
}
