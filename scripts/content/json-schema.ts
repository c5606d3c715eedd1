/** Turns the schemas into JSON Schema, from which an editor gives hints while somebody types. */
import { z } from "zod";
import { type Kind, kindNames, kinds } from "./kinds.ts";

/** Text of each file of `.vscode/schemas`, by file name, ending in a line feed. `npm run schemas` writes them. */
export function editorSchemas(): Map<string, string> {
  return new Map(kindNames.map((kind) => [`${kind}.json`, schemaText(kind)]));
}

/** Which files of the project each schema is for: the `yaml.schemas` of `.vscode/settings.json`. */
export function editorSchemaFiles(): Record<string, string> {
  return Object.fromEntries(kindNames.map((kind) => [`./.vscode/schemas/${kind}.json`, filesOf(kind)]));
}

function schemaText(kind: Kind): string {
  const { form, schema: item } = kinds[kind];
  const whole: z.ZodType = form === "list" ? z.array(item) : item;
  const schema = z.toJSONSchema(whole, {
    // Editors see files as people write them, before anything is trimmed.
    io: "input",
    // Only our own messages use it.
    override: ({ jsonSchema }) => delete jsonSchema.form,
  });
  return inHouseStyle(JSON.stringify(schema, null, 2));
}

/** Puts lists of plain values on one line where they fit, as the project's formatter does. */
function inHouseStyle(json: string): string {
  const lines = json.replace(/^(.*)\[\n\s+([^[\]{}]*?)\n\s+\](,?)$/gm, (list, before, values, after) => {
    const line = `${before}[${values.replace(/\n\s+/g, " ")}]${after}`;
    return line.length <= 110 ? line : list;
  });
  return `${lines}\n`;
}

function filesOf(kind: Kind): string {
  const { form, home } = kinds[kind];
  if (form === "versions") return `content/${home}/*/note.md`;
  if (form === "files") return `content/${home}/*.yaml`;
  return form === "file" || form === "list" ? `content/${home}` : `content/${home}/*.md`;
}
