/** The branches on which new wording is offered: one for each item, and one that takes none. Needs no package. */
import type { Branch } from "../versions/branches.ts";
import { contentsOf, gitText } from "../versions/git.ts";
import { type Offer, SOURCES } from "../versions/offers.ts";
import type { Entries, Entry } from "../versions/project.ts";

export const BOARD = "content/board.yaml";

/** What the board says of its words. */
export interface OfferedTo {
  /** Its `board.yaml`. */
  text: string;
  /** The version of the project's words that it began from, or was last offered. */
  since: string;
}

/**
 * A branch for each offer, and at the end one that only notes that the wording of version `number` was offered. All of them
 * change `board.yaml` and the list of sources in the same way, so that they can be merged in any order.
 */
export async function offerBranches(
  folder: string,
  number: string,
  here: Entries,
  board: OfferedTo,
  offers: readonly Offer[],
): Promise<Branch[]> {
  const noted: [string, string] = [BOARD, withOffered(board.text, number)];
  const fresh = [...new Set(offers.flatMap(({ sources }) => sources))];
  const object = here.get(SOURCES)?.object ?? "";
  const sources = (await contentsOf(folder, [object])).get(object)?.toString() ?? "";
  const taking = offers.map(async (one): Promise<Branch> => {
    const files = new Map<string, string | Entry>([
      noted,
      [one.path, { mode: here.get(one.path)?.mode ?? "100644", object: one.object }],
    ]);
    if (one.sources.length > 0) files.set(SOURCES, `${sources.trimEnd()}\n\n${fresh.join("\n")}`);
    const both = one.isChangedHere ? await bothWordings(folder, board.since, one) : "";
    return {
      name: `words-${number}-${one.kind}-${one.id}`,
      message: `Take the new wording of "${one.title}"\n\nIt is that of version ${number} of the project.\n${both}`,
      files,
    };
  });
  const none = {
    name: `words-${number}-none`,
    message: `Note the wording of version ${number} as offered\n`,
    files: new Map([noted]),
  };
  return [...(await Promise.all(taking)), none];
}

/** For an item that both have changed: what merging does to the board's words, and what the project has changed. */
async function bothWordings(folder: string, since: string, { old, object }: Offer): Promise<string> {
  const options = ["--unified=0", "--no-color", "--no-ext-diff"];
  const changes = (await gitText(folder, "diff", ...options, old, object)) ?? "";
  const lines = changes
    .split("\n")
    .slice(4)
    .filter((line) => /^[-+]/.test(line))
    .map((line) => `    ${line.charAt(0)} ${line.slice(1)}`);
  return `
You have changed these words too. The difference shows yours and the project's: merging puts the project's in their place. To keep yours and take only a part, edit the file on this branch.

What the project has changed since version ${since}, - as it was and + as it is now:

${lines.join("\n")}
`;
}

/** `board.yaml` with the line that says which wording was offered. */
function withOffered(text: string, number: string): string {
  const line = `words_offered: "${number}"`;
  return /^words_offered:/m.test(text)
    ? text.replace(/^words_offered:.*$/m, line)
    : text.replace(/^words_from:.*$/m, (from) => `${from}\n${line}`);
}
