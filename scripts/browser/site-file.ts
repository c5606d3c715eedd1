/** A file of a site as a browser is served it, and how one is found. */

export interface SiteFile {
  body: string | Uint8Array;
  /** Content type; by default the one its extension stands for. */
  type?: string;
  /** HTTP status; 200 by default. */
  status?: number;
}

/** Files by path from the site's root, with forward slashes: `checklist/index.html`. Read at each request. */
export type SiteFiles = ReadonlyMap<string, SiteFile>;

/** Finds the file of a path inside the site, or nothing. The signal tells when whoever asked has left. */
export type ReadFile = (path: string, left: AbortSignal) => Promise<SiteFile | undefined>;
