/** Small changes to a file of words, such as a slip, a bad copy or ill will would make. */
import { hazards } from "./hazards.ts";
import type { Random } from "./random.ts";

/** `others` are the texts of other files, to take pieces from. */
export type Mutation = (text: string, random: Random, others: readonly string[]) => string;

const at = (text: string, random: Random) => random.below(text.length + 1);
const put = (text: string, from: number, to: number, words: string) =>
  text.slice(0, from) + words + text.slice(to);

/** Changes the lines of `text`, with one of them chosen. */
function lines(
  change: (all: string[], index: number, random: Random, others: readonly string[]) => void,
): Mutation {
  return (text, random, others) => {
    const all = text.split("\n");
    change(all, random.below(all.length), random, others);
    return all.join("\n");
  };
}

/** Lines of `text` that hold the value of a field, by index. */
function fieldLines(all: readonly string[]): number[] {
  return all.flatMap((line, index) => (/^\s*(- )?[a-z_]+: \S/.test(line) ? [index] : []));
}

/** Changes the value of a field; a text without fields stays as it is. */
function value(change: (words: string, random: Random, others: readonly string[]) => string): Mutation {
  return (text, random, others) => {
    const all = text.split("\n");
    const fields = fieldLines(all);
    if (fields.length === 0) return text;
    const index = random.one(fields);
    all[index] = (all[index] ?? "").replace(/^(\s*(?:- )?[a-z_]+: )(.*)$/, (_, name, words) => {
      return name + change(words, random, others);
    });
    return all.join("\n");
  };
}

const anyLine = (others: readonly string[], random: Random) => random.one(random.one(others).split("\n"));

export const mutations: Readonly<Record<string, Mutation>> = {
  "drops some letters": (text, random) => {
    const from = at(text, random);
    return put(text, from, from + 1 + random.below(12), "");
  },
  "changes a letter": (text, random) => {
    const from = at(text, random);
    return put(text, from, from + 1, String.fromCharCode(32 + random.below(95)));
  },
  "puts in any character": (text, random) => {
    const from = at(text, random);
    return put(text, from, from, String.fromCodePoint(random.below(0xd800)));
  },
  "repeats some letters": (text, random) => {
    const from = at(text, random);
    const piece = text.slice(from, from + 1 + random.below(40));
    return put(text, from, from, piece.repeat(1 + random.below(30)));
  },
  "cuts the end off": (text, random) => text.slice(0, at(text, random)),
  "puts in a hazard": (text, random) => {
    const from = at(text, random);
    return put(text, from, from, random.one(hazards));
  },
  "puts a hazard on a line of its own": lines((all, index, random) =>
    all.splice(index, 0, random.one(hazards)),
  ),
  "begins a line with a hazard": lines((all, index, random) => {
    all[index] = random.one(hazards) + (all[index] ?? "");
  }),
  "drops a line": lines((all, index) => all.splice(index, 1)),
  "repeats a line": lines((all, index) => all.splice(index, 0, all[index] ?? "")),
  "swaps two lines": lines((all, index, random) => {
    const other = random.below(all.length);
    [all[index], all[other]] = [all[other] ?? "", all[index] ?? ""];
  }),
  "joins two lines": lines((all, index) => all.splice(index, 2, (all[index] ?? "") + (all[index + 1] ?? ""))),
  "moves a line in or out": lines((all, index, random) => {
    const line = all[index] ?? "";
    all[index] =
      random.below(2) === 0 ? line.replace(/^ /, "") : random.one([" ", "  ", "\t", "    "]) + line;
  }),
  "takes a line from elsewhere": lines((all, index, random, others) =>
    all.splice(index, random.below(2), anyLine(others, random)),
  ),
  "empties a field": value(() => ""),
  "puts a hazard in a field": value((_, random) => random.one(hazards)),
  "puts a hazard in quotes in a field": value((words, random) => {
    const mixed = random.below(2) === 0 ? random.one(hazards) : `${words} ${random.one(hazards)}`;
    return `'${mixed.replaceAll("'", "''").replaceAll("\n", " ")}'`;
  }),
  "gives a field the value of another": value((_, random, others) => {
    const all = random.one(others).split("\n");
    const fields = fieldLines(all);
    return fields.length === 0 ? "" : (all[random.one(fields)] ?? "").replace(/^[^:]*: /, "");
  }),
  "makes a field a list": value((words) => `[${words}]`),
  "makes a field a group": value((words) => `{a: ${words}}`),
  "misspells the name of a field": (text, random) => {
    const all = text.split("\n");
    const fields = fieldLines(all);
    if (fields.length === 0) return text;
    const index = random.one(fields);
    all[index] = (all[index] ?? "").replace(/([a-z])([a-z_]*):/, "$2$1:");
    return all.join("\n");
  },
  "writes in capitals": lines((all, index) => {
    all[index] = (all[index] ?? "").toUpperCase();
  }),
  "ends lines as another system does": (text, random) =>
    text.replaceAll("\n", random.one(["\r\n", "\r", "\n\n"])),
  "takes the whole of another file": (_, random, others) => random.one(others),
};
