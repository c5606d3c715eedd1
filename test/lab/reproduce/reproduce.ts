/** `npm run reproduce`: builds two copies of the project in two different environments, and compares every byte of both sites. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../../scripts/core/command.ts";
import { paths } from "../../../scripts/core/paths.ts";
import { replaceFolder } from "../../../scripts/core/replace-folder.ts";
import { count, fileSize } from "../../../scripts/core/text.ts";
import { filesBelow } from "../../../scripts/versions/folders.ts";
import { copyProject } from "../../support/copy-project.ts";

/** What a build must not depend on. */
interface Environment {
  /** Where the copy stands, below a temporary folder. */
  folder: string;
  env: Record<string, string>;
  /** True for the umask in `env`, for folders that are listed backwards, and for one processor only. */
  isDifferent: boolean;
}

const environments: readonly [Environment, Environment] = [
  { folder: "a", env: { TZ: "UTC", LANG: "C", LC_ALL: "C" }, isDifferent: false },
  {
    folder: "somewhere else/at a fair length from the top/ŵ",
    // The day begins 13 hours and 45 minutes earlier there, and in Turkish the capital of i is another letter.
    env: { TZ: "Pacific/Chatham", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", OTHER_UMASK: "077" },
    isDifferent: true,
  },
];

/** A file that two folders do not have alike. */
export interface Difference {
  /** Path below both folders, with forward slashes. */
  file: string;
  /** Place of the first byte that differs, from 0; undefined when one folder lacks the file. */
  byte: number | undefined;
  message: string;
}

/** The first difference, by path, between what two folders hold, and how much was compared. */
export async function firstDifference(
  one: string,
  other: string,
): Promise<{ difference: Difference | undefined; files: number; bytes: number }> {
  const lists = await Promise.all([filesBelow(one), filesBelow(other)]);
  let files = 0;
  let bytes = 0;
  // The checksums differ whenever anything does: they come last, so that the file behind it is the one that is named.
  const names = new Set(lists.flat().sort());
  if (names.delete("SHA256SUMS")) names.add("SHA256SUMS");
  for (const file of names) {
    const missing = lists.findIndex((list) => !list.includes(file));
    if (missing >= 0) {
      const message = `${file} was built in the ${missing === 0 ? "second" : "first"} copy only.`;
      return { difference: { file, byte: undefined, message }, files, bytes };
    }
    const content = await readFile(join(one, file));
    const difference = differingByte(file, content, await readFile(join(other, file)));
    if (difference) return { difference, files, bytes };
    files += 1;
    bytes += content.length;
  }
  return { difference: undefined, files, bytes };
}

function differingByte(file: string, one: Buffer, other: Buffer): Difference | undefined {
  if (one.equals(other)) return undefined;
  const shorter = Math.min(one.length, other.length);
  let byte = 0;
  while (byte < shorter && one[byte] === other[byte]) byte += 1;
  const around = (bytes: Buffer) =>
    JSON.stringify(bytes.subarray(Math.max(0, byte - 20), byte + 20).toString("latin1"));
  const message = `${file} differs from byte ${byte} on: ${around(one)} and ${around(other)}.`;
  return { file, byte, message };
}

/** Says what the build of a copy said when it did not succeed. */
class NotBuilt extends Error {}

/** Builds the copy in `folder` with nothing in its cache. Throws `NotBuilt` when that does not succeed. */
function buildCopy(folder: string, { env, isDifferent }: Environment): Promise<void> {
  const words = isDifferent
    ? [
        ...oneProcessor(),
        process.execPath,
        "--import",
        "./test/lab/reproduce/other-environment.ts",
        "scripts/build.ts",
      ]
    : [process.execPath, "scripts/build.ts"];
  const [program = "", ...rest] = words;
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new NotBuilt(`The copy in ${folder} was not built.\n${said}`)),
    );
  });
}

/** What keeps a program to one processor; nothing where there is no such tool. */
function oneProcessor(): string[] {
  return spawnSync("taskset", ["--version"]).status === 0 ? ["taskset", "--cpu-list", "0"] : [];
}

/** Builds both copies and says what came of it. Both versions of a file that differs are kept in the reports. */
async function main(say: (line: string) => void): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "reproduce-"));
  try {
    // Both before anything is built: somebody may be writing meanwhile.
    for (const place of environments) await copyProject(join(folder, place.folder));
    for (const place of environments) {
      const started = performance.now();
      await buildCopy(join(folder, place.folder), place);
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      const { TZ, LANG } = place.env;
      const more = place.isDifferent
        ? `, umask 077, folders listed backwards, ${oneProcessor().length > 0 ? "one processor" : "all processors (there is no taskset)"}`
        : "";
      say(`Built in ${seconds} s, in "${place.folder}": ${TZ}, ${LANG}${more}.`);
    }
    const [one, other] = environments.map((place) => join(folder, place.folder, "output/site")) as [
      string,
      string,
    ];
    const { difference, files, bytes } = await firstDifference(one, other);
    if (!difference) {
      say(`${count(files, "file")}, ${fileSize(bytes)}: the same to the byte.`);
      return 0;
    }
    const kept = join(paths.reports, "reproduce");
    const versions = [one, other].map(
      async (site, index): Promise<[string, Uint8Array]> => [
        `${index + 1}/${difference.file}`,
        await readFile(join(site, difference.file)).catch(() => new Uint8Array()),
      ],
    );
    await replaceFolder(kept, new Map(await Promise.all(versions)));
    say(`${difference.message}\nBoth are in ${kept}`);
    return 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main)
  await runCommand(
    {
      usage: "npm run reproduce",
      purpose:
        "Builds two copies of the project in different environments, and compares every byte of both sites.",
      options: {},
      example: "npm run reproduce",
    },
    () =>
      main(console.log).catch((reason) => {
        if (!(reason instanceof NotBuilt)) throw reason;
        console.error(reason.message);
        return 1;
      }),
  );
