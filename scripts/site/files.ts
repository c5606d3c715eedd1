/** The built site before anything is written: a path from its top, without a leading slash, to its content. */
export type SiteFile = string | Uint8Array;
export type SiteFiles = Map<string, SiteFile>;
