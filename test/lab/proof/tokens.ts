/** JavaScript as a row of tokens: enough to change code and never a comment, a message or a pattern by mistake. */

export interface Token {
  /** `words` is a string or a piece of a template with its marks; a `mark` is an operator, a bracket or the like. */
  kind: "name" | "number" | "words" | "pattern" | "mark";
  text: string;
  /** UTF-16 units from the start of the text. */
  start: number;
}

/** Longest first, so that `===` is not read as `==` and `=`. */
const MARKS = [
  ...[">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??="],
  ...["=>", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%="],
  ...["&=", "|=", "^=", "<<", ">>", "**"],
];
/** After these a `/` begins a pattern, although they look like names. */
const BEFORE_VALUE = new Set(["return", "case", "typeof", "in", "of", "await", "yield", "void", "delete"]);

const SPACE = /(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)+/y;
const NAME = /[\p{ID_Start}$_#][\p{ID_Continue}$]*/uy;
const NUMBER = /\d(?:[eE][+-]\d|[\w.])*/y;
const STRING = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y;
const PATTERN = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y;
/** From the opening backtick, or the brace that ends a place for a value, to the next such place or the end. */
const TEMPLATE = /[`}](?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)/y;

/** The tokens of JavaScript, or of TypeScript without its types. Throws where a token cannot be read. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  /** What each open brace opened: a place in a template, or anything else. */
  const open: ("template" | "block")[] = [];
  for (let at = 0; at < text.length; ) {
    at += matchAt(SPACE, text, at).length;
    if (at >= text.length) break;
    const token = { ...next(text, at, tokens.at(-1), open.at(-1) === "template"), start: at };
    if (token.kind === "words" && token.text.startsWith("}")) open.pop();
    if (token.kind === "words" && token.text.endsWith("${")) open.push("template");
    if (token.text === "{") open.push("block");
    if (token.text === "}") open.pop();
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function next(
  text: string,
  at: number,
  before: Token | undefined,
  inTemplate: boolean,
): Omit<Token, "start"> {
  const first = text[at] ?? "";
  if (first === "`" || (first === "}" && inTemplate)) return found("words", TEMPLATE, text, at);
  if (first === '"' || first === "'") return found("words", STRING, text, at);
  if (/\d/.test(first)) return found("number", NUMBER, text, at);
  if (/[\p{ID_Start}$_#]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0)))
    return found("name", NAME, text, at);
  if (first === "/" && beginsValue(before)) return found("pattern", PATTERN, text, at);
  return { kind: "mark", text: MARKS.find((mark) => text.startsWith(mark, at)) ?? first };
}

/** Whether what follows `before` is a value, so that a `/` cannot divide. */
function beginsValue(before: Token | undefined): boolean {
  if (!before) return true;
  if (before.kind === "name") return BEFORE_VALUE.has(before.text);
  return before.kind === "mark" ? ![")", "]", "}"].includes(before.text) : before.text.endsWith("${");
}

function found(kind: Token["kind"], pattern: RegExp, text: string, at: number): Omit<Token, "start"> {
  const match = matchAt(pattern, text, at);
  if (match === "") throw new Error(`What begins with ${text.slice(at, at + 20)} is never ended.`);
  return { kind, text: match };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}
