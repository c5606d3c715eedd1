/** Reads PDF values of the wanted type, following references: anything else is `undefined`, never an exception. */
import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";

type Value = PDFObject | undefined;

/** The library keeps one object for each name, but making and reading them is slow. */
const nameOfKey = new Map<string, PDFName>();
const textOfName = new Map<PDFName, string>();

/** The name object for a key. */
export function pdfName(key: string): PDFName {
  let found = nameOfKey.get(key);
  if (!found) {
    found = PDFName.of(key);
    nameOfKey.set(key, found);
  }
  return found;
}

/** The object behind a reference, or the object itself. */
export function resolve(context: PDFContext, value: Value): Value {
  return value instanceof PDFRef ? context.lookup(value) : value;
}

/** The entry `key` of a dictionary, with its reference followed. */
export function entry(dict: PDFDict | undefined, key: string): Value {
  return dict && resolve(dict.context, dict.get(pdfName(key)));
}

/** The entry `key` when it is a dictionary; for a stream, its dictionary. */
export function dictEntry(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  return asDict(entry(dict, key));
}

export function asDict(value: Value): PDFDict | undefined {
  if (value instanceof PDFDict) return value;
  return value instanceof PDFStream ? value.dict : undefined;
}

/** The elements of an array entry with references followed; empty when there is no such array. */
export function arrayEntry(dict: PDFDict | undefined, key: string): PDFObject[] {
  const array = entry(dict, key);
  if (!dict || !(array instanceof PDFArray)) return [];
  return array.asArray().flatMap((item) => resolve(dict.context, item) ?? []);
}

/** The elements of an array as they stand, or a lone value as an array of one. */
export function items(context: PDFContext, value: Value): PDFObject[] {
  const found = resolve(context, value);
  if (found instanceof PDFArray) return found.asArray();
  return value ? [value] : [];
}

export function nameEntry(dict: PDFDict | undefined, key: string): string | undefined {
  return asName(entry(dict, key));
}

export function asName(value: Value): string | undefined {
  if (!(value instanceof PDFName)) return undefined;
  let text = textOfName.get(value);
  if (text === undefined) {
    text = value.decodeText();
    textOfName.set(value, text);
  }
  return text;
}

export function textEntry(dict: PDFDict | undefined, key: string): string | undefined {
  return asText(entry(dict, key));
}

export function asText(value: Value): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

export function numberEntry(dict: PDFDict | undefined, key: string): number | undefined {
  return asNumber(entry(dict, key));
}

export function asNumber(value: Value): number | undefined {
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

export function isTrue(value: Value): boolean {
  return value instanceof PDFBool && value.asBoolean();
}

export function numbersEntry(dict: PDFDict | undefined, key: string): number[] {
  return arrayEntry(dict, key).flatMap((value) => asNumber(value) ?? []);
}

/** A text string that may hold any character. */
export function text(value: string): PDFHexString {
  return PDFHexString.fromText(value);
}

/** Every pair of a number tree or name tree, from `Nums` or `Names` down through `Kids`. */
export function treePairs(tree: PDFDict | undefined, leaves: "Nums" | "Names"): [PDFObject, PDFObject][] {
  if (!tree) return [];
  const flat = entry(tree, leaves);
  const pairs: [PDFObject, PDFObject][] = [];
  if (flat instanceof PDFArray) {
    const list = flat.asArray();
    for (let at = 0; at + 1 < list.length; at += 2) {
      const key = resolve(tree.context, list[at]);
      const value = list[at + 1];
      if (key && value) pairs.push([key, value]);
    }
  }
  for (const kid of arrayEntry(tree, "Kids")) pairs.push(...treePairs(asDict(kid), leaves));
  return pairs;
}
