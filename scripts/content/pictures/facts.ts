/** What a reader of one format of picture hands over. Types only. */

/** What a reader of one format says of a file. */
export interface Facts {
  width: number;
  height: number;
  /** The file without metadata. */
  bytes: Uint8Array;
  /** What must be mended, as ends of sentences that follow the name of the file. */
  faults: string[];
}
