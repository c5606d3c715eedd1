/** What a published version is made of: the list beside it by which anybody can tell whether a byte has changed. */

import { createHash } from "node:crypto";
import { z } from "zod";
import { editions } from "../core/editions.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const fileSchema = z.strictObject({
  /** Path in the version's folder, with forward slashes. */
  path: z.string().regex(/^(note\.md|words\.json|packs\/[a-z0-9-]+\.pdf|source\/content\/[a-z0-9/.-]+)$/),
  bytes: z.int().min(0),
  sha256,
  /** Of a pack only. */
  pages: z.int().min(1).optional(),
  pack: z.string().optional(),
  edition: z.enum(editions).optional(),
});

export const manifestSchema = z.strictObject({
  version: z.string(),
  /** Version of the Chromium that printed the packs, and a digest of the code that finished them. */
  browser: z.string(),
  finishing: z.string(),
  /** A digest of the templates and styles; versions up to 1.0 have none. */
  layout: z.string().optional(),
  /** The version published before this one, and the checksum of its manifest: each manifest vouches for the last. */
  previous: z.strictObject({ version: z.string(), sha256 }).nullable(),
  /** In order of their paths. */
  files: z.array(fileSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type FrozenFile = Manifest["files"][number];

/** Text of `manifest.json`. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The manifest in `text`, or undefined when it is none. */
export function readManifest(text: string): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/**
 * SHA-256 in hexadecimal digits. Of text, line ends do not count: git on Windows may write them as CR LF, and a file
 * must not differ for that.
 */
export function checksum(path: string, content: Uint8Array): string {
  return createHash("sha256")
    .update(isText(path) ? plainLines(content) : content)
    .digest("hex");
}

/** `content` with every line ended by one line feed. */
export function plainLines(content: Uint8Array): Buffer {
  return Buffer.from(Buffer.from(content).toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}

/** An SVG is text too: git may change its line ends. */
export function isText(path: string): boolean {
  return /\.(md|yaml|json|svg)$/.test(path);
}
