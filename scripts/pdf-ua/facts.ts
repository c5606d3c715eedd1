/** What a finished pack says about itself, and what the page told us before it was printed. */

import type { Edition } from "../core/editions.ts";

/** Facts that go into the file and are the same on every build. */
export interface DocumentFacts {
  title: string;
  /** BCP 47, such as `en-GB`. */
  language: string;
  author: string;
  subject?: string;
  /** Day of the version, `YYYY-MM-DD`: the file's only date. */
  date: string;
  /** Such as `2.1`. */
  version: string;
  /** `Final`, `Draft` or `Example`. */
  status: string;
  edition: Edition;
  /** Exact number of sides, where the pack promises it. */
  sides?: number;
  /** What `prepare` returned. */
  notes: Notes;
  /** Words of the page, as `prepare` saw them: anything of them that is not in the PDF becomes a finding. */
  words?: string;
  /** Bytes of the static `.woff` or `.ttf` that form fields are typed in; wanted when the edition has text fields. */
  fontFile?: Uint8Array;
  /** Beginnings of PostScript names, one of which every font must have; without them, the font of most glyphs is the pinned one. */
  fontFamilies?: readonly string[];
}

export type { Edition };

/** Notes by key; a key is carried from the page into the PDF by a private-use language subtag. */
export type Notes = Record<string, Note>;

/** What an element of the page is, where Chromium's tags cannot say it. */
export interface Note {
  /** Structure type it becomes, or `DL`, `DT`, `DD`, `Footnotes`, which a pass rebuilds. */
  tag?: string;
  /** Real language of the element. */
  lang: string;
  /** What an abbreviation stands for. */
  expansion?: string;
  /** What a link does, in words for someone who cannot see around it. */
  description?: string;
  /** `ListNumbering` of a list whose markers Chromium does not name. */
  numbering?: string;
  /** True when the browser paints it again on every page. */
  repeats?: boolean;
  field?: Field;
}

/** A form control of the page. */
export interface Field {
  kind: "check" | "radio" | "line" | "area";
  name: string;
  /** What choosing this box means in the file's data; empty for text. */
  value: string;
  /** The whole question and answer, as it should be read aloud. */
  label: string;
  /** For a radio button: the question that the group answers. */
  group?: string;
  /** Size of the type in points. */
  size: number;
}

/** One thing wrong with a PDF, or lost on the way to it. */
export interface Finding {
  /** A PDF/UA-1 rule in veraPDF's numbering, such as `7.2-20`, or the name of a rule of our own, such as `lost-text`. */
  rule: string;
  /** From 1. */
  page?: number;
  /** One plain sentence. */
  message: string;
}
