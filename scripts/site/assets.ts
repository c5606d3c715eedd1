/** Styles, scripts and fonts, each under a name that changes with its bytes, so that browsers may keep it for ever. */
import { createHash } from "node:crypto";
import { basename, extname, join } from "node:path";
import { build } from "esbuild";
import { accentColours } from "../core/colours.ts";
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
  "client/not-found.ts",
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
    const address = isFont ? `/assets/${name}` : addressOf(name, output.contents);
    // Pages name a font without the digits that change with its bytes.
    assets.addresses[isFont ? name.replace(/-[A-Z0-9]{8}\.woff2$/, ".woff2") : name] = address;
    assets.files.set(address.slice(1), output.contents);
  }
  assets.files.set("licences.txt", await licencesOf(Object.keys(result.metafile.inputs)));
  return assets;
}

function addressOf(name: string, content: SiteFile): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return `/assets/${name.replace(/(\.\w+)$/, `-${hash}$1`)}`;
}

/** The same with a board's own colour in place of petrol and its relatives. */
export function inAccent(assets: Assets, accent: string | undefined): Assets {
  if (accent === undefined) return assets;
  const colours = accentColours(accent);
  const old = new RegExp([...colours.keys()].join("|"), "gi");
  const dressed: Assets = { addresses: { ...assets.addresses }, files: new Map(assets.files) };
  for (const [name, address] of Object.entries(assets.addresses)) {
    if (!name.endsWith(".css")) continue;
    const text = Buffer.from(assets.files.get(address.slice(1)) ?? "").toString("utf8");
    const content = Buffer.from(text.replace(old, (colour) => colours.get(colour.toLowerCase()) ?? colour));
    dressed.files.delete(address.slice(1));
    dressed.addresses[name] = addressOf(name, content);
    dressed.files.set(addressOf(name, content).slice(1), content);
  }
  return dressed;
}
