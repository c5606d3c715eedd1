/** Finds fenced code blocks that are never closed, which swallow everything below them. */
import type { Body } from "./body.ts";

/** Lines of the body, from 0, that open a block which is never closed. */
export function unclosedFences(body: Body): number[] {
  return body.tokens.flatMap(({ type, map, markup }) => {
    if (type !== "fence" || !map) return [];
    const last = (body.lines[map[1] - 1] ?? "").replace(/^[\s>]+/, "").trimEnd();
    const closed = map[1] - map[0] > 1 && last.startsWith(markup) && new Set(last).size === 1;
    return closed ? [] : [map[0]];
  });
}
