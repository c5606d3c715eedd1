/** Parses fields in YAML 1.2 so that every value keeps its position, and nothing but plain data gets through. */
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";
import { inReadingOrder, type Problem } from "../../core/problem.ts";
import { MAX_FIELD_CHARACTERS } from "./folder-layout.ts";
import { fieldName, type Path, type SourcePosition } from "./source-position.ts";
import { tooDeepLine } from "./yaml-depth.ts";
import { tooDeepMessage, yamlHazards } from "./yaml-hazards.ts";
import { syntaxProblems } from "./yaml-syntax.ts";

/** Fields as data, each value with its position. */
export interface Tree {
  data: unknown;
  /** Position of the value at `path`, or of the nearest value above it that exists. */
  position(path: Path): SourcePosition;
  /** Position of the name of the field at `path`. */
  namePosition(path: Path): SourcePosition;
  /** Paths of values that have been reported already, and whose data cannot be trusted. */
  invalidPaths: readonly Path[];
  /** What the author typed for the single value at `path`, without its quotes. */
  rawScalar(path: Path): string | undefined;
  /** Whether the value at `path` is a group of fields between { and }. */
  isFlowMap(path: Path): boolean;
}

/** The outcome of parsing a block of fields. */
export interface ParsedFields {
  /** Absent when the lines do not fit together, because what follows would then be guesswork. */
  tree: Tree | undefined;
  problems: Problem[];
}

/** The problem of more fields than one file may hold; nothing when `text` is short enough. */
export function fieldLengthProblem(text: string, file: string): Problem | undefined {
  if (text.length <= MAX_FIELD_CHARACTERS) return undefined;
  const message = `holds ${text.length} characters of fields. Keep them under ${MAX_FIELD_CHARACTERS}.`;
  return { file, line: 1, column: 1, field: "", message };
}

/** Parses `text`, whose lines are numbered as in `file`. `names` are those of the fields that may stand in it. */
export function readYaml(text: string, file: string, names?: ReadonlySet<string>): ParsedFields {
  const tooLong = fieldLengthProblem(text, file);
  if (tooLong) return { tree: undefined, problems: [tooLong] };
  const source = expandTabs(text);
  const deep = tooDeepLine(source);
  if (deep !== undefined)
    return {
      tree: undefined,
      problems: [{ file, line: deep, column: 1, field: "", message: tooDeepMessage }],
    };
  const counter = new LineCounter();
  const document = parsed(source, {
    lineCounter: counter,
    version: "1.2",
    schema: "core",
    merge: false,
    stringKeys: true,
    // The package's own search for duplicates takes minutes on a long file; yaml-hazards.ts finds them instead.
    uniqueKeys: false,
    prettyErrors: false,
  });
  if (!document)
    return { tree: undefined, problems: [{ file, line: 1, column: 1, field: "", message: tooDeepMessage }] };
  const positionAt = (offset: number): SourcePosition => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const syntax = syntaxProblems(document.errors, text, positionAt, names);
  const firstFatalLine = Math.min(
    ...(syntax.isRecoverable ? [] : syntax.diagnostics.map(({ line }) => line)),
  );
  const isTooDeep = ({ message }: { message: string }) => message.startsWith("goes more than");
  // After a line that does not fit, the parser nests everything that follows inside it.
  const hazards = yamlHazards(document, source).filter(
    (hazard) => !isTooDeep(hazard) || positionAt(hazard.offset).line <= firstFatalLine,
  );
  const hazardProblems = hazards.map(({ offset, path, message }) => {
    return { file, ...positionAt(offset), field: fieldName(withEntryNumber(path)), message };
  });
  const tooDeep = hazards.some(isTooDeep);
  // A hazard explains its line better than the parser's error does.
  const explained = new Set(hazardProblems.map(({ line }) => line));
  const unexplained = syntax.diagnostics
    .filter(({ line }) => !tooDeep && !explained.has(line))
    .map((diagnostic) => ({ file, ...diagnostic }));
  const invalidPaths = hazards.map(({ path }) => path).filter((path) => path.length > 0);
  const tree = syntax.isRecoverable ? { ...buildTree(document, positionAt), invalidPaths } : undefined;
  return { tree, problems: inReadingOrder([...hazardProblems, ...unexplained]) };
}

/** The parser calls itself for each level: what is deeper than the memory of its calls has no document. */
function parsed(source: string, options: Parameters<typeof parseDocument>[1]): Document.Parsed | undefined {
  try {
    return parseDocument(source, options);
  } catch (reason) {
    if (reason instanceof RangeError) return undefined;
    throw reason;
  }
}

/** In a file that is a list, the entry's number from 1 in place of its index. */
function withEntryNumber(path: Path): Path {
  const [first, ...rest] = path;
  return typeof first === "number" ? [`entry ${first + 1}`, ...rest] : path;
}

/** Replaces tabs at the start of lines by spaces, and empties blank lines: the parser is far too slow on either. */
function expandTabs(text: string): string {
  return text.replace(/^[ \t]+$/gm, "").replace(/^[ \t]+/gm, (start) => " ".repeat(start.length));
}

function buildTree(
  document: Document.Parsed,
  positionAt: (offset: number) => SourcePosition,
): Omit<Tree, "invalidPaths"> {
  const start = (node: Node | null) => node?.range?.[0] ?? 0;
  return {
    data: toData(document.contents),
    position: (path) => {
      const { node, name } = find(document.contents, path);
      return positionAt(name !== undefined && isNull(node) ? name : start(node));
    },
    namePosition: (path) => {
      const { node, name } = find(document.contents, path);
      return positionAt(name ?? start(node));
    },
    rawScalar: (path) => {
      const { node, isComplete } = find(document.contents, path);
      return isComplete && isScalar(node) ? (node.source ?? String(node.value)) : undefined;
    },
    isFlowMap: (path) => {
      const { node, isComplete } = find(document.contents, path);
      return isComplete && isMap(node) && node.flow === true;
    },
  };
}

/** Plain data of a node. Aliases become null: each has a problem of its own. */
function toData(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(toData);
  if (!isMap(node)) return null;
  const entries = node.items.map((pair) => [keyName(pair), toData(pair.value)]);
  return Object.fromEntries(entries);
}

interface Found {
  node: Node | null;
  /** Offset of the name of the last field on the path. */
  name: number | undefined;
  /** False when the path leads further than the nodes do. */
  isComplete: boolean;
}

/** The node at `path`, or the last one on the way to it. */
function find(contents: Node | null, path: Path): Found {
  let found: Found = { node: contents, name: undefined, isComplete: true };
  for (const step of path) {
    const next = childOf(found.node, step);
    if (!next) return { ...found, isComplete: false };
    found = {
      node: next.node,
      name: next.name ?? (typeof step === "number" ? undefined : found.name),
      isComplete: true,
    };
  }
  return found;
}

function childOf(node: Node | null, step: string | number): { node: Node | null; name?: number } | undefined {
  if (isSeq(node) && typeof step === "number") {
    const item = node.items[step];
    return isNode(item) ? { node: item } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = pairsByName(node).get(String(step));
  if (!pair) return undefined;
  return {
    node: isNode(pair.value) ? pair.value : null,
    name: isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0,
  };
}

const pairs = new WeakMap<YAMLMap, Map<string, Pair>>();

/** Fields by name. The last of two with the same name wins, as in the data. */
function pairsByName(map: YAMLMap): Map<string, Pair> {
  const known = pairs.get(map) ?? new Map(map.items.map((pair) => [keyName(pair), pair]));
  pairs.set(map, known);
  return known;
}

function keyName({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

function isNull(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}
