/** `npm run schemas`: writes the editors' hints anew, after `scripts/content/schema.ts` has changed. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { editorSchemaFiles, editorSchemas } from "./content/json-schema.ts";
import { runCommand } from "./core/command.ts";
import { project } from "./core/paths.ts";

await runCommand(
  {
    usage: "npm run schemas",
    purpose: "Writes the hints that editors show while somebody types fields, in .vscode.",
    options: {},
    example: "npm run schemas",
  },
  async () => {
    const folder = join(project, ".vscode");
    await mkdir(join(folder, "schemas"), { recursive: true });
    for (const [name, text] of editorSchemas()) await writeFile(join(folder, "schemas", name), text);
    const settings = { "yaml.schemas": editorSchemaFiles() };
    await writeFile(join(folder, "settings.json"), `${JSON.stringify(settings, null, 2)}\n`);
    console.log(`Wrote .vscode/settings.json and ${editorSchemas().size} files in .vscode/schemas.`);
    return 0;
  },
);
