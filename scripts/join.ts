/** `npm run join`: joins the boards' editions that several machines have built into one site, whole or not at all. */
import { runCommand } from "./core/command.ts";
import { joinAsked } from "./pipeline/asked-build.ts";

await runCommand(
  {
    usage: "npm run join",
    purpose:
      "Makes the consortium's own pages, and joins them with the boards' editions that other machines have built, in output/site. Every checksum and every link between boards is looked at, and no board may be missing. A board that could not be built keeps its last good edition, and is named.",
    options: {
      published: {
        type: "flag",
        help: "Joins what readers see: the version that was published last. The shards were built so too.",
      },
      day: {
        type: "text",
        value: "2027-03-01",
        help: "Joins as on another day, on which the shards were built.",
      },
    },
    rest: { name: "FOLDER...", help: "The folder output/editions of each machine." },
    example: "npm run join -- --published shard-1 shard-2",
    afterFailure: "Nothing was changed: the last site that was built is still there.",
  },
  async (options, folders) => {
    const { lines, faults, code } = await joinAsked(options, folders);
    for (const line of lines) console.log(line);
    for (const fault of faults) console.error(fault);
    return code;
  },
);
