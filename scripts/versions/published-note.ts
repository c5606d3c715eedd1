/** A note as it was when its version was published, whatever was added later to withdraw it. */

const added = /^(status|withdrawn_on|reason|use_instead)\s*:/;

/**
 * `note` without the fields that withdraw a version, and without the lines that they run on to. Only the fields at the
 * top are looked at; words below them are never touched.
 */
export function publishedNote(note: string): string {
  const lines = note.split("\n");
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === "---");
  let dropping = false;
  const kept = lines.filter((line, index) => {
    if (index === 0 || index >= end) return true;
    if (added.test(line)) dropping = true;
    else if (!/^(\s|$)/.test(line)) dropping = false;
    return !dropping;
  });
  return kept.join("\n");
}
