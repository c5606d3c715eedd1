/** Every picture can be shown and printed, says in words what it shows, stands on a line of its own, and is used. */
import { nearest } from "../../core/nearest.ts";
import type { Problem } from "../../core/problem.ts";
import { quoted } from "../../core/quote.ts";
import { slug } from "../../core/text.ts";
import { plainText, type Token } from "../markdown.ts";
import {
  MIN_DOTS,
  millimetres,
  PICTURES,
  type Picture,
  type PictureFile,
  shownSize,
} from "../pictures/picture.ts";
import { type Entry, picturesIn, problemAt, tokensOf } from "../read/entry.ts";
import { displayPath } from "../read/folder-layout.ts";
import { allEntries, type ParsedContent } from "../read/parsed-content.ts";
import { valueAt } from "../read/source-position.ts";
import type { Rule } from "./rule.ts";

/** Kinds whose words may hold pictures. */
const withPictures: ReadonlySet<Entry["kind"]> = new Set(["question", "guide", "page"]);

/** Pixels across: less than 81 mm at 150 dots to an inch shows nothing. */
const MIN_WIDTH = 480;

const MAX_ALT = 250;

export const pictures: Rule = (content) => [
  ...content.pictures.flatMap(({ name, faults }) =>
    [...nameFault(name), ...faults].map((message) => fileProblem(name, message)),
  ),
  ...allEntries(content).flatMap((entry) => (entry.frozen ? [] : placeProblems(content, entry))),
  ...unused(content),
];

function fileProblem(name: string, message: string): Problem {
  return { file: displayPath(`${PICTURES}/${name}`), line: 1, column: 1, field: "", message };
}

function nameFault(name: string): string[] {
  if (/^[a-z0-9]+(-[a-z0-9]+)*\.(png|jpg|svg)$/.test(name) && name.length <= 60) return [];
  const stem = slug(name.replace(/\.\w+$/, "")).slice(0, 56) || "picture";
  const ending = (/\.(\w+)$/.exec(name)?.[1] ?? "png").toLowerCase().replace("jpeg", "jpg");
  return [`is called ${quoted(name)}. Name it with small letters, digits and hyphens: ${stem}.${ending}.`];
}

function placeProblems(content: ParsedContent, entry: Entry): Problem[] {
  const alone = picturesAlone(entry);
  return tokensOf(entry).flatMap(({ token, position, field }) => {
    if (token.type !== "image") return [];
    const add = (message: string) => [problemAt(entry, position, field, message)];
    const source = String(token.attrGet("src"));
    if (field !== "" || !withPictures.has(entry.kind))
      return add(
        `holds the picture ${quoted(source)}. Pictures stand in the words of questions, guides and pages only: say it in words here.`,
      );
    const problem = sourceFault(source, content.pictures) ?? wordsFault(token, source);
    if (problem !== undefined) return add(problem);
    return alone.has(token)
      ? []
      : add(
          `holds the picture ${quoted(source)} within other words. Put it on a line of its own at the left edge, with an empty line above and below.`,
        );
  });
}

/** Pictures that are all there is of a paragraph, outside lists, tables and quotations. */
function picturesAlone({ body }: Entry): ReadonlySet<Token> {
  const blocks = body?.tokens ?? [];
  return new Set(
    blocks.flatMap(({ type, level, children }, index) => {
      const [only, ...more] = children ?? [];
      const isParagraph = type === "inline" && level === 1 && blocks[index - 1]?.type === "paragraph_open";
      return isParagraph && only?.type === "image" && more.length === 0 ? [only] : [];
    }),
  );
}

