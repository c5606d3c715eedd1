/**
 * Brings what a newer version of the project has to a board: first its code, then, item by item, its wording. Needs no
 * package: it also runs where a push is allowed.
 */
import { EnvironmentError } from "../core/environment-error.ts";
import { count } from "../core/text.ts";
import { type Branch, makeBranches } from "../versions/branches.ts";
import { contentsOf, git, gitText, whyNoGit } from "../versions/git.ts";
import { type Offer, offersSince } from "../versions/offers.ts";
import {
  differenceTo,
  type Entries,
  entriesAt,
  fetchNewest,
  isWords,
  type ProjectVersion,
} from "../versions/project.ts";

export interface Update {
  /** The branches that were made. */
  branches: string[];
  /** What was done or refused, for people. */
  lines: string[];
  refused: boolean;
}

const BOARD = "content/board.yaml";

/**
 * Takes the newest version of the project at `from` into the repository in `folder`. While its code is newer, that goes on a
 * branch of its own, which changes nothing in `content/`. Once it is in, new wording is offered: a branch for each
 * item. Nothing is merged or pushed, and no file changes that somebody works on. Files of the project that the board
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
  const { wanted, changes, changedHere, addedHere } = differenceTo(project, here);
  if (changes === 0) return offer(folder, project, here, board);
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
    "Open a pull request for it. The check says what it asks for in your words, and which packs look different.",
    "When it is merged, do this again: new wording is offered then.",
  ];
  return { branches: [name], lines, refused: false };
}

function refusal(...lines: string[]): Update {
  return { branches: [], lines: [...lines, "Nothing was changed."], refused: true };
}

interface Board {
  text: string;
  /** The version of the project's words that the board began from, or was last offered. */
  since: string;
}

/** What the board says of its words, or why it cannot be updated. */
async function boardIn(folder: string, here: Entries): Promise<Board | string> {
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

async function offer(folder: string, project: ProjectVersion, here: Entries, board: Board): Promise<Update> {
  const { number } = project;
  const has = `You have version ${number} of the project.`;
  if (!project.entries.has(`content/versions/${board.since}/manifest.json`))
    return refusal(
      `${BOARD} says that your words came from version ${board.since}, which the project never published. Correct words_from.`,
    );
  const { offers, added } = await offersSince(folder, board.since, project, here);
  const news = added.length > 0 ? [`New in the project, to copy if you want them: ${added.join(", ")}.`] : [];
  if (offers.length === 0)
    return { branches: [], lines: [`${has} It has no new wording for you.`, ...news], refused: false };
  const branches = await offerBranches(folder, number, here, board, offers);
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
    ...news,
  ];
  return { branches: branches.map(({ name }) => name), lines, refused: false };
}

/** A branch for each offer, and one that only notes that all were offered. */
async function offerBranches(
  folder: string,
  number: string,
  here: Entries,
  board: Board,
  offers: readonly Offer[],
): Promise<Branch[]> {
  const SOURCES = "content/evidence.yaml";
  const object = here.get(SOURCES)?.object ?? "";
  const sources = (await contentsOf(folder, [object])).get(object)?.toString() ?? "";
  const noted: [string, string] = [BOARD, withOffered(board.text, number)];
  const taking = offers.map((one): Branch => {
    const files = new Map<string, string | { mode: string; object: string }>([
      noted,
      [one.path, { mode: "100644", object: one.object }],
    ]);
    if (one.sources.length > 0) files.set(SOURCES, `${sources.trimEnd()}\n\n${one.sources.join("\n")}`);
    const changed = one.isChangedHere
      ? "\nYou have changed these words too. The difference shows yours and the project's: merging puts the project's in their place.\n"
      : "";
    return {
      name: `words-${number}-${one.kind}-${one.id}`,
      message: `Take the new wording of "${one.title}"\n\nIt is that of version ${number} of the project.\n${changed}`,
      files,
    };
  });
  const none = {
    name: `words-${number}-none`,
    message: `Note the wording of version ${number} as offered\n`,
    files: new Map([noted]),
  };
  return [...taking, none];
}

/** `board.yaml` with the line that says which wording was offered. */
function withOffered(text: string, number: string): string {
  const line = `words_offered: "${number}"`;
  return /^words_offered:/m.test(text)
    ? text.replace(/^words_offered:.*$/m, line)
    : text.replace(/^words_from:.*$/m, (from) => `${from}\n${line}`);
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
