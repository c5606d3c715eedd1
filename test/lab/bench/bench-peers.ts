/** `npm run bench:peers`: this project beside other programs that print web pages, on the same pages in the same run. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveSite } from "../../../scripts/browser/serve.ts";
import { runCommand } from "../../../scripts/core/command.ts";
import { packOf, siteOf } from "../../../scripts/pipeline/bench/bench.ts";
import { comparePeers, peerTable } from "./peers.ts";

const PACK = "team";
const PLAIN = "<style>@page { size: A4; margin: 20mm } body { font: 14pt sans-serif }</style>";

await runCommand(
  {
    usage: "npm run bench:peers",
    purpose:
      "Prints the page of a pack, and one so plain that every program can read its styles, with each program that is installed.",
    options: {
      runs: { type: "number", value: "3", default: 3, help: "How often each program prints each page." },
    },
    example: "npm run bench:peers -- --runs 5",
  },
  async ({ runs }) => {
    const { files } = await siteOf();
    const pages = new Map([...files, ["plain/index.html", packOf(50, PLAIN)] as const]);
    const folder = await mkdtemp(join(tmpdir(), "bench-peers-"));
    const server = await serveSite(new Map([...pages].map(([path, body]) => [path, { body }])));
    try {
      for (const page of [`packs/${PACK}/`, "plain/"]) {
        console.log(`\nWhole processes on ${page}; "broken" counts rules of PDF/UA-1.\n`);
        for (const line of peerTable(await comparePeers(`${server.base}${page}`, folder, runs)))
          console.log(line);
      }
    } finally {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    }
    return 0;
  },
);
