/** Gives a copy of the shipped words to another board: its name, address and contacts, and other titles, questions and prompts. */
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Sentences, sentences } from "./sentences.ts";

const BOARD = `name: Northshire Safeguarding Partnership
example: false
words_from: "1.0"
area: Northshire
law_as_at: 2026-07-01
web_address: https://www.northshire.example-council.uk/safeguarding/checklist/
contacts:
  - label: Children's front door
    details: 01632 960001
  - label: Adults' front door
    details: 01632 960002
  - label: Out of hours
corrections: checklist@northshire.example-council.uk
accessibility:
  contact: the partnership's office
  email: access@northshire.example-council.uk
  telephone: 01632 960010
  post: 1 High Street, Northshire
  reply_days: 10
`;

/** Marks of what only the example says, with the words before them. */
const OF_THE_EXAMPLE = /\[[^\]]*\]\{example\}/g;

/**
 * Rewrites `content/` in `folder`, which must hold sound words. Afterwards they are as sound as before: each title,
 * question and prompt is another sentence of about the same length, and everything else stays.
 * The versions go, because a board begins with none.
 */
export function reword(folder: string): void {
  const content = join(folder, "content");
  const next = sentences();
  writeFileSync(join(content, "board.yaml"), BOARD);
  rmSync(join(content, "versions"), { recursive: true, force: true });
  for (const file of globSync("{checklist,responsibilities,guides,packs,pages}/*.md", {
    cwd: content,
  }).sort())
    rewrite(join(content, file), (text) =>
      otherWords(text.replace(OF_THE_EXAMPLE, "We say what we do."), next),
    );
  rewrite(join(content, "themes.yaml"), (text) =>
    text.replace(/^( *title: ).*$/gm, (_, name) => name + next.title()),
  );
}

function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

function otherWords(text: string, next: Sentences): string {
  const renamed = new Map<string, string>();
  const other = (title: string) => {
    const known = renamed.get(title) ?? next.title();
    renamed.set(title, known);
    return known;
  };
  return text
    .replace(/^(title: ).*$/m, (_, name) => name + next.title())
    .replace(/^(question: ).*$/m, (_, name) => name + next.question())
    .replace(/^( +- sheet: )(.*)$/gm, (_, name, title) => name + other(title))
    .replace(/^(### )(.*)$/gm, (line, mark, title) => (renamed.has(title) ? mark + other(title) : line))
    .replace(/^- (?!.*\[).*$/gm, (line) =>
      text.includes("\nquestion: ") ? `- ${next.prompt(line.length)}` : line,
    );
}
