/** Leaves out the white space between the blocks of a pack's page, which Firefox would take for a page of another kind. */
import type { EleventyConfig } from "@11ty/eleventy";

const BLOCKS = "body|main|div|section|template|script|header|footer|nav|aside|p";
const BETWEEN = new RegExp(`\\s+(?=</?(?:${BLOCKS})\\b)|(?<=</?(?:${BLOCKS})(?: [^<>]*)?>)\\s+`, "g");

/**
 * Where a part has a page name, Firefox gives a page that begins with white space the name of its parent, so the first part
 * lost its margins and a blank page came after the last (CSS Paged Media, section 7, says that only boxes count).
 */
export function whiteSpace(config: EleventyConfig): void {
  config.addTransform("white-space", (content) =>
    /<div class="pack /.test(String(content)) ? String(content).replace(BETWEEN, "") : content,
  );
}
