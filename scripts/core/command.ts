/** What every command does alike: reads its options strictly, answers `--help`, and ends with a sentence and an exit code. */
import { realpathSync } from "node:fs";
import { parseArgs } from "node:util";
import { fail } from "./failure.ts";
import { nearest } from "./nearest.ts";
import { project } from "./paths.ts";

/** One option. A flag takes no value; the others name theirs as people are to type it. */
export type Option =
  | { type: "flag"; help: string }
  | { type: "text"; help: string; value: string }
  /** A whole number from `min`, which is 1 unless said otherwise, to `max`. */
  | { type: "number"; help: string; value: string; min?: number; max?: number; default?: number };

export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends { type: "flag" }
  ? boolean
  : O extends { type: "text" }
    ? string | undefined
    : O extends { default: number }
      ? number
      : number | undefined;

export type Values<O extends Options> = { readonly [Name in keyof O]: ValueOf<O[Name]> };

export interface Command<O extends Options> {
  /** What people type, such as `npm run build`. */
  usage: string;
  /** What it does, in a sentence or two. */
  purpose: string;
  options: O;
  /** What may stand among the options; without it, only options may be typed. */
  rest?: { name: string; help: string };
  /** A whole line to copy. */
  example: string;
  /** Said after any failure: what became of everything. */
  afterFailure?: string;
}

/** What was typed: the values, or the help that was asked for, or the first thing that is wrong with it. */
export type Read<O extends Options> =
  | { values: Values<O>; rest: string[] }
  | { help: string }
  | { fault: string };

/** Reads `args`, the words after the command; `env` shows what npm kept of them. Pure: nothing is printed. */
export function readOptions<O extends Options>(
  command: Command<O>,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Read<O> {
  const { usage, options } = command;
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(
        Object.entries(options).map(([name, { type }]) => [
          name,
          { type: type === "flag" ? ("boolean" as const) : ("string" as const) },
        ]),
      ),
      help: { type: "boolean", short: "h" },
    },
    strict: false,
    tokens: true,
  });
  if (tokens.some((token) => token.kind === "option" && token.name === "help"))
    return { help: helpText(command) };
  const kept = keptByNpm(options, env);
  if (kept.length > 0) {
    const line = commandLine(usage, [...kept, ...args]);
    return { fault: `npm kept ${kept[0]} for itself. Put -- in front of the options: ${line}` };
  }
  const values: Record<string, boolean | string | number | undefined> = {};
  const rest: string[] = [];
  for (const token of tokens) {
    if (command.rest && token.kind !== "option") {
      if (token.kind === "positional") rest.push(token.value);
      continue;
    }
    if (token.kind === "option-terminator") {
      const line = commandLine(usage, args.toSpliced(token.index, 1));
      return { fault: `Type -- only once: ${line}` };
    }
    const option =
      token.kind === "option" && Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (token.kind === "positional" || !option) return { fault: unknown(command, args[token.index] ?? "") };
    if (Object.hasOwn(values, token.name)) return { fault: `${token.rawName} is given twice. Give it once.` };
    const read = readValue(token.rawName, option, token.value, token.inlineValue === true);
    if ("fault" in read) return read;
    values[token.name] = read.value;
  }
  for (const [name, option] of Object.entries(options))
    values[name] ??= option.type === "flag" ? false : option.type === "number" ? option.default : undefined;
  return { values: values as Values<O>, rest };
}

/**
 * The options that npm took for its own, as they should have been typed. Of what stands before `--`, npm (10 and 11)
 * hands on only what does not begin with a hyphen, and tells of the rest by variables: `npm_config_dry_run=true`.
 */
function keptByNpm(options: Options, env: NodeJS.ProcessEnv): string[] {
  return Object.entries(env).flatMap(([variable, value = ""]) => {
    const typed = /^npm_config_(.+)$/.exec(variable)?.[1]?.replaceAll("_", "-");
    // People set a day before which packages must have been published; anything else after it, npm throws away.
    if (typed === undefined || typed === "before") return [];
    const isBare = value === "" || value === "true";
    const name = Object.hasOwn(options, typed) ? typed : nearest(typed, Object.keys(options));
    const option = name === undefined ? undefined : options[name];
    if (!option || (name !== typed && option.type === "flag" && !isBare)) return [];
    // A value that stood behind a space is among the words that npm handed on.
    return [`--${name}`, ...(isBare || option.type === "flag" ? [] : [value])];
  });
}

