/** The licence of all words that were written for the checklist. */
export const LICENCE = "https://creativecommons.org/licenses/by/4.0/";
