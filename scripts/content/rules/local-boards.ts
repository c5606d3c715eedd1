/** A board of a consortium has an address of its own on the website, and the day of its facts is not in the future. */
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { boardIdOf } from "../board-library.ts";
import { fieldProblem } from "../read/entry.ts";
import { idsOf } from "../read/parsed-content.ts";
import type { Rule } from "./rule.ts";
import { siteFolders } from "./site-addresses.ts";

/** Made at the top of the website beside pages and folders. */
const PACKS_OF_ALL = ["sheets", "boards"];

export const localBoards: Rule = (content) => {
  const taken = new Set([...siteFolders, ...PACKS_OF_ALL, ...idsOf(content, "page")]);
  return content.entries.localBoard.flatMap((board): Problem[] => {
    const id = boardIdOf(board.file);
    const problems: Problem[] = [];
    if (taken.has(id))
      problems.push({
        file: board.file,
        line: 1,
        column: 1,
        field: "",
        message: `is called ${quoted(`${id}.yaml`)}, and /${id}/ is the address of something else on the website. Name the file after the area of the board.`,
      });
    const day = board.fields.facts_as_at;
    if (day !== undefined && day > content.today)
      problems.push(
        fieldProblem(
          board,
          ["facts_as_at"],
          `is ${day}, which is in the future. Type the day on which someone last checked every fact in this file.`,
        ),
      );
    return problems;
  });
};
