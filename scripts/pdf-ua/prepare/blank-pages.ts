/**
 * Runs in the page before a print: adds the page that Chromium does not add for a part that is to begin on a right-hand
 * page, although it accepts `break-before: right`.
 */

/**
 * Self-contained: it is sent to the page as text. Puts a page before each element with one of these ids, and no
 * other: a copy of what the `<template>` with the id `template` holds, or a sentence. The page's own style sheet gives
 * `.left-blank` and what follows it `break-before: page`.
 */
export function insertBlankPages(ids: readonly string[], template: string): void {
  for (const blank of document.querySelectorAll(".left-blank")) blank.remove();
  const filled = document.getElementById(template);
  for (const id of ids) {
    const blank = document.createElement("div");
    blank.className = "left-blank";
    if (filled instanceof HTMLTemplateElement) blank.append(filled.content.cloneNode(true));
    else {
      const words = document.createElement("p");
      words.textContent = "This page is left blank.";
      blank.append(words);
    }
    document.getElementById(id)?.before(blank);
  }
}
