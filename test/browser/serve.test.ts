import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { connect, createServer, Server } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import * as assert from "uvu/assert";
import { type SiteServer, serveSite } from "../../scripts/browser/serve.ts";
import { describe } from "../support/describe.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const FILES = new Map<string, { body: string | Uint8Array; type?: string }>([
  ["index.html", { body: "home" }],
  ["checklist/index.html", { body: "checklist" }],
  ["404.html", { body: "not here" }],
  ["style.css", { body: "p {}" }],
  ["packs/team.pdf", { body: Buffer.from("%PDF") }],
  ["feed", { body: "<feed/>", type: "application/atom+xml" }],
  ["llŷn ddu.html", { body: "letters" }],
]);

/** Sends bytes as they are, which fetch would tidy, and returns the first line of the answer. */
function raw(site: SiteServer, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(new URL(site.origin).port), "127.0.0.1", () => socket.write(request));
    socket.setTimeout(5_000, () => reject(new Error("no answer")));
    socket.on("data", (bytes) => (answer += bytes)).on("error", reject);
    socket.on("close", () => resolve(answer.split("\r\n", 1)[0] ?? ""));
  });
}

for (const under of ["/", "/name/"]) {
  describe(`a site served from memory at ${under}`, (test) => {
    let site: SiteServer;
    test.before(async () => {
      site = await serveSite(FILES, { under });
    });
    test.after(() => site.close());
    const get = (path: string, init?: RequestInit) =>
      fetch(site.base + path, { redirect: "manual", ...init });

    test("answers with the file and its content type", async () => {
      for (const [path, body, type] of [
        ["", "home", "text/html; charset=utf-8"],
        ["checklist/", "checklist", "text/html; charset=utf-8"],
        ["style.css?v=1", "p {}", "text/css; charset=utf-8"],
        ["packs/team.pdf", "%PDF", "application/pdf"],
        ["feed", "<feed/>", "application/atom+xml"],
        ["ll%C5%B7n%20ddu.html", "letters", "text/html; charset=utf-8"],
      ] as const) {
        const response = await get(path);
        assert.is(response.status, 200, path);
        assert.is(response.headers.get("content-type"), type);
        assert.is(await response.text(), body);
      }
    });

    test("leads a folder's address to the one with a slash", async () => {
      const response = await get("checklist");
      assert.is(response.status, 301);
      assert.is(response.headers.get("location"), `${under}checklist/`);
    });

    test("answers a missing page with 404.html", async () => {
      const response = await get("gone/");
      assert.is(response.status, 404);
      assert.is(await response.text(), "not here");
    });

    test("has nothing outside the site's own folder", async () => {
      if (under === "/") return;
      for (const path of ["/", "/index.html", "/name", "/names/index.html"]) {
        assert.is((await fetch(site.origin + path)).status, 404, path);
      }
    });

    test("answers HEAD without a body and no other method", async () => {
      const head = await get("style.css", { method: "HEAD" });
      assert.is(head.headers.get("content-length"), "4");
      assert.is(await head.text(), "");
      assert.is((await get("", { method: "POST", body: "x" })).status, 405);
    });

    test("survives malformed requests", async () => {
      assert.match(await raw(site, "nonsense\r\n\r\n"), /^HTTP\/1\.1 400/);
      for (const path of [
        `${under}%`,
        `${under}%00`,
        `${under}../index.html`,
        `${under}%2e%2e/index.html`,
        `${under}..%5cindex.html`,
        "http://other/",
      ]) {
        const line = await raw(site, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
        assert.match(line, /^HTTP\/1\.1 400/, path);
      }
      assert.is((await get("")).status, 200);
    });

    test("survives whatever else may arrive at a port", async () => {
      const host = "Host: 127.0.0.1\r\nConnection: close\r\n\r\n";
      for (const [request, answer] of [
        ["\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003", /^HTTP\/1\.1 400/],
        [`GET ${under} HTTP/1.1\r\nConnection: close\r\n\r\n`, /^HTTP\/1\.1 400/],
        [`GET ${under} HTTP/9.9\r\n${host}`, /^HTTP\/1\.1 400/],
        [`GET ${under}${"a".repeat(20_000)} HTTP/1.1\r\n${host}`, /^HTTP\/1\.1 4\d\d/],
        [`GET ${under} HTTP/1.1\r\nA: ${"a".repeat(20_000)}\r\n${host}`, /^HTTP\/1\.1 4\d\d/],
        [`GET ${under} HTTP/1.1\r\nA\u0000: a\r\n${host}`, /^HTTP\/1\.1 400/],
        [
          `GET ${under} HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n${host}`,
          /^HTTP\/1\.1 400/,
        ],
        [`GET * HTTP/1.1\r\n${host}`, /^HTTP\/1\.1 400/],
        [`OPTIONS * HTTP/1.1\r\n${host}`, /^HTTP\/1\.1 405/],
        [`TRACE ${under} HTTP/1.1\r\n${host}`, /^HTTP\/1\.1 405/],
        [`NONSENSE ${under} HTTP/1.1\r\n${host}`, /^HTTP\/1\.1 400/],
        [
          `GET ${under} HTTP/1.1\r\nUpgrade: websocket\r\nHost: 127.0.0.1\r\nConnection: Upgrade, close\r\n\r\n`,
          /^HTTP\/1\.1 200/,
        ],
        // Node shuts the connection without a word.
        [`CONNECT other:443 HTTP/1.1\r\n${host}`, /^$/],
      ] as const) {
        assert.match(await raw(site, request), answer, JSON.stringify(request.slice(0, 60)));
      }
      assert.is((await get("")).status, 200);
    });

    test("answers nobody who comes by another name, as a website would that points its own name here", async () => {
      for (const name of [
        "board.example",
        "127.0.0.1.board.example",
        "localhost.board.example:80",
        "[::1]",
        "",
      ]) {
        const line = await raw(site, `GET ${under} HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`);
        assert.match(line, /^HTTP\/1\.1 421/, name);
      }
      for (const name of ["127.0.0.1", "localhost", `localhost:${new URL(site.origin).port}`]) {
        const line = await raw(site, `GET ${under} HTTP/1.1\r\nHost: ${name}\r\nConnection: close\r\n\r\n`);
        assert.match(line, /^HTTP\/1\.1 200/, name);
      }
    });

    test("answers no other website's page, and lets none show what it answers", async () => {
      const asked = (from: string) => get("", { headers: { "sec-fetch-site": from } });
      assert.is((await asked("cross-site")).status, 403);
      for (const from of ["none", "same-origin"]) {
        const response = await asked(from);
        assert.is(response.status, 200, from);
        assert.is(response.headers.get("cross-origin-resource-policy"), "same-origin");
      }
    });

    test("listens on this machine only", async () => {
      const others = Object.values(networkInterfaces())
        .flat()
        .flatMap((one) => (one && !one.internal && one.family === "IPv4" ? [one.address] : []));
      for (const address of [...others, "127.0.0.2"])
        assert.is(
          await fetch(`http://${address}:${new URL(site.origin).port}${under}`).catch(() => "gone"),
          "gone",
          address,
        );
    });
  });
}

describe("a site served from a folder", (test) => {
  const root = temporaryFolder(test);
  mkdirSync(join(root, "site/checklist"), { recursive: true });
  writeFileSync(join(root, "secret.txt"), "secret");
  writeFileSync(join(root, "site/index.html"), "home");
  writeFileSync(join(root, "site/checklist/index.html"), "checklist");
  if (process.platform !== "win32") symlinkSync(join(root, "secret.txt"), join(root, "site/link.txt"));
  let site: SiteServer;
  test.before(async () => {
    site = await serveSite(join(root, "site"));
  });
  test.after(() => site.close());

  test("answers with its files", async () => {
    assert.is(await (await fetch(`${site.base}checklist/`)).text(), "checklist");
    assert.is((await fetch(`${site.base}checklist`, { redirect: "manual" })).status, 301);
  });

  test("never answers with a file outside it, not even through a link", async () => {
    assert.is((await fetch(`${site.base}link.txt`)).status, 404);
    for (const path of [
      "/../secret.txt",
      "/%2e%2e/secret.txt",
      "/checklist/..%2f..%2fsecret.txt",
      "//secret.txt",
    ]) {
      assert.match(
        await raw(site, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
        /^HTTP\/1\.1 40[04]/,
        path,
      );
    }
  });
});

describe("a site that a function finds, at a wished port", (test) => {
  test("answers with what the function finds, and takes the next port when one is in use", async () => {
    const find = async (path: string) => (path === "index.html" ? { body: "found" } : undefined);
    const first = await serveSite(find);
    const port = Number(new URL(first.origin).port);
    const second = await serveSite(find, { port });
    assert.ok(Number(new URL(second.origin).port) > port);
    assert.is(await (await fetch(second.base)).text(), "found");
    await Promise.all([first.close(), second.close()]);
  });

  test("gives up when no port is free from the wished one on", async () => {
    const first = await serveSite(new Map());
    const port = Number(new URL(first.origin).port);
    const others = await Promise.all(Array.from({ length: 49 }, (_, index) => occupied(port + 1 + index)));
    try {
      assert.is(
        await reasonAt(port),
        `The ports from ${port} to ${port + 49} are in use. Name another, such as --port 9000.`,
      );
    } finally {
      await first.close();
      for (const server of others) server.close();
    }
  });

  test("says so when the last port there is is in use", async () => {
    const last = await occupied(65_535);
    try {
      assert.is(await reasonAt(65_535), "Port 65535 is in use. Name another, such as --port 9000.");
    } finally {
      last.close();
    }
  });

  test("says so when the port is not for this account, and hides no fault of ours", async () => {
    const { listen } = Server.prototype;
    const refusing = (code: string) => {
      Server.prototype.listen = function refuse(this: Server) {
        process.nextTick(() =>
          this.emit("error", Object.assign(new Error(code), { code, syscall: "listen" })),
        );
        return this;
      };
    };
    try {
      refusing("EACCES");
      assert.is(await reasonAt(80), "This account may not use port 80. Name another, such as --port 9000.");
      refusing("EINVAL");
      assert.is(await reasonAt(80), "EINVAL");
    } finally {
      Server.prototype.listen = listen;
    }
  });
});

async function reasonAt(port: number): Promise<string> {
  return serveSite(new Map(), { port }).then(
    async (site) => {
      await site.close();
      return "none";
    },
    (failure: Error) => failure.message,
  );
}

/** A server at the port; when the port is somebody else's, that does as well. */
function occupied(port: number): Promise<Server> {
  const server = createServer();
  return new Promise((ready) => {
    server.once("error", () => ready(server));
    server.listen(port, "127.0.0.1", () => ready(server));
  });
}
