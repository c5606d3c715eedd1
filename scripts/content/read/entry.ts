/** One item as it was parsed, right or wrong, for the rules to look at. */
import type { Problem } from "../../core/problem.ts";
import type { Fields, Kind } from "../kinds.ts";
import { type Body, bodyTokens, fieldTokens, type PositionedToken } from "./body.ts";
import { fieldName, type Path, type SourcePosition } from "./source-position.ts";

export interface Entry<K extends Kind = Kind> {
  kind: K;
  /** Path from the project folder. */
  file: string;
  /** Fields whose shape is right. */
  fields: Partial<Fields<K>>;
  /** All fields, when every one is right. */
  complete: Fields<K> | undefined;
  /** All fields as the author wrote them. */
  data: unknown;
  /** Position of the value at `path`, or of the nearest value above it. */
  positionOf(path: Path): SourcePosition;
  /** Put before the names of fields: the id or number of an entry in a list. */
  prefix: Path;
  body: Body | undefined;
  /** Belongs to a published version, which nobody may change any more. */
  frozen: boolean;
}

/** A text among the fields of an entry. */
export interface FieldText {
  path: Path;
  text: string;
}

/** Every text among the fields, in the order of the file. */
export function textsOf(entry: Entry): FieldText[] {
  return textsWithin(entry.data, []);
}

/** The texts at `path`: one text, or each of a list; anything else there is passed over. */
export function textsAt(entry: Entry, path: Path): FieldText[] {
  return textsOf(entry).filter((found) => path.every((step, depth) => found.path[depth] === step));
}

/** A token, its position and the name of its field, which is empty in the body. */
export interface EntryToken extends PositionedToken {
  field: string;
}

const tokenCache = new WeakMap<Entry, EntryToken[]>();

/** Every inline token of the fields and the body: each field is a line of Markdown to the site. */
export function tokensOf(entry: Entry): EntryToken[] {
  const known = tokenCache.get(entry);
  if (known) return known;
  const ofFields = textsOf(entry).flatMap(({ path, text }) => {
    const field = fieldName([...entry.prefix, ...path]);
    return fieldTokens(text, entry.positionOf(path)).map((token) => ({ ...token, field }));
  });
  const ofBody = entry.body ? bodyTokens(entry.body).map((token) => ({ ...token, field: "" })) : [];
  const all = [...ofFields, ...ofBody];
  tokenCache.set(entry, all);
  return all;
}

/** The names of the pictures that an entry shows, without any folder before them. */
export function picturesIn(entry: Entry): string[] {
  return tokensOf(entry).flatMap(({ token }) => {
    const source = token.type === "image" ? String(token.attrGet("src")) : undefined;
    return source === undefined ? [] : [source.slice(source.lastIndexOf("/") + 1)];
  });
}

/** Position of the letter at `index` of a token; in a field, that of the whole field. */
export function positionWithin(
  { position, field }: Pick<EntryToken, "position" | "field">,
  index: number,
): SourcePosition {
  return field === "" ? { ...position, column: position.column + index } : position;
}

/** A problem with the field at `path`. */
export function fieldProblem(entry: Entry, path: Path, message: string): Problem {
  return {
    file: entry.file,
    ...entry.positionOf(path),
    field: fieldName([...entry.prefix, ...path]),
    message,
  };
}

/** A problem at a position in the file. */
export function problemAt(entry: Entry, position: SourcePosition, field: string, message: string): Problem {
  return { file: entry.file, ...position, field, message };
}

function textsWithin(data: unknown, path: Path): FieldText[] {
  if (typeof data === "string") return [{ path, text: data }];
  if (Array.isArray(data)) return data.flatMap((value, index) => textsWithin(value, [...path, index]));
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => textsWithin(value, [...path, name]));
}
