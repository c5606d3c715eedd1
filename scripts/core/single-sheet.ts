/** A sheet that is cut out of a pack, and where it stands in it. Types only. */

export interface SingleSheet {
  /** Begins with the kind, `question-not-seen`, and is that of its page where it has one laid out as a pack; a sheet to copy has the id of its guide in front. */
  id: string;
  title: string;
  subject: string;
  pack: string;
  /** Path of the pack's page on the web from the top of the site, with a closing slash. */
  page: string;
  /** Anchor in the pack that it begins with. */
  anchor: string;
  /** All anchors that begin a part of the pack: the sheet ends where the next one begins. */
  anchors: readonly string[];
}
