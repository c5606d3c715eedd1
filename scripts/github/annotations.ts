/** What GitHub shows beside a run: problems on the line they are about, and what a person must know. */
import type { Problem } from "../core/problem.ts";

/** A workflow command; the author's words can neither end it nor begin another. */
export function annotation({ file, line, column, field, message }: Problem): string {
  const words = [field, message].filter((part) => part !== "").join("  ");
  return `::error file=${property(file)},line=${line},col=${column}::${data(words)}`;
}

/** Lines for people, at the top of the page of the run. */
export function runNotice(lines: readonly string[], kind: "error" | "notice"): string {
  return `::${kind}::${data(lines.join("\n"))}`;
}

function data(words: string): string {
  return words.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(words: string): string {
  return data(words).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
