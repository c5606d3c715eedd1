/** What readers are given, and under which licence: our own words and code, and each package of which files are shipped. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { unlessNoneOpens } from "../core/environment-error.ts";
import { project } from "../core/paths.ts";

interface Package {
  name: string;
  version: string;
  licence: string;
  text: string;
}

/**
 * The licences as one text. `inputs` are the files that the assets were made from, relative to the project folder.
 * Throws when a package comes without the text of its licence: then it may not be shipped.
 */
export async function licencesOf(inputs: readonly string[]): Promise<string> {
  const own = await readFile(join(project, ".github/LICENSE.md"), "utf8");
  const packages = await Promise.all(packageFolders(inputs).map(readPackage));
  const parts = packages.map(
    ({ name, version, licence, text }) =>
      `## ${name} ${version}: ${licence}\n\nOf this package, files are among the assets of the site or letters in the packs.\n\n${text.trim()}\n`,
  );
  return [own, ...parts].join("\n");
}

/** Where the packages lie that `inputs` come from, each once. */
function packageFolders(inputs: readonly string[]): string[] {
  const folders = inputs.flatMap(
    (path) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? [],
  );
  return [...new Set(folders)].sort();
}

async function readPackage(folder: string): Promise<Package> {
  const at = join(project, folder);
  const { name, version, license } = JSON.parse(await readFile(join(at, "package.json"), "utf8"));
  const text = await readFile(join(at, "LICENSE"), "utf8").catch((reason) => {
    unlessNoneOpens(reason);
    throw new Error(`${name} comes without a file called LICENSE, so it may not be shipped to readers.`);
  });
  return { name, version, licence: license, text };
}
