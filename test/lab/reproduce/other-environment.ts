/**
 * Loaded before a build by `npm run reproduce`: folders are listed backwards, as another file system may list them, and
 * files are made under the umask in `OTHER_UMASK` (octal).
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

process.umask(Number.parseInt(process.env["OTHER_UMASK"] ?? "22", 8));

const { readdirSync, readdir } = fs;
const { readdir: readdirLater } = fs.promises;
type Listing = readonly unknown[];
type Called = (...given: unknown[]) => unknown;

fs.readdirSync = ((...given: Parameters<typeof readdirSync>) =>
  (readdirSync(...given) as Listing).toReversed()) as typeof readdirSync;

fs.promises.readdir = (async (...given: Parameters<typeof readdirLater>) =>
  ((await readdirLater(...given)) as Listing).toReversed()) as typeof readdirLater;

fs.readdir = ((...given: unknown[]) => {
  const told = given.pop() as (reason: unknown, listing?: Listing) => void;
  (readdir as Called)(...given, (reason: unknown, listing?: Listing) => told(reason, listing?.toReversed()));
}) as typeof readdir;

// So that what was imported by name is changed as well.
syncBuiltinESMExports();
