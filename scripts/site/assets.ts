/** Styles, scripts and fonts, each under a name that changes with its bytes, so that browsers may keep it for ever. */
import { createHash } from "node:crypto";
import { basename, extname, join } from "node:path";
import { build } from "esbuild";
import { editionFacts } from "../core/editions.ts";
import { paths, project } from "../core/paths.ts";
import type { SiteFile } from "./files.ts";
import { licencesOf } from "./licences.ts";

export interface Assets {
  /** Address from the top of the site for each entry: `screen.css` → `/assets/screen-5f1c….css`. */
  addresses: Record<string, string>;
  /** By path from the top of the site; `licences.txt` among them, for all that they hold. */
  files: Map<string, SiteFile>;
}

const entries = [
  "styles/screen.css",
  "styles/print.css",
  ...Object.values(editionFacts).flatMap(({ styleSheet }) => (styleSheet ? [`styles/${styleSheet}`] : [])),
  "styles/one-file.css",
  "styles/check-copy.css",
  "client/a-z.ts",
  "client/checklist.ts",
  "client/own-pack.ts",
  "client/own-sheets.ts",
];

/** Bundles and shortens the entries; nothing is written to disk. */
export async function buildAssets(): Promise<Assets> {
  const result = await build({
    entryPoints: entries.map((entry) => join(paths.layouts, entry)),
    outdir: "/assets",
    entryNames: "[name]",
    assetNames: "[name]-[hash]",
    bundle: true,
    // One plain script a page, deferred; nothing of it can be reached from outside.
    format: "iife",
    minify: true,
    write: false,
    metafile: true,
    absWorkingDir: project,
    logLevel: "silent",
    loader: { ".woff2": "file" },
    // The browsers that councils still run; older ones get the page without its finer layout.
    target: ["chrome109", "firefox115", "safari15.6"],
  });
  const assets: Assets = { addresses: {}, files: new Map() };
  for (const output of result.outputFiles) {
    const name = basename(output.path);
    const isFont = extname(name) === ".woff2";
    const hash = createHash("sha256").update(output.contents).digest("hex").slice(0, 8);
    const hashed = isFont ? name : name.replace(/(\.\w+)$/, `-${hash}$1`);
    const address = `/assets/${hashed}`;
    // Pages name a font without the digits that change with its bytes.
    assets.addresses[isFont ? name.replace(/-[A-Z0-9]{8}\.woff2$/, ".woff2") : name] = address;
    assets.files.set(address.slice(1), output.contents);
  }
  assets.files.set("licences.txt", await licencesOf(Object.keys(result.metafile.inputs)));
  return assets;
}
