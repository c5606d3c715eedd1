/** A name for the edition of a board, made of everything that decides its bytes: unless it changes, the edition stays. */
import { findChromium } from "../../browser/find.ts";
import type { Library, LocalBoard } from "../../content/schema.ts";
import { project } from "../../core/paths.ts";
import { cacheKey } from "../../packs/cache.ts";
import { digestOf } from "../../packs/pack-key.ts";
import type { ShownWords } from "../words.ts";

/** All that runs while an edition is made, by path from the project folder. */
const CODE = [
  "scripts/{browser,content,core,packs,pdf-ua,pipeline,site,versions}/**/*.ts",
  "layouts/**/*.{njk,css,ts}",
  "eleventy.config.ts",
  "package-lock.json",
];

/** The key of each board's edition of these words, on this machine and as on the day `today`. */
export async function editionKeys(
  { library, history }: Pick<ShownWords, "library" | "history">,
  today: string | undefined,
): Promise<(board: LocalBoard) => string> {
  const isOverdue = today !== undefined && today > (library.versions[0]?.review_by ?? today);
  const words = JSON.stringify([wordsOf(library), history]);
  const base = cacheKey([(await findChromium()).version, await digestOfCode(), words, String(isOverdue)]);
  return (board) => {
    const logo = library.pictures.findLast(({ name }) => name === board.logo)?.address ?? "";
    return cacheKey([base, JSON.stringify(board), logo]);
  };
}

/** The words without what belongs to single boards. The address of a picture names its bytes. */
function wordsOf({ boards: _, boardLogos, pictures, ...words }: Library): object {
  const own = pictures.filter(({ name }) => !boardLogos.includes(name));
  return { ...words, pictures: own.map(({ address }) => address) };
}

let digest: Promise<string> | undefined;

/** Of what this process runs, so it is taken once. */
function digestOfCode(): Promise<string> {
  digest ??= digestOf(project, CODE);
  return digest;
}
