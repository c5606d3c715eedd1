/** Opens pages of a site that exists only in memory, at their real addresses, without any network. */
import type { HTTPRequest, Page } from "puppeteer";
import { contentType } from "./media-types.ts";

/** What a page asked for that is not part of the site. */
export interface UnknownRequest {
  address: string;
}

/**
 * Answers every request of `page` from `files` (paths from the top of the site, without a leading slash), as if
 * they were served at `base`, which ends in a slash. Anything else is refused and listed in the result.
 */
export async function serveFromMemory(
  page: Page,
  base: string,
  files: Pick<ReadonlyMap<string, string | Uint8Array>, "get">,
): Promise<UnknownRequest[]> {
  const unknownRequests: UnknownRequest[] = [];
  await page.setRequestInterception(true);
  page.on("request", (request: HTTPRequest) => {
    const address = request.url();
    // A picture written into the page asks nobody: the browser reads it without our answer.
    if (address.startsWith("data:")) return;
    const path = address.startsWith(base) ? decoded(address.slice(base.length)) : undefined;
    const file = path === "" || path?.endsWith("/") ? `${path}index.html` : path;
    const body = file === undefined ? undefined : files.get(file);
    if (body === undefined || file === undefined) {
      unknownRequests.push({ address });
      void request.abort("blockedbyclient");
    } else {
      void request.respond({ status: 200, contentType: contentType(file), body });
    }
  });
  return unknownRequests;
}

/** The path of an address; undefined when its percent signs cannot be read (`100%.png`). */
function decoded(address: string): string | undefined {
  try {
    return decodeURI(address.replace(/[?#].*$/, ""));
  } catch {
    return undefined;
  }
}
