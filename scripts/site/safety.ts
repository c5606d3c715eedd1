/** Templates are strict: what is missing stops the build, and no front matter may run code. */
import type { EleventyConfig } from "@11ty/eleventy";

/** A second lock: words never come this way, but if they did, nothing in them could act. */
export function safety(config: EleventyConfig): void {
  config.setNunjucksEnvironmentOptions({ throwOnUndefined: true, autoescape: true });
  config.setUseGitIgnore(false);
  const refuse = (): never => {
    throw new Error("Front matter is written in YAML here, between two lines of three hyphens.");
  };
  // Every name that runs code is refused. gray-matter looks for the exact one first, so `js` alone would leave
  // `---javascript` open; Eleventy adds `jsLegacy` as an object, which it merges with ours.
  config.setFrontMatterParsingOptions({
    language: "yaml",
    engines: { js: refuse, javascript: refuse, jsLegacy: { parse: refuse }, json: refuse, coffee: refuse },
  });
}
