/** What a machine could not try, said in one line at the end of the tests. */

/** A line of a test file that begins so names a browser that is not installed. */
export const NOT_TRIED = "Not tried: ";

/** One sentence about all that was not tried; undefined when everything was. */
export function notTriedSentence(outputs: readonly string[]): string | undefined {
  const lines = outputs.flatMap((output) => output.match(new RegExp(`^${NOT_TRIED}.+$`, "gm")) ?? []);
  const names = [...new Set(lines.map((line) => line.slice(NOT_TRIED.length)))].sort();
  if (names.length === 0) return undefined;
  return `${NOT_TRIED}${names.join(" and ")}, not installed here. On Debian: apt-get install firefox-esr webkit2gtk-driver xvfb`;
}
