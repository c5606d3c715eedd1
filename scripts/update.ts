/** `npm run update`: takes the newest version of the project, and offers its new wording. */
import { runCommand } from "./core/command.ts";
import { project } from "./core/paths.ts";
import { update } from "./pipeline/update.ts";

const USAGE = "npm run update";

await runCommand(
  {
    usage: USAGE,
    purpose:
      "Puts the newest version of the project on a branch that changes nothing in content/. Once that is merged, puts new wording on branches of its own, one for each item.",
    options: {
      from: {
        type: "text",
        value: "https://host.example/project.git",
        help: "The git address of the project that your words began from, or a folder with a copy of it.",
      },
      replace: { type: "flag", help: "Also replaces files of the project that were changed here." },
    },
    example: "npm run update -- --from https://host.example/project.git",
    afterFailure: "Nothing was changed.",
  },
  async ({ from, replace }) => {
    if (from === undefined) {
      console.error(`Say where the project is: ${USAGE} -- --from ADDRESS`);
      return 2;
    }
    const { lines, refused } = await update(project, from, replace);
    for (const line of lines) console.log(line);
    return refused ? 1 : 0;
  },
);
