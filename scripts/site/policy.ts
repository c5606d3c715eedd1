/** What a page may load and do: files of this site only, nothing that is written into the page, nothing sent anywhere. */
import { createHash } from "node:crypto";
import type { EleventyConfig } from "@11ty/eleventy";

/**
 * The Content Security Policy of every page (CSP Level 3). It stands in the page, so that it holds on hosts that cannot
 * send headers and in the prints. What a page cannot say of itself, `headers.ts` adds (`frame-ancestors`).
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // The check pages name an empty picture as their icon, so that browsers do not ask for one.
  "img-src 'self' data:",
  "font-src 'self'",
  // The first line says so already; a script that sends something is what this must never let through.
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // No script makes markup or another script of words (Trusted Types, section 4.2), and none may allow itself to.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** The policy of a page that carries its own `style`, the text between the tags to the letter, and loads nothing. */
export function wholeFilePolicy(style: string): string {
  const hash = createHash("sha256").update(style).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; connect-src 'none'; base-uri 'none'; form-action 'none'`;
}

/** Adds the policy of every page, and the one for a page that is a whole file. */
export function policy(config: EleventyConfig): void {
  config.addGlobalData("page_policy", pagePolicy);
  config.addFilter("whole_file_policy", ((style: unknown) => wholeFilePolicy(String(style))) as never);
}

/** The policy that a page states; undefined when it states none, or not before anything that it should hold for. */
export function policyOf(html: string): string | undefined {
  return /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)">/i.exec(
    html.trimStart(),
  )?.[1];
}
