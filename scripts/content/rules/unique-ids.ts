/** An id belongs to one thing only, among all that share addresses or saved answers. */
import { quoted } from "../../core/quote.ts";
import { fieldProblem } from "../entry.ts";
import type { Kind } from "../kinds.ts";
import { siteFolders } from "../site-addresses.ts";
import type { Rule } from "./rule.ts";

/** Questions, responsibilities and guides stand together on a pack's page, where an id is an anchor. */
const sharing = [
  ["theme"],
  ["evidence"],
  ["term"],
  ["question", "responsibility", "guide"],
  ["pack"],
  ["page"],
] as const satisfies Kind[][];

export const uniqueIds: Rule = ({ entries }) =>
  sharing.flatMap((group) => {
    const taken = new Map<string, string>();
    return group.flatMap((kind) =>
      entries[kind].flatMap((entry) => {
        const { id } = entry.fields;
        if (id === undefined) return [];
        if (kind === "page" && siteFolders.includes(id)) {
          return [
            fieldProblem(
              entry,
              ["id"],
              `is ${quoted(id)}, which is the address of another page. Choose another id.`,
            ),
          ];
        }
        const other = taken.get(id);
        if (other === undefined) taken.set(id, `${entry.file}:${entry.placeOf(["id"]).line}`);
        return other === undefined
          ? []
          : [fieldProblem(entry, ["id"], `is ${quoted(id)}, which ${other} has already. Choose another id.`)];
      }),
    );
  });
