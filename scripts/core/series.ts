/** Names set side by side as a sentence does it. */

/** `series(["a", "b", "c"], "or")` is "a, b or c". An empty list gives an empty text. */
export function series(names: readonly string[], joint: "and" | "or"): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${joint} ${names.at(-1)}`;
}