function sourceFault(source: string, files: readonly PictureFile[]): string | undefined {
  const name = source.slice(Math.max(source.lastIndexOf("/"), source.lastIndexOf("\\")) + 1);
  const known = files.map((file) => file.name);
  if (/^(https?:)?\/\//i.test(source))
    return `shows the picture ${quoted(source)} of another website. Put the file into content/pictures, if you may use it, and type its name alone.`;
  if (/^data:/i.test(source))
    return "holds a picture as letters. Put it into content/pictures as a file, and type its name.";
  const file = files.find((one) => one.name === source);
  if (!file) {
    const meant = known.includes(name) ? name : nearest(name, known);
    const remedy = meant === undefined ? `Put it into content/pictures.` : `Did you mean ${quoted(meant)}?`;
    return known.includes(name)
      ? `holds the picture ${quoted(source)}. Type the name of the file alone: ${quoted(name)}.`
      : `holds the picture ${quoted(source)}, which content/pictures does not hold. ${remedy}`;
  }
  // What is wrong with the file is told there.
  if (!file.picture || file.faults.length > 0) return undefined;
  if (file.picture.kind === "svg")
    return `holds the drawing ${quoted(source)}. Only the logo may be an SVG: save it as PNG.`;
  return sizeFault(file.picture);
}

function sizeFault(picture: Picture): string | undefined {
  const { name, width, height } = picture;
  const shown = shownSize(picture);
  const least = millimetres(Math.floor((MIN_WIDTH * 96) / MIN_DOTS));
  if (width >= MIN_WIDTH && millimetres(shown.width) >= least / 2) return undefined;
  return `holds ${quoted(name)}, which is ${width} by ${height} pixels. Printed at ${MIN_DOTS} dots an inch it is ${millimetres(shown.width)} mm wide. Use one that is at least ${MIN_WIDTH} pixels wide (${least} mm), and not much higher than wide.`;
}

function wordsFault(token: Token, source: string): string | undefined {
  const words = plainText(token.children).trim();
  const example = `Say between [ and ] what it shows and why it is here: ![Three people at a kitchen table](${source}).`;
  if (token.attrGet("title") !== null)
    return "holds a picture with words behind its name, which few readers ever see. Put them between [ and ].";
  if (words === "")
    return `holds the picture ${quoted(source)} without words, and some readers only hear them. ${example}`;
  if (slug(words) === slug(source.replace(/\.\w+$/, "")) || /\.(png|jpe?g|gif)$/i.test(words))
    return `calls the picture ${quoted(source)} only by the name of its file. ${example}`;
  if (
    /^(an? |the |my |our )?(image|picture|photo(graph)?|screenshot|diagram|chart|graphic|logo|drawing|decoration|icon)s?\.?$/i.test(
      words,
    )
  )
    return `says of the picture ${quoted(source)} only ${quoted(words)}. ${example} A picture that shows nothing is left out.`;
  if (words.length > MAX_ALT)
    return `says of the picture ${quoted(source)} ${words.length} letters. Use ${MAX_ALT} or fewer, and put the rest into the words around it.`;
  return undefined;
}

/** Files that nothing shows. The words of a file that could not be read may show them. */
function unused(content: ParsedContent): Problem[] {
  if (allEntries(content).some(({ data, frozen }) => data === undefined && !frozen)) return [];
  const there = new Set(content.pictures.map(({ name }) => name));
  // A logo that is not there by that name may well be one of the files: that is told where it is named.
  const isLost = ({ data, fields }: Entry<"localBoard">) =>
    valueAt(data, ["logo"]) !== undefined && !there.has(fields.logo ?? "");
  if (content.entries.localBoard.some(isLost)) return [];
  const boards = [...content.entries.board, ...content.entries.localBoard];
  const logos = boards.flatMap(({ fields }) => fields.logo ?? []);
  const shown = allEntries(content).flatMap((entry) => (entry.frozen ? [] : picturesIn(entry)));
  const names = new Set([...shown, ...logos]);
  return content.pictures
    .filter(({ name }) => !names.has(name))
    .map(({ name }) =>
      fileProblem(
        name,
        name.endsWith(".svg")
          ? `is shown nowhere. Delete it, or name it as the logo: "logo: ${name}" in content/board.yaml.`
          : `is shown nowhere. Delete it, or show it: type ![what it shows](${name}) where it belongs.`,
      ),
    );
}
