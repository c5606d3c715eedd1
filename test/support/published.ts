/** Published versions made by code, for checks of what is said about them. */
import type { PublishedVersion } from "../../scripts/content/history.ts";
import type { Version } from "../../scripts/content/schema.ts";

/** A published version with one pack and no changes; `more` and `note` take the place of what it has. */
export function publishedVersion(
  version: string,
  more: Partial<PublishedVersion> = {},
  note: Partial<Version> = {},
): PublishedVersion {
  return {
    note: {
      version,
      date: `2026-0${version[0]}-1${version.at(-1)}`,
      kind: "wording",
      summary: `Summary of ${version}.`,
      why: "To test.",
      approved_by: "The board",
      review_by: "2027-03-09",
      file: `content/versions/${version}/note.md`,
      note: `It is ${version}.`,
      frozen: true,
      ...note,
    },
    state: "replaced",
    address: "https://board.example/",
    manifest: "cd".repeat(32),
    packs: [
      {
        pack: "team",
        edition: "standard",
        file: "packs/team.pdf",
        pages: 2,
        bytes: 8000,
        sha256: "ab".repeat(32),
      },
    ],
    changes: [],
    changesSince: [],
    ...more,
  };
}
