/** Reads fields written in YAML 1.2 so that every value keeps its place, and nothing but plain data gets through. */
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
import { mostFieldCharacters } from "./folder-layout.ts";
import { fieldName, type Path, type SourcePosition } from "./source-position.ts";
import { yamlHazards } from "./yaml-hazards.ts";
import { syntaxProblems } from "./yaml-syntax.ts";

/** Fields as data, each value with its place. */
export interface Tree {
  data: unknown;
  /** SourcePosition of the value at `path`, or of the first line of the nearest thing above it that is there. */
  place(path: Path): SourcePosition;
  /** SourcePosition of the name of the field at `path`. */
  namePlace(path: Path): SourcePosition;
  /** Paths of values that a problem has been told of already, so that none of them can be trusted. */
  invalidPaths: readonly Path[];
  /** What the author typed for the single value at `path`, without its quotes. */
  typed(path: Path): string | undefined;
  /** Whether the value at `path` is a group of fields between { and }. */
  isFlowMap(path: Path): boolean;
}

/** What reading a block of fields came to. */
export interface ParsedFields {
  /** Absent when the lines do not fit together, because what follows would then be guesswork. */
  tree: Tree | undefined;
  problems: Problem[];
}

/** The problem of more fields than one file may hold; nothing when `text` is short enough. */
export function fieldLengthProblem(text: string, file: string): Problem | undefined {
  if (text.length <= mostFieldCharacters) return undefined;
  const message = `holds ${text.length} characters of fields. Keep them under ${mostFieldCharacters}.`;
  return { file, line: 1, column: 1, field: "", message };
}

/**
 * Parses `text`, whose lines count as those of `file`. `names` are those of the fields that may stand in it.
 */
export function readYaml(text: string, file: string, names?: ReadonlySet<string>): ParsedFields {
  const tooLong = fieldLengthProblem(text, file);
  if (tooLong) return { tree: undefined, problems: [tooLong] };
  const source = expandTabs(text);
  const counter = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: counter,
    version: "1.2",
    schema: "core",
    merge: false,
    stringKeys: true,
    // Its own search for a name used twice takes minutes on a long file; yaml-hazards.ts looks instead.
    uniqueKeys: false,
    prettyErrors: false,
  });
  const placeAt = (offset: number): SourcePosition => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const syntax = syntaxProblems(document.errors, text, placeAt, names);
  const firstUnfit = Math.min(...(syntax.readable ? [] : syntax.said.map(({ line }) => line)));
  const isTooDeep = ({ message }: { message: string }) => message.startsWith("goes more than");
  // After a line that does not fit, the parser takes what follows for the inside of it.
  const found = yamlHazards(document, source).filter(
    (hazard) => !isTooDeep(hazard) || placeAt(hazard.offset).line <= firstUnfit,
  );
  const hazards = found.map(({ offset, path, message }) => {
    return { file, ...placeAt(offset), field: fieldName(fromEntry(path)), message };
  });
  const tooDeep = found.some(isTooDeep);
  // A hazard explains its line better than the parser's stumbling over it.
  const explained = new Set(hazards.map(({ line }) => line));
  const others = syntax.said
    .filter(({ line }) => !tooDeep && !explained.has(line))
    .map((one) => ({ file, ...one }));
  const invalidPaths = found.map(({ path }) => path).filter((path) => path.length > 0);
  const tree = syntax.readable ? { ...treeOf(document, placeAt), invalidPaths } : undefined;
  return { tree, problems: inReadingOrder([...hazards, ...others]) };
}

/** In a file that is a list, the number of the entry as people say it. */
function fromEntry(path: Path): Path {
  const [first, ...rest] = path;
  return typeof first === "number" ? [`entry ${first + 1}`, ...rest] : path;
}

/** Tabs at the start of lines as spaces, blank lines as empty: over each of these the parser takes far too long. */
function expandTabs(text: string): string {
  return text.replace(/^[ \t]+$/gm, "").replace(/^[ \t]+/gm, (start) => " ".repeat(start.length));
}

function treeOf(
  document: Document.Parsed,
  placeAt: (offset: number) => SourcePosition,
): Omit<Tree, "invalidPaths"> {
  const start = (node: Node | null) => node?.range?.[0] ?? 0;
  return {
    data: dataOf(document.contents),
    place: (path) => {
      const { node, name } = find(document.contents, path);
      return placeAt(name !== undefined && isBlank(node) ? name : start(node));
    },
    namePlace: (path) => {
      const { node, name } = find(document.contents, path);
      return placeAt(name ?? start(node));
    },
    typed: (path) => {
      const { node, whole } = find(document.contents, path);
      return whole && isScalar(node) ? (node.source ?? String(node.value)) : undefined;
    },
    isFlowMap: (path) => {
      const { node, whole } = find(document.contents, path);
      return whole && isMap(node) && node.flow === true;
    },
  };
}

/** Plain data of a node. Aliases are nothing: each has a problem of its own. */
function dataOf(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map(dataOf);
  if (!isMap(node)) return null;
  const entries = node.items.map((pair) => [nameOf(pair), dataOf(pair.value)]);
  return Object.fromEntries(entries);
}

interface Found {
  node: Node | null;
  /** Offset of the name of the last field on the way. */
  name: number | undefined;
  /** False when the path went on further. */
  whole: boolean;
}

/** The node at `path`, or the last one on the way there. */
function find(contents: Node | null, path: Path): Found {
  let found: Found = { node: contents, name: undefined, whole: true };
  for (const step of path) {
    const next = childOf(found.node, step);
    if (!next) return { ...found, whole: false };
    found = {
      node: next.node,
      name: next.name ?? (typeof step === "number" ? undefined : found.name),
      whole: true,
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
  const pair = pairsOf(node).get(String(step));
  if (!pair) return undefined;
  return {
    node: isNode(pair.value) ? pair.value : null,
    name: isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0,
  };
}

const pairs = new WeakMap<YAMLMap, Map<string, Pair>>();

/** Fields by name. The last of two equal names wins, as in the data. */
function pairsOf(map: YAMLMap): Map<string, Pair> {
  const known = pairs.get(map) ?? new Map(map.items.map((pair) => [nameOf(pair), pair]));
  pairs.set(map, known);
  return known;
}

function nameOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

function isBlank(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null);
}
