/** The good content as that of a consortium: invented boards, each in a file of its own. */
import { type Content, change } from "./content.ts";

/** The file of a board; `more` are further lines. */
export function boardYaml(name: string, number = "01632 960001", more = ""): string {
  return `name: ${name}\narea: ${name.split(" ")[0]}\nfacts_as_at: 2026-02-01\ncontacts:\n  - label: Duty team\n    details: ${number}\n${more}`;
}

/** One with a colour and a procedure of its own. */
const northshire = boardYaml(
  "Northshire Partnership",
  "01632 960002",
  'accent: "#6b2d5c"\nlocal_links:\n  - for: question-7\n    title: Home visits in Northshire\n    address: https://northshire.uk/visits\n',
);

/** Three boards, whose contacts stand in a pack; `files` are put in their place or beside them. */
export function consortiumContent(files: Readonly<Record<string, string>> = {}): Content {
  const parts = "  - part: guide\n    guide: team-briefing\n  - part: page\n    page: how-to-use\n";
  const content = change("content/packs/1-team.md", parts, "  - part: checklist\n");
  const boards = { ayle: boardYaml("Ayle Board"), northshire, weyle: boardYaml("Weyle Board"), ...files };
  for (const [id, text] of Object.entries(boards)) content.set(`content/boards/${id}.yaml`, text);
  return content;
}
