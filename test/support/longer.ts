/** Words longer than those that a layout was made with. */

/** Each sentence of a text with the first fifth of its words again before its last. */
export function aFifthLonger(text: string): string {
  return text.replace(/([^.?!]{25,}?)([ ,][^ ]+[.?!])/g, (_, most: string, last: string) => {
    const words = most.split(" ");
    const more = words.slice(0, Math.max(1, Math.round(words.length / 5)));
    return `${most} ${more.join(" ").toLowerCase()}${last}`;
  });
}

/** Every text within a value a fifth longer, but for tables and lines to write on. */
function allLonger<Value>(value: Value): Value {
  if (typeof value === "string") return (/[|_]{2}|\|/.test(value) ? value : aFifthLonger(value)) as Value;
  if (Array.isArray(value)) return value.map(allLonger) as Value;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, allLonger(inner)])) as Value;
}

/** What an item says, a fifth longer; what names and places it stays. */
export function withLongerTexts(item: object): object {
  const kept = ["id", "title", "file", "theme", "evidence", "questions", "quoted", "statement"];
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key, kept.includes(key) ? value : allLonger(value)]),
  );
}

/** A title with the first fifth of its words, and at least one, again at its end. */
export function titleAFifthLonger(title: string): string {
  const words = title.split(" ");
  return `${title} ${words.slice(0, Math.max(1, Math.round(words.length / 5))).join(" ")}`;
}
