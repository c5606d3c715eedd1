/** `npm run sbom`: the bill of materials of what makes the site: packages by name, version, licence, checksum (CycloneDX). */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { paths, project } from "../../scripts/core/paths.ts";
import { replaceFolder } from "../../scripts/core/replace-folder.ts";
import { count } from "../../scripts/core/text.ts";

/** The parts of a bill that differ although the packages do not. */
export interface Bill {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string } };
  components: unknown[];
}

/** `bill` without its number and its time, which the standard leaves open, and with the project's own name: npm takes the folder's. */
export function withoutVolatileFields(bill: Bill, name: string): Bill {
  const { serialNumber: _, ...others } = bill;
  const { timestamp: __, ...metadata } = bill.metadata;
  return { ...others, metadata: { ...metadata, component: { ...metadata.component, name } } };
}

/** What npm makes of the lock file: packages for other systems are in it too, tools that only check are not. */
async function billOfLockFile(): Promise<Bill> {
  const { stdout } = await promisify(execFile)(
    "npm",
    ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only", "--omit", "dev"],
    {
      cwd: project,
      maxBuffer: 2 ** 26,
      // The npm of the machine runs on the Node of the project.
      env: { ...process.env, PATH: join(project, "node_modules/.bin") + delimiter + process.env["PATH"] },
      shell: process.platform === "win32",
    },
  );
  return JSON.parse(stdout);
}

if (import.meta.main) {
  const { name } = JSON.parse(await readFile(join(project, "package.json"), "utf8"));
  const bill = withoutVolatileFields(await billOfLockFile(), name);
  const folder = join(paths.reports, "packages");
  await replaceFolder(folder, new Map([["sbom.cdx.json", `${JSON.stringify(bill, null, 2)}\n`]]));
  console.log(`${count(bill.components.length, "package")} in ${join(folder, "sbom.cdx.json")}`);
}
