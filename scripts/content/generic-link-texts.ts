/** Link texts that say nothing on their own, for the rule on links and for the audit of pages. */

/** In small letters. */
export const genericLinkTexts: ReadonlySet<string> = new Set(
  [
    "here",
    "click here",
    "click",
    "link",
    "this link",
    "this",
    "this page",
    "page",
    "more",
    "read more",
    "learn more",
  ].concat(["find out more", "see more", "more information", "details", "see here", "go", "download"]),
);
