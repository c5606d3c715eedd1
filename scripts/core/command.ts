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
  /** A whole number of at least `min`, which is 1 unless said otherwise. */
  | { type: "number"; help: string; value: string; min?: number; default?: number };

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
  /** What people type: `npm run build`. */
  usage: string;
  /** What it does, in a sentence or two. */
  purpose: string;
  options: O;
  /** What may stand after the options; without it, nothing may. */
  rest?: { name: string; help: string };
  /** A whole line to copy. */
  example: string;
  /** Said after any failure: what became of everything. */
  afterFailure?: string;
}

/** What was typed: the values, or the help that was asked for, or the one thing that is wrong with it. */
export type Read<O extends Options> =
  | { values: Values<O>; rest: string[] }
  | { help: string }
  | { fault: string };

/** Reads `args`, the words after the command. Pure: nothing is printed. */
export function readOptions<O extends Options>(
  command: Command<O>,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Read<O> {
  const { options } = command;
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { type }]) => [
      name,
      { type: type === "flag" ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const help = { help: { type: "boolean" as const, short: "h" } };
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...config, ...help },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  if (tokens.some((token) => token.kind === "option" && token.name === "help"))
    return { help: helpText(command) };
  // npm takes an option that stands before `--` for one of its own, and hands on nothing but a variable.
  const swallowed = Object.keys(options).find(
    (name) => env[`npm_config_${name.replaceAll("-", "_")}`] !== undefined,
  );
  if (swallowed !== undefined && args.length === 0)
    return { fault: `Put -- in front of options: ${command.usage} -- --${swallowed}` };
  const values: Record<string, boolean | string | number | undefined> = {};
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") rest.push(token.value);
    if (token.kind !== "option") continue;
    const option = options[token.name];
    if (!option) return { fault: unknown(command, token.rawName, token.name) };
    if (token.name in values) return { fault: `${token.rawName} is given twice. Give it once.` };
    const read = readValue(token.rawName, option, token.value);
    if ("fault" in read) return read;
    values[token.name] = read.value;
  }
  if (rest.length > 0 && !command.rest) return { fault: unknown(command, rest[0] ?? "", rest[0] ?? "") };
  for (const [name, option] of Object.entries(options))
    values[name] ??= option.type === "flag" ? false : option.type === "number" ? option.default : undefined;
  return { values: values as Values<O>, rest };
}

function readValue(
  name: string,
  option: Option,
  typed: string | undefined,
): { value: boolean | string | number } | { fault: string } {
  if (option.type === "flag")
    return typed === undefined ? { value: true } : { fault: `${name} takes no value. Type ${name} alone.` };
  if (typed === undefined || typed === "" || typed.startsWith("-"))
    return { fault: `${name} needs a value, such as ${name} ${option.value}.` };
  if (option.type === "text") return { value: typed };
  const number = Number(typed);
  const min = option.min ?? 1;
  if (!/^\d+$/.test(typed) || !Number.isSafeInteger(number) || number < min)
    return {
      fault: `${name} takes a whole number of at least ${min}, such as ${name} ${option.value}, not "${typed}".`,
    };
  return { value: number };
}

function unknown<O extends Options>({ usage, options }: Command<O>, raw: string, name: string): string {
  const meant = nearest(name.replace(/^-+/, ""), [...Object.keys(options), "help"]);
  const hint = meant === undefined ? "" : ` Did you mean --${meant}?`;
  return `${raw} is not an option of ${usage}.${hint} To see the options, type: ${withOption(usage, "help")}`;
}

function withOption(usage: string, name: string): string {
  return `${usage}${usage.startsWith("npm ") ? " --" : ""} --${name}`;
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
    `Usage: ${usage}${usage.startsWith("npm ") ? " --" : ""} [options]${rest ? ` [${rest.name}]` : ""}`,
    "",
    ...rows.map(([left = "", right]) => `  ${left.padEnd(width)}  ${right}`),
    "",
    `Example: ${example}`,
  ].join("\n");
}

/**
 * Runs a command: `work` gets what was typed and answers with the exit code. Anything
 * that is wrong with the options ends in one sentence and 2, before `work` has begun.
 */
export async function runCommand<O extends Options>(
  command: Command<O>,
  work: (values: Values<O>, rest: string[]) => Promise<number>,
): Promise<void> {
  const read = readOptions(command, process.argv.slice(2), process.env);
  if ("help" in read) {
    console.log(read.help);
    return;
  }
  const elsewhere = realpathSync(process.cwd()) !== realpathSync(project);
  const fault =
    "fault" in read
      ? read.fault
      : elsewhere
        ? `This runs in the project's folder only. Type: cd "${project}" && ${command.usage}`
        : undefined;
  if (fault !== undefined || "fault" in read) {
    console.error(fault);
    process.exitCode = 2;
    return;
  }
  try {
    process.exitCode = await work(read.values, read.rest);
  } catch (reason) {
    fail(reason, ...(command.afterFailure === undefined ? [] : [command.afterFailure]));
  }
}
