/**
 * Brings what a newer version of the project has to a board: first its code, then, item by item, its wording. Needs no
 * package: it also runs where a push is allowed.
 */
import { EnvironmentError } from "../core/environment-error.ts";
import { count } from "../core/text.ts";
import { makeBranches } from "../versions/branches.ts";
import { contentsOf, git, gitText, whyNoGit } from "../versions/git.ts";
import { type Offers, offersSince } from "../versions/offers.ts";
import {
  differenceTo,
  type Entries,
  entriesAt,
  fetchNewest,
  isWords,
  type ProjectVersion,
} from "../versions/project.ts";
import { BOARD, type OfferedTo, offerBranches } from "./offer-branches.ts";

export interface Update {
  /** The branches that were made. */
  branches: string[];
  /** What was done or refused, for people. */
  lines: string[];
  refused: boolean;
}

/**
 * Takes the newest version of the project at `from` into the repository in `folder`. While its code is newer, that goes on a
 * branch of its own, which changes nothing in `content/`. Once it is in, new wording is offered: a branch for each
 * item. Nothing is merged or pushed, and the files being worked on do not change. Files of the project that the board
 * has changed stop it, unless `replace` is true.
 */
export async function update(folder: string, from: string, replace = false): Promise<Update> {
  const status = await git(folder, "status", "--porcelain");
  if ("refusal" in status)
    throw new EnvironmentError(`There is nothing to update: ${whyNoGit(status.refusal)}`);
  if (status.output.length > 0)
    return refusal(
      "Some files have changes that are not committed. Commit them, or take them back, then try again.",
    );
  const here = await entriesAt(folder, "HEAD");
  const board = await boardIn(folder, here);
  if (typeof board === "string") return refusal(board);
  const project = await fetchNewest(folder, from);
  const { wanted, changes, changedHere, addedHere, isLater } = differenceTo(project, here);
  const has = `You have version ${project.number} of the project${isLater ? ", and what was changed in it since" : ""}.`;
  if (changes === 0 || isLater) return offer(folder, project, here, board, has);
  if (changedHere.length > 0 && !replace)
    return refusal(
      `The project's own files were changed here, and version ${project.number} would replace them:`,
      ...changedHere.map((path) => `  ${path}`),
      "Your changes stay in the history, but no longer count. To go on, add --replace.",
    );
  const name = `update-${project.number}`;
  const whole = new Map([...wanted, ...[...here].filter(([path]) => isWords(path))]);
  const message = `Take version ${project.number} of the project\n\nIt changes nothing in content/.\n`;
  const taken = await namesTaken(folder, [name]);
  if (taken) return refusal(taken);
  await makeBranches(folder, [{ name, message, whole }]);
  const kept = addedHere.length > 0 ? [`These files are your own, and stay: ${addedHere.join(", ")}.`] : [];
  const lines = [
    `Version ${project.number} of the project is on the branch ${name}. It changes ${count(changes, "file")}, and nothing in content/.`,
    ...kept,
    "Open a pull request for it. A comment says what it asks for in your words, and which packs look different.",
    "When it is merged, do this again: new wording is offered then.",
  ];
  return { branches: [name], lines, refused: false };
}

function refusal(...lines: string[]): Update {
  return { branches: [], lines: [...lines, "Nothing was changed."], refused: true };
}

/** What the board says of its words, or why it cannot be updated. */
async function boardIn(folder: string, here: Entries): Promise<OfferedTo | string> {
  const object = here.get(BOARD)?.object ?? "";
  const text = (await contentsOf(folder, [object])).get(object)?.toString();
  if (text === undefined) return `There is no ${BOARD}, so this is no board's copy of the project.`;
  const field = (name: string) => new RegExp(`^${name}: *["']?([\\w.]+)`, "m").exec(text)?.[1];
  if (field("example") !== "false")
    return `${BOARD} says that this is the example, which is the project's own. Make it your own first: .github/CONTRIBUTING.md says how.`;
  const since = field("words_offered") ?? field("words_from");
  if (since === undefined)
    return `${BOARD} does not say which version of the example your words began from. Add "words_from:" with its number, in quotes, such as "1.0".`;
  return { text, since };
}

async function offer(
  folder: string,
  project: ProjectVersion,
  here: Entries,
  board: OfferedTo,
  has: string,
): Promise<Update> {
  if (!project.entries.has(`content/versions/${board.since}/manifest.json`))
    return refusal(
      `${BOARD} says that your words came from version ${board.since}, which the project never published. Correct words_from.`,
    );
  const found = await offersSince(folder, board.since, project, here);
  const { offers } = found;
  if (offers.length === 0)
    return { branches: [], lines: [`${has} It has no new wording for you.`, ...news(found)], refused: false };
  const branches = await offerBranches(folder, project.number, here, board, offers);
  const taken = await namesTaken(
    folder,
    branches.map(({ name }) => name),
  );
  if (taken) return refusal(taken);
  await makeBranches(folder, branches);
  const lines = [
    `${has} It has new wording for ${count(offers.length, "item")}, each on a branch of its own:`,
    ...offers.map(
      (one, index) =>
        `  ${branches[index]?.name}: ${one.title}${one.isChangedHere ? " (you have changed it too)" : ""}`,
    ),
    "Open a pull request for each that you want to look at. Merge it to take the new wording; close it to keep yours.",
    `Once one is merged, the others are not offered again. To take none, merge ${branches.at(-1)?.name}, which only notes that.`,
    ...news(found),
  ];
  return { branches: branches.map(({ name }) => name), lines, refused: false };
}

/** What is not offered on a branch, and a board may want to know. */
function news({ added, takenOut, lists }: Offers): string[] {
  const told: [words: string, paths: string[]][] = [
    ["New in the project, to copy if you want them:", added],
    ["Taken out by the project; yours stay:", takenOut],
    ["Changed in the project too, to compare with yours:", lists],
  ];
  return told.flatMap(([words, paths]) => (paths.length > 0 ? [`${words} ${paths.join(", ")}.`] : []));
}

/** A sentence when one of the names is a branch already. */
async function namesTaken(folder: string, names: readonly string[]): Promise<string | undefined> {
  const refs =
    (await gitText(
      folder,
      "for-each-ref",
      "--format=%(refname:short)",
      "refs/heads",
      "refs/remotes/origin",
    )) ?? "";
  const known = new Set(refs.split("\n").map((name) => name.replace(/^origin\//, "")));
  const taken = names.filter((name) => known.has(name));
  if (taken.length === 0) return undefined;
  return `There is a branch ${taken.join(", ")} already. Merge or close its pull request, delete the branch, then try again.`;
}
