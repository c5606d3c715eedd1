import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import * as assert from "uvu/assert";
import { servedSiteFaults } from "../../scripts/pipeline/served-site.ts";
import { describe } from "../support/describe.ts";
import { publishedVersion } from "../support/published.ts";
import { folderFor } from "../versions/publishing.ts";

const history = [publishedVersion("1.0", { state: "current", packs: [] })];
const good = new Map([
  ["index.html", "<p>Version 1.0, Final edition</p>"],
  ["c/1.0/index.html", "<h1>Version 1.0 is current</h1>"],
  ["versions.xml", "<id>https://board.example/versions/1.0/</id>"],
]);

describe("servedSiteFaults", (test) => {
  const place = folderFor(test);

  /** What is said of a pretended host that serves under `/checklist/`, and in its first `stale` answers what was there before. */
  async function onWeb(stale: number, waits: number[]) {
    let left = stale;
    const server = createServer((request, response) => {
      const path = (request.url ?? "").replace("/checklist/", "").replace(/\/$/, "/index.html");
      const body = left > 0 ? "Not found" : good.get(path);
      left -= 1;
      response.writeHead(body === undefined || body === "Not found" ? 404 : 200).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      return await servedSiteFaults(history, `http://127.0.0.1:${port}/checklist`, waits);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  test("finds a built folder in order, and names what it lacks", async () => {
    const folder = place("site");
    for (const [path, text] of good) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    assert.equal(await servedSiteFaults(history, folder), []);
    assert.equal(await servedSiteFaults(history, place("nothing")), [
      "c/1.0/ is missing.",
      "index.html is missing.",
      "versions.xml does not list version 1.0.",
    ]);
  });

  test("takes no draft for what was published", async () => {
    const folder = place("draft");
    for (const [path, text] of good) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text.replace("Final", "Draft"));
    }
    assert.equal(await servedSiteFaults(history, folder), [
      "index.html is that of a draft, which nobody has published.",
    ]);
  });

  test("asks a host again until it serves the new pages, and gives up in the end", async () => {
    assert.equal(await onWeb(0, []), []);
    assert.equal(await onWeb(3, [1, 1]), []);
    const start = performance.now();
    assert.equal(await onWeb(1, [1, 20_000]), []);
    assert.ok(performance.now() - start < 10_000);
    assert.is((await onWeb(100, [1, 1])).length, 3);
  });

  test("takes no answer for a missing file", async () => {
    assert.is((await servedSiteFaults(history, "http://127.0.0.1:9/", [])).length, 3);
  });
});
