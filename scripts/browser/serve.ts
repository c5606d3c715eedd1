/** Serves a site from memory or from a folder to this machine only, the way a plain web host would. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { EnvironmentError } from "../core/environment-error.ts";
import { folderFiles } from "./folder-files.ts";
import { contentType } from "./media-types.ts";
import type { ReadFile, SiteFile, SiteFiles } from "./site-file.ts";

export interface SiteServer {
  /** `http://127.0.0.1:PORT`, without a closing slash. */
  origin: string;
  /** The home page's address, with a closing slash; under the sub-path when there is one. */
  base: string;
  close(): Promise<void>;
}

/** Another name that leads here belongs to a website that wants to read what is not published yet (DNS rebinding). */
const OUR_NAMES = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/** How many ports are tried, from the one that was wished for. */
const PORTS_TRIED = 50;
const LAST_PORT = 65_535;

/**
 * Starts a server on 127.0.0.1 for `files`, for a folder, or for what a function finds. `under` is the sub-path the
 * site lives at (`/name/`). Without a `port` it takes any free one; with one, that or the next free after it.
 * A folder's address leads to its `index.html`, a missing page to `404.html` with status 404. Throws an
 * `EnvironmentError` when no port can be had.
 */
export async function serveSite(
  files: SiteFiles | string | ReadFile,
  { under = "/", port = 0 } = {},
): Promise<SiteServer> {
  const read = readerOf(files);
  const server = createServer((request, response) => {
    answer(request, response, under, read).catch(() =>
      send(response, 500, { body: "The file could not be read.", type: "text/plain" }, ""),
    );
  });
  server.on("clientError", (_, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
  });
  await listen(server, port, Math.min(port + PORTS_TRIED - 1, LAST_PORT));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    base: `${origin}${under}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function readerOf(files: SiteFiles | string | ReadFile): ReadFile {
  if (typeof files === "string") return folderFiles(files);
  return typeof files === "function" ? files : async (path) => files.get(path);
}

function listen(server: Server, port: number, last: number, first = port): Promise<void> {
  return new Promise((ready, failed) => {
    const started = () => {
      server.off("error", retry);
      ready();
    };
    const retry = (reason: NodeJS.ErrnoException) => {
      server.off("listening", started);
      if (reason.code === "EADDRINUSE" && port !== 0 && port < last)
        listen(server, port + 1, last, first).then(ready, failed);
      else failed(portError(reason, port, first));
    };
    server.once("error", retry);
    server.listen(port, "127.0.0.1", started);
  });
}

function portError(reason: NodeJS.ErrnoException, port: number, first: number): Error {
  const why = {
    EADDRINUSE: first === port ? `Port ${port} is in use` : `The ports from ${first} to ${port} are in use`,
    EACCES: `This account may not use port ${port}`,
  }[reason.code ?? ""];
  if (why === undefined) return reason;
  return new EnvironmentError(`${why}. Name another, such as --port 9000.`, { cause: reason });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  under: string,
  read: ReadFile,
): Promise<void> {
  if (!OUR_NAMES.test(request.headers.host ?? ""))
    return send(response, 421, { body: "This site is here under 127.0.0.1 only.", type: "text/plain" }, "");
  // Another website can ask this machine for anything while its page is open; a person types the address.
  if (request.headers["sec-fetch-site"] === "cross-site")
    return send(
      response,
      403,
      { body: "Another website asked for this. Type the address yourself.", type: "text/plain" },
      "",
    );
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return send(response, 405, { body: "Only GET and HEAD are answered here.", type: "text/plain" }, "");
  }
  const asked = sitePath(request.url ?? "/", under);
  if (asked === undefined)
    return send(response, 400, { body: "This address cannot be read.", type: "text/plain" }, "");
  const path = asked === "" || asked.endsWith("/") ? `${asked}index.html` : asked;
  const left = new AbortController();
  response.once("close", () => left.abort());
  const file = await read(path, left.signal);
  if (file) return send(response, file.status ?? 200, file, path);
  if (await read(`${path}/index.html`, left.signal)) {
    response.setHeader("Location", `${under}${asked.split("/").map(encodeURIComponent).join("/")}/`);
    return send(response, 301, { body: "", type: "text/plain" }, "");
  }
  const missing = (await read("404.html", left.signal)) ?? {
    body: "There is no such page.",
    type: "text/plain; charset=utf-8",
  };
  send(response, 404, missing, "404.html");
}

/** The path inside the site that an address asks for; undefined when it is malformed; a path outside `under` leads nowhere. */
function sitePath(url: string, under: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? "");
    if (!path.startsWith("/") || path.includes("\0") || path.includes("\\") || path.split("/").includes(".."))
      return undefined;
    return path.startsWith(under) ? path.slice(under.length) : "outside the site";
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, file: SiteFile, path: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, {
    "Content-Type": file.type ?? contentType(path),
    "Content-Length": Buffer.byteLength(file.body),
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
  });
  response.end(response.req.method === "HEAD" ? undefined : file.body);
}
