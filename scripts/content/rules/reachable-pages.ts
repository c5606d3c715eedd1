/** Something leads to every page: a link in the words, or the place that its `linked_from` names. */

import { nearest } from "../../core/nearest.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { fieldProblem, tokensOf } from "../read/entry.ts";
import { allEntries, idsOf, type ParsedContent } from "../read/parsed-content.ts";
import { fileNames } from "./file-names.ts";
import { requiredPages } from "./required-files.ts";
import type { Rule } from "./rule.ts";
import { uniqueIds } from "./unique-ids.ts";

/** Pages that the website lays out in a way of its own, with no place for further links. */
const withoutPlace = new Set(["home", "not-found"]);

export const reachablePages: Rule = (content) => {
  const linked = linkedPages(content);
  // One whose name or id is wrong has another address once that is mended.
  const misnamed = new Set([...uniqueIds(content), ...fileNames(content)].map(({ file }) => file));
  return content.entries.page.flatMap((page): Problem[] => {
    const { id, linked_from } = page.fields;
    if (linked_from !== undefined) return placeProblems(content, page, linked_from);
    const isReached =
      id === undefined || misnamed.has(page.file) || requiredPages.includes(id) || linked.has(id);
    // The words of a file that could not be read may link to it.
    if (
      isReached ||
      page.data === undefined ||
      allEntries(content).some(({ data, frozen }) => data === undefined && !frozen)
    )
      return [];
    const message = `is ${quoted(id)}, and nothing leads to that page. Add "linked_from: footer", or a link to /${id}/ in the words of another page.`;
    return [fieldProblem(page, ["id"], message)];
  });
};

function placeProblems(
  content: ParsedContent,
  page: ParsedContent["entries"]["page"][number],
  place: string,
): Problem[] {
  const places = [
    "footer",
    ...idsOf(content, "page").filter((id) => !withoutPlace.has(id) && id !== page.fields.id),
  ];
  if (places.includes(place) || (content.incompleteKinds.has("page") && !withoutPlace.has(place))) return [];
  const guess = nearest(place, places);
  const remedy =
    guess === undefined
      ? "Type footer, or the id of a page, such as about."
      : `Did you mean ${quoted(guess)}?`;
  return [fieldProblem(page, ["linked_from"], `is ${quoted(place)}, where a link cannot go. ${remedy}`)];
}

/** Ids of pages to which the words of another item lead. */
function linkedPages(content: ParsedContent): Set<string> {
  return new Set(
    allEntries(content)
      .filter(({ frozen }) => !frozen)
      .flatMap((entry) =>
        tokensOf(entry).flatMap(({ token }) => {
          const id =
            token.type === "link_open"
              ? /^\/([a-z0-9-]+)\/(?:#|$)/.exec(String(token.attrGet("href")))?.[1]
              : undefined;
          return id === undefined || (entry.kind === "page" && "id" in entry.fields && entry.fields.id === id)
            ? []
            : [id];
        }),
      ),
  );
}
