/** Types for packages that ship none, of the little that we use. */
declare module "markdown-it-footnote" {
  const plugin: (markdown: import("markdown-it").MarkdownIt) => void;
  export default plugin;
}
