/**
 * Runs in a page that is a part of a document. Chromium writes a link only when its target is in the page, and a place only when
 * a link in the page leads to it: each of the two gets an unseen one of the other kind.
 */

/** Self-contained: it is sent to the page as text. `linked` are the ids that links of the document lead to. */
export function standIn(linked: readonly string[]): void {
  for (const id of linked) {
    const unseen = document.createElement("a");
    unseen.hidden = true;
    if (document.getElementById(id)) unseen.href = `#${encodeURIComponent(id)}`;
    else unseen.id = id;
    document.body.append(unseen);
  }
}
