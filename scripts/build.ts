/** `npm run build`: words in, website and packs out, whole or not at all. */
import { runCommand } from "./core/command.ts";
import { buildAsked } from "./pipeline/asked-build.ts";

await runCommand(
  {
    usage: "npm run build",
    purpose:
      "Makes the website and the packs in output/site from the words in content/. Where content/boards holds the boards of a consortium, it makes the consortium's own pages, and joins them with the boards' editions as they were built last.",
    options: {
      published: {
        type: "flag",
        help: "Makes what readers see instead: the version that was published last, with its frozen packs.",
      },
      day: {
        type: "text",
        value: "2027-03-01",
        help: "Builds as on another day, to see what is overdue then, or to build a published site again.",
      },
      board: {
        type: "text",
        value: "northshire",
        help: "In a consortium: builds this board's edition too, named after its file in content/boards.",
      },
      boards: { type: "text", value: "all", help: "The same for every board that has changed." },
      shard: {
        type: "text",
        value: "3/12",
        help: "With --boards all: builds this machine's share, in output/editions. npm run join joins the shares.",
      },
    },
    example: "npm run build -- --published",
    afterFailure: "Nothing was changed: the last site that was built is still there.",
  },
  async (options) => {
    const { lines, faults, code } = await buildAsked(options);
    for (const line of lines) console.log(line);
    for (const fault of faults) console.error(fault);
    return code;
  },
);
