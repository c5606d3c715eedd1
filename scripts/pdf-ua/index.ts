/**
 * Chromium's tagged PDF in, PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) out. In this order: `prepare` changes a page that is open in a browser,
 * `printPage` prints it, `finish` makes the print accessible, and `inspect` looks for what is still wrong. README.md shows a
 * whole use. This is all that may be imported from this folder.
 */
export { type AssembleFacts, assemble, type Part } from "./assemble.ts";
export { destinationPages } from "./destinations.ts";
export { type Cut, type ExtractedPages, extract } from "./extract.ts";
export type { DocumentFacts, ElementFacts, Field, FileFacts, Finding } from "./facts.ts";
export { type FinishedDocument, finish } from "./finish.ts";
export { printFrames } from "./frames.ts";
export { type Expectations, inspect } from "./inspect/inspect.ts";
export type { Frames } from "./lay-frames.ts";
export { bareStyles } from "./page-boxes.ts";
export { type PreparedPage, type PrepareOptions, prepare } from "./prepare/prepare.ts";
export { type PrintedPage, type PrintOptions, printPage } from "./print.ts";
export { readPages, readText } from "./read-text.ts";
