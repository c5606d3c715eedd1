/** The history as it will be once the note that waits is published. */
import type { History, PublishedVersion } from "../content/history.ts";
import type { Board } from "../content/schema.ts";
import type { Next } from "./next.ts";

/** `history` with the waiting version in front as the current one. Without a note that waits it stays as it is. */
export function historyAfter(history: History, { note, changes }: Next, board: Board): History {
  if (!note) return history;
  const [newest, ...older] = history;
  const next: PublishedVersion = {
    note: { ...note, frozen: true },
    state: "current",
    address: board.web_address,
    packs: [],
    changes,
    changesSince: [],
  };
  const replaced = newest && {
    ...newest,
    state: newest.state === "withdrawn" ? newest.state : ("replaced" as const),
    changesSince: changes,
  };
  const others = older.map((version) => ({
    ...version,
    state: version.state === "withdrawn" ? version.state : ("replaced" as const),
  }));
  return [next, ...(replaced ? [replaced] : []), ...others];
}