function readValue(
  name: string,
  option: Option,
  typed: string | undefined,
  isInline: boolean,
): { value: boolean | string | number } | { fault: string } {
  if (option.type === "flag")
    return typed === undefined ? { value: true } : { fault: `${name} takes no value. Type ${name} alone.` };
  const isNextOption = !isInline && typed !== undefined && /^-\D/.test(typed);
  if (typed === undefined || typed === "" || isNextOption)
    return { fault: `${name} needs a value, such as ${name} ${option.value}.` };
  if (option.type === "text") return { value: typed };
  const { min = 1, max } = option;
  const number = Number(typed);
  if (/^\d+$/.test(typed) && number >= min && number <= (max ?? Number.MAX_SAFE_INTEGER))
    return { value: number };
  const range = max === undefined ? `of at least ${min}` : `from ${min} to ${max}`;
  return { fault: `${name} takes a whole number ${range}, such as ${name} ${option.value}, not "${typed}".` };
}

function unknown<O extends Options>({ usage, options }: Command<O>, word: string): string {
  const typed = word.replace(/=.*/s, "");
  const meant = nearest(typed.replace(/^-+/, ""), [...Object.keys(options), "help"]);
  const hint = meant === undefined ? "" : ` Did you mean --${meant}?`;
  return `${typed} is not an option of ${usage}.${hint} To see the options, type: ${commandLine(usage, ["--help"])}`;
}

/** The command with `words` behind it, as somebody types it. */
function commandLine(usage: string, args: readonly string[]): string {
  const typed = args.map((word) => (/[^\w./:=@-]/.test(word) ? JSON.stringify(word) : word));
  return typed.length === 0 ? usage : `${usage} -- ${typed.join(" ")}`;
}

function helpText<O extends Options>({ usage, purpose, options, rest, example }: Command<O>): string {
  const rows = [
    ...Object.entries(options).map(([name, option]) => [
      option.type === "flag" ? `--${name}` : `--${name} ${option.value}`,
      option.type === "number" && option.default !== undefined
        ? `${option.help} (${option.default} if not given)`
        : option.help,
    ]),
    ...(rest ? [[rest.name, rest.help]] : []),
    ["--help", "Prints this."],
  ];
  const width = Math.max(...rows.map(([left = ""]) => left.length));
  return [
    purpose,
    "",
    `Usage: ${usage} -- [options]${rest ? ` [${rest.name}]` : ""}`,
    "",
    ...rows.map(([left = "", right]) => `  ${left.padEnd(width)}  ${right}`),
    "",
    `Example: ${example}`,
  ].join("\n");
}

/**
 * Runs a command: `work` gets what was typed and answers with the exit code. Anything that is wrong with the options,
 * or with the folder it is started in, ends in one sentence and 2, before `work` has begun.
 */
export async function runCommand<O extends Options>(
  command: Command<O>,
  work: (values: Values<O>, rest: string[]) => Promise<number>,
): Promise<void> {
  const args = process.argv.slice(2);
  const read = readOptions(command, args, process.env);
  if ("help" in read) {
    console.log(read.help);
    return;
  }
  const fault = "fault" in read ? read.fault : wrongFolder(command.usage, args);
  if (fault !== undefined || "fault" in read) {
    console.error(fault);
    process.exitCode = 2;
    return;
  }
  const end = (reason: unknown) =>
    fail(reason, ...(command.afterFailure === undefined ? [] : [command.afterFailure]));
  // Some packages start programs of their own and do not listen when those fail.
  process.on("uncaughtException", (reason) => {
    // Nobody reads on, as in `npm run build | head -1`.
    if ((reason as NodeJS.ErrnoException | undefined)?.code !== "EPIPE") end(reason);
    process.exit(2);
  });
  try {
    process.exitCode = await work(read.values, read.rest);
  } catch (reason) {
    end(reason);
  }
}

/** Folders that people name, and templates, are looked for in the folder a command is started in. */
function wrongFolder(usage: string, args: readonly string[]): string | undefined {
  if (realpathSync.native(process.cwd()) === realpathSync.native(project)) return undefined;
  return `This runs in the project's folder only. Type cd "${project}" and then: ${commandLine(usage, args)}`;
}
