/** `npm start`: the site as it is being written, until it is stopped. */
import { runCommand } from "./core/command.ts";
import { startPreview } from "./pipeline/preview.ts";

await runCommand(
  {
    usage: "npm start",
    purpose:
      'Shows the words in content/ as a website. Saving a file refreshes the page. In a consortium, "Choose your board" on the front page leads to the edition of each board.',
    options: {
      port: {
        type: "number",
        value: "8080",
        max: 65535,
        default: 8080,
        help: "The port to use, or the next free one.",
      },
    },
    example: "npm start -- --port 9000",
  },
  async ({ port }) => {
    const preview = await startPreview({ port });
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        void preview.close().then(() => process.exit(0));
      });
    }
    return 0;
  },
);
