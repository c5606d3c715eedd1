/** Names set side by side as a sentence does it. */

const lists = {
  and: new Intl.ListFormat("en-GB", { type: "conjunction" }),
  or: new Intl.ListFormat("en-GB", { type: "disjunction" }),
};

/** `series(["a", "b", "c"], "or")` is "a, b or c". An empty list gives an empty text. */
export function series(names: readonly string[], joint: "and" | "or"): string {
  return lists[joint].format(names);
}
