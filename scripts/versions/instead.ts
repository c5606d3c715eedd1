/** What a withdrawn version sends people to is itself to be used. */
import type { History } from "../content/history.ts";
import type { Version } from "../content/schema.ts";
import type { Problem } from "../core/problem.ts";

/**
 * A problem for each `use_instead` that is the number of a version which is withdrawn too, or is neither published nor
 * waiting to be: one commit may withdraw a version and bring the one that takes its place.
 */
export function insteadProblems(history: History, pending?: Version): Problem[] {
  return history.flatMap(({ note }) => {
    const number = note.use_instead;
    if (number === undefined || number === pending?.version || !/^\d+\.\d+$/.test(number)) return [];
    const target = history.find((other) => other.note.version === number);
    if (target && target.state !== "withdrawn") return [];
    const fault = target ? "is withdrawn too" : "has not been published";
    const message = `is "${number}", which ${fault}. Type the number of a version that people may use, or say in words what to use.`;
    return [{ file: note.file, line: 1, column: 1, field: "use_instead", message }];
  });
}
