/** The history as it will be once the pending release is published. */
import type { History, PublishedVersion } from "../content/history.ts";
import type { Library } from "../content/schema.ts";
import { comparableItems } from "./comparable-items.ts";
import { difference } from "./difference.ts";
import { frozenWords } from "./history.ts";
import type { Next } from "./next.ts";

/** `history` with the pending release in front as the current one. Without one it stays as it is. */
export async function historyAfter(
  project: string,
  history: History,
  { note, changes }: Next,
  library: Library,
): Promise<History> {
  if (!note) return history;
  const next: PublishedVersion = {
    note: { ...note, frozen: true },
    state: "current",
    address: library.board.web_address,
    manifest: "",
    packs: [],
    changes,
    changesSince: [],
  };
  const words = comparableItems(library);
  const earlier = history.map(
    async (version): Promise<PublishedVersion> => ({
      ...version,
      state: version.state === "withdrawn" ? "withdrawn" : "replaced",
      changesSince: difference(await frozenWords(project, version.note.version), words),
    }),
  );
  return [next, ...(await Promise.all(earlier))];
}
