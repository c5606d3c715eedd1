/** Everything in which the editions of a pack differ. To add one: an entry here, and its style sheet if it has one. */

export type Edition = "standard" | "large-print" | "fillable";

export interface EditionFacts {
  /** What it is called where somebody chooses one. */
  label: string;
  /** Between a pack's id and `.pdf`. */
  fileSuffix: string;
  /** In `layouts/styles`, in force over the print styles, and named on the cover; absent where those are enough. */
  styleSheet?: string;
  /** The smallest type it may hold, in points. */
  smallestType: number;
  /** Writing spaces and tick boxes become fields of a form. */
  fillable: boolean;
  /** Tables of four columns or more become one list a row, so that no cell holds two words a line. */
  recutTables: boolean;
  /** What goes on overleaf is shared evenly among its sides, and room to write fills them. */
  packsSides: boolean;
  /** It has the number of sides that the pack promises. */
  keepsSides: boolean;
}

/** In the order that readers choose from. */
export const editionFacts: Readonly<Record<Edition, EditionFacts>> = {
  standard: {
    label: "Standard print",
    fileSuffix: "",
    smallestType: 12,
    fillable: false,
    recutTables: false,
    packsSides: false,
    keepsSides: true,
  },
  "large-print": {
    label: "Large print",
    fileSuffix: "-large-print",
    styleSheet: "large-print.css",
    smallestType: 16,
    fillable: false,
    recutTables: true,
    packsSides: true,
    keepsSides: false,
  },
  fillable: {
    label: "To fill in on screen",
    fileSuffix: "-fillable",
    smallestType: 12,
    fillable: true,
    recutTables: false,
    packsSides: false,
    keepsSides: true,
  },
};

export const editions = Object.keys(editionFacts) as readonly Edition[];
