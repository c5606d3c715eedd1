/** A name for the edition of a board, made of everything that decides its bytes: unless it changes, the edition stays. */
import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findChromium } from "../../browser/find.ts";
import type { Library, LocalBoard } from "../../content/schema.ts";
import { project } from "../../core/paths.ts";
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
  const base = digestOf([(await findChromium()).version, await digestOfCode(), words, String(isOverdue)]);
  return (board) => {
    const logo = library.pictures.findLast(({ name }) => name === board.logo)?.address ?? "";
    return digestOf([base, JSON.stringify(board), logo]);
  };
}

/** The words without what belongs to single boards. The address of a picture names its bytes. */
function wordsOf({ boards: _, boardLogos, pictures, ...words }: Library): object {
  const own = pictures.filter(({ name }) => !boardLogos.includes(name));
  return { ...words, pictures: own.map(({ address }) => address) };
}

let digest: Promise<string> | undefined;

/** Of what this process runs, so it is taken once. Line ends do not count: git on Windows may write them as CR LF. */
function digestOfCode(): Promise<string> {
  digest ??= (async () => {
    const files = globSync(CODE, { cwd: project }).map((path) => path.replaceAll("\\", "/"));
    const texts = files.sort().map(async (file) => {
      const text = await readFile(join(project, file), "latin1");
      return [file, text.replaceAll("\r\n", "\n")];
    });
    return digestOf((await Promise.all(texts)).flat());
  })();
  return digest;
}

function digestOf(inputs: readonly string[]): string {
  const hash = createHash("sha256");
  for (const input of inputs) hash.update(`${Buffer.byteLength(input)}:`).update(input);
  return hash.digest("hex");
}
