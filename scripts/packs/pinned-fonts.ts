/** The fonts that packs may be set in, all of them embedded, so that every machine prints the same. */

/** Beginnings of PostScript names: the house font first, then those for letters that it lacks. */
export const pinnedFonts: readonly string[] = ["AtkinsonHyperlegibleNext", "NotoSans"];
