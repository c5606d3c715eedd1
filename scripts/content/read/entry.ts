/** One item as it was read, right or wrong, for the rules to look at. */
import type { Problem } from "../../core/problem.ts";
import type { Fields, Kind } from "../kinds.ts";
import { type Body, bodyPieces, fieldPieces, type Piece } from "./body.ts";
import { fieldName, type Path, type SourcePosition } from "./source-position.ts";

export interface Entry<K extends Kind = Kind> {
  kind: K;
  /** Path from the project folder. */
  file: string;
  /** Number at the start of the file's name, where the kind has one. */
  number: number | undefined;
  /** Fields whose shape is right. */
  fields: Partial<Fields<K>>;
  /** All fields, when all are right. */
  whole: Fields<K> | undefined;
  /** All fields as the author wrote them. */
  data: unknown;
  /** SourcePosition of the value at `path`, or of the nearest thing above it. */
  placeOf(path: Path): SourcePosition;
  /** Put before the names of fields: the id or number of an item in a list. */
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

/** The texts at `path`, which holds one text or a list of them; anything else there is passed over. */
export function textsAt(entry: Entry, path: Path): FieldText[] {
  return textsOf(entry).filter((found) => path.every((step, depth) => found.path[depth] === step));
}

/** Words within a line, with their place and the name of their field; the body's have none. */
export interface EntryPiece extends Piece {
  field: string;
}

const pieces = new WeakMap<Entry, EntryPiece[]>();

/** Every inline token of the fields and the body: each field is a line of Markdown to the site. */
export function piecesOf(entry: Entry): EntryPiece[] {
  const known = pieces.get(entry);
  if (known) return known;
  const ofFields = textsOf(entry).flatMap(({ path, text }) => {
    const field = fieldName([...entry.prefix, ...path]);
    return fieldPieces(text, entry.placeOf(path)).map((piece) => ({ ...piece, field }));
  });
  const ofBody = entry.body ? bodyPieces(entry.body).map((piece) => ({ ...piece, field: "" })) : [];
  const all = [...ofFields, ...ofBody];
  pieces.set(entry, all);
  return all;
}

/** Where the letter at `index` of a piece stands; in a field, the whole of it. */
export function placeWithin(
  { place, field }: Pick<EntryPiece, "place" | "field">,
  index: number,
): SourcePosition {
  return field === "" ? { ...place, column: place.column + index } : place;
}

/** A problem with the field at `path`. */
export function fieldProblem(entry: Entry, path: Path, message: string): Problem {
  return { file: entry.file, ...entry.placeOf(path), field: fieldName([...entry.prefix, ...path]), message };
}

/** A problem at a place of the file. */
export function placeProblem(entry: Entry, place: SourcePosition, field: string, message: string): Problem {
  return { file: entry.file, ...place, field, message };
}

function textsWithin(data: unknown, path: Path): FieldText[] {
  if (typeof data === "string") return [{ path, text: data }];
  if (Array.isArray(data)) return data.flatMap((value, index) => textsWithin(value, [...path, index]));
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => textsWithin(value, [...path, name]));
}
