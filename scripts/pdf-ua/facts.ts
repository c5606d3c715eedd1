/** What a document says about itself, what its page said about its elements, and what is found wrong with it. */

/** What a file says of itself. */
export interface FileFacts {
  /** PDF/UA wants one: without it `inspect` reports 7.1-9. */
  title: string;
  /** BCP 47, such as `en-GB`; empty when nobody knows it, which `inspect` reports. */
  language: string;
  author?: string | undefined;
  subject?: string | undefined;
  /** Words for the file's own list of keywords, as they should read there: `minutes, 2026, draft`. */
  keywords?: string | undefined;
  /** The program that made the file; the name of what made its pages is put behind it. */
  producer?: string | undefined;
  /** The file's only date, `YYYY-MM-DD`: nothing reads the clock. */
  date: string;
}

/** Facts that go into a print. The same facts and the same print give the same bytes. */
export interface DocumentFacts extends FileFacts {
  /** Facts of elements by key, from `prepare`. */
  elements: Readonly<Record<string, ElementFacts>>;
  /** Words of the page, from `printPage`: anything of them that is not in the PDF becomes a finding. */
  words?: string | undefined;
  /** Words that drawings hidden from readers hold, from `prepare`: they are decoration and no text of the page. */
  drawn?: readonly string[] | undefined;
  /** Ids that may stand in other parts of the document, as `prepare` was told: that links to them lead nowhere is no finding. */
  linked?: readonly string[] | undefined;
  /** Exact number of pages, where one is promised: any other becomes a finding. */
  pages?: number | undefined;
  /** Bytes of the static `.woff` or `.ttf` files that text fields are typed in, the first with a letter first; wanted where there are any. */
  fieldFonts?: readonly Uint8Array[] | undefined;
  /** Beginnings of PostScript names, one of which every font must have; without them any font will do. */
  fontFamilies?: readonly string[] | undefined;
}

/** What an element of the page is, where Chromium's tags cannot say it. */
export interface ElementFacts {
  /** Structure type it becomes, or `DL`, `DT`, `DD`, `Footnotes`, which a pass rebuilds. */
  tag?: string;
  /** Real language of the element; empty when the page does not say, which means that of the document. */
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
  /** The whole question, as it should be read aloud; of a radio button only its answer. */
  label: string;
  /** For a radio button: the question that the group answers. */
  group?: string;
}

/** One thing wrong with a PDF, or lost on the way to it. */
export interface Finding {
  /** A PDF/UA-1 rule in veraPDF's numbering, such as `7.2-20`, or the name of another rule, such as `lost-text`. */
  rule: string;
  /** From 1. */
  page?: number;
  /** One or two plain sentences: what is wrong, and where it can be told, what to do about it. */
  message: string;
}
