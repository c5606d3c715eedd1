/** Structure types and what kind of thing they are (ISO 32000-1 14.8.4). */

/** All standard structure types of PDF 1.7. */
export const STANDARD: ReadonlySet<string> = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody " +
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP " +
    "Figure Formula Form"
  ).split(" "),
);

/** Types that stand inside a line of text, with Chromium's own; `NonStruct` is its wrapper of a run of text. */
export const INLINE: ReadonlySet<string> = new Set(
  "NonStruct Span Strong Em Sub Quote Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Form".split(
    " ",
  ),
);

/** Types that group blocks and should hold no loose text. */
export const GROUPING: ReadonlySet<string> = new Set(
  "Document Part Art Sect Div BlockQuote Aside".split(" "),
);

export const HEADING = /^H[1-6]?$/;
