/** Types for packages that ship none, of the little that we use. */
declare module "markdown-it-deflist" {
  const plugin: (markdown: import("markdown-it").MarkdownIt) => void;
  export default plugin;
}
declare module "markdown-it-footnote" {
  const plugin: (markdown: import("markdown-it").MarkdownIt) => void;
  export default plugin;
}
declare module "qrcode" {
  /** The dark modules of a code; `get` answers 1 for dark. */
  export function create(
    words: string,
    options: { errorCorrectionLevel: "L" | "M" | "Q" | "H" },
  ): { modules: { size: number; get(row: number, column: number): number } };
}
