/** Each local link belongs to a question, a responsibility or a guide, has words of its own, and few stand in one place. */
import { nearest } from "../../core/nearest.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { genericLinkTexts } from "../generic-link-texts.ts";
import { plainInline } from "../markdown.ts";
import { fieldProblem } from "../read/entry.ts";
import { idsOf } from "../read/parsed-content.ts";
import { valueAt } from "../read/source-position.ts";
import { idByTitleOrFile } from "./references.ts";
import type { Rule } from "./rule.ts";

const kinds = ["question", "responsibility", "guide"] as const;

/** More leave no room to write on the sheet of a question. */
const MAX_IN_ONE_PLACE = 3;

export const localLinks: Rule = (content) =>
  [...content.entries.board, ...content.entries.localBoard].flatMap((board) => {
    const links = valueAt(board.data, ["local_links"]);
    if (!Array.isArray(links)) return [];
    const ids = kinds.flatMap((kind) => idsOf(content, kind));
    const known = new Set(ids);
    const places = new Map<string, string[]>();
    return links.flatMap((_, index): Problem[] => {
      const at = (name: string) => valueAt(board.data, ["local_links", index, name]);
      const add = (name: string, message: string) =>
        fieldProblem(board, ["local_links", index, name], message);
      const [id, title, address] = [at("for"), at("title"), at("address")];
      const problems: Problem[] = [];
      if (typeof title === "string" && genericLinkTexts.has(plainInline(title).trim().toLowerCase()))
        problems.push(add("title", `says only ${quoted(title)}. Type the title of the procedure.`));
      if (typeof id !== "string" || id.trim() === "") return problems;
      if (!known.has(id)) {
        // The id may be one of those that could not be read.
        if (kinds.some((kind) => content.incompleteKinds.has(kind))) return problems;
        const entries = kinds.flatMap((kind) => [...content.entries[kind]]);
        const meant = idByTitleOrFile(entries, id) ?? nearest(id, known);
        const remedy =
          meant === undefined
            ? "Type one from content/order.yaml, such as daily-life."
            : `Did you mean ${quoted(meant)}?`;
        return [
          ...problems,
          add("for", `is ${quoted(id)}, and no question, responsibility or guide has that id. ${remedy}`),
        ];
      }
      const before = places.get(id) ?? [];
      places.set(id, [...before, String(address)]);
      if (before.includes(String(address)))
        problems.push(add("address", `stands beside ${quoted(id)} already. Delete one of the two.`));
      else if (before.length === MAX_IN_ONE_PLACE)
        problems.push(
          add(
            "for",
            `is ${quoted(id)} once more, and ${MAX_IN_ONE_PLACE} fit beside it. Choose the ones that matter most.`,
          ),
        );
      return problems;
    });
  });
