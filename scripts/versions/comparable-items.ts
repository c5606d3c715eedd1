/**
 * The words of a library by permanent id, in the form in which two versions are compared. Long, because it says of every kind
 * which change is one of meaning.
 */

import type { ItemKind, Significance } from "../content/history.ts";
import { plainInline } from "../content/markdown.ts";
import type { Briefing, Guide, Library, Question, Responsibility, Vignette } from "../content/schema.ts";

/** One part of an item. Markdown is kept as its readers see it, but for a link, whose address follows its words. */
export interface ComparablePart {
  /** As readers see it, and unlike any other of its item. */
  name: string;
  /** One text, or a list whose items are compared one by one. */
  words: string | string[];
  /** What other words in their place amount to. */
  reworded: Significance;
  /** What it amounts to when the whole part comes or goes, or an item of its list does. */
  addedOrRemoved: Significance;
}

/** One thing with a permanent id. */
export interface ComparableItem {
  noun: ItemKind;
  id: string;
  title: string;
  parts: ComparablePart[];
}

/** The part of the board that says where the website is served. */
export const ADDRESS_PART = "Address of the website";

/**
 * Every item: kinds in a fixed order, and each kind in its reading order. This is where meaning is told from wording,
 * part by part:
 *
 * - meaning: a question itself, whom it is for, its theme, whether it is quoted; a quoted statement; the length and the
 *   agenda of a guide; whom a vignette is for; an item more or less in a list of prompts, points or ground rules; a handout or a stage more or
 *   less;
 *   whether this is an example edition;
 * - wording: everything else, such as changed words in a title, a prompt or running text, and sources, links, terms.
 *
 * A machine cannot read: where changed words do change what is meant, the person who writes the note says so by
 * `kind: meaning` and the larger number that goes with it.
 */
export function comparableItems(library: Library): ComparableItem[] {
  return [
    ...library.questions.map(questionItem),
    ...library.responsibilities.map(responsibilityItem),
    ...library.guides.map(guideItem),
    ...library.briefings.map(briefingItem),
    ...library.vignettes.map(vignetteItem),
    ...library.packs.map(({ id, title, purpose, who, sides, introduction, parts }) =>
      item("pack", id, title, [
        text("What it is for", purpose),
        text("Who it is for", who),
        text("Sides", sides === undefined ? "" : String(sides)),
        text("Introduction", introduction),
        list("Parts", parts.map(partName), "wording"),
      ]),
    ),
    ...library.pages.map(({ id, title, description, body }) =>
      item("page", id, title, [text("Description", description), text("Words", body)]),
    ),
    ...library.themes.map(({ id, title, summary }) => item("theme", id, title, [text("Summary", summary)])),
    ...library.evidence.map(
      ({ id, author, year, title, publisher, about, finding, limits, seen, seen_on, link }) =>
        item("source", id, title, [
          text("Author", author),
          text("Year", year ?? ""),
          text("Publisher", publisher),
          text("About", about),
          text("What it is used for", finding),
          text("Limits", limits ?? ""),
          text("What was read", seen ?? ""),
          text("Read on", seen_on ?? ""),
          text("Address", link ?? ""),
        ]),
    ),
    ...library.glossary.map(({ id, term, short, meaning, disputed, instead_of }) =>
      item("term", id, term, [
        text("Abbreviation", short ?? ""),
        text("What it means", meaning),
        text("Why people disagree", disputed ?? ""),
        list("Used instead of", instead_of ?? [], "wording"),
      ]),
    ),
    boardItem(library),
  ];
}

function questionItem(question: Question): ComparableItem {
  return item("question", question.id, question.title, [
    text("Question", question.question, "meaning"),
    text("Theme", question.theme.replaceAll("-", " "), "meaning"),
    text("For", question.for, "meaning"),
    text("Where it is from", question.source, "meaning"),
    text("Quoted words", question.quoted?.wording ?? "", "meaning"),
    text("How the words differ", question.quoted?.terms ?? ""),
    text("Why it matters", question.why),
    list("With children", question.children),
    list("With adults", question.adults),
    list("What helps", question.helps),
    list("Listen for", question.listen),
    text("One thing to try", question.try),
    list("Evidence", question.evidence, "wording"),
  ]);
}

function responsibilityItem(responsibility: Responsibility): ComparableItem {
  return item("responsibility", responsibility.id, responsibility.title, [
    text("Statement", responsibility.statement, "meaning"),
    text("What it asks now", responsibility.today),
    text("Why it matters", responsibility.why),
    list("What good looks like", responsibility.good),
    list("Evidence you could show", responsibility.show),
    list("Evidence", responsibility.evidence, "wording"),
  ]);
}

function guideItem(guide: Guide): ComparableItem {
  const agenda = guide.agenda.map((step) => `${step.minutes} minutes: ${step.step}. ${step.do}`);
  return item("guide", guide.id, guide.title, [
    text("Length in minutes", String(guide.minutes), "meaning"),
    text("For", guide.who),
    text("Summary", guide.summary),
    list("What to print", guide.print, "wording"),
    list("Questions it uses", guide.questions, "wording"),
    list("Responsibilities it uses", guide.responsibilities ?? [], "wording"),
    list("Evidence", guide.evidence ?? [], "wording"),
    { ...list("Agenda", agenda), reworded: "meaning" },
    text("Purpose", guide.purpose),
    text("Notes for the facilitator", guide.notes),
    text("Safety opening", guide.opening),
    list("Ground rules", guide.rules),
    text("Closing round", guide.closing),
    ...guide.handouts.map(
      ({ title, body }): ComparablePart => ({
        ...text(`Handout: ${title}`, body),
        addedOrRemoved: "meaning",
      }),
    ),
  ]);
}

function briefingItem(briefing: Briefing): ComparableItem {
  return item("briefing", briefing.id, briefing.title, [
    text("Summary", briefing.summary),
    text("What it is", briefing.what),
    text("Why it matters", briefing.why),
    list("What reviews and guidance say", briefing.reviews),
    list("With children", briefing.children),
    list("With adults", briefing.adults),
    list("What to do", briefing.act),
    list("Talk about it", briefing.talk, "wording"),
    list("Related questions", briefing.questions, "wording"),
    list("Evidence", briefing.evidence, "wording"),
  ]);
}

function vignetteItem(vignette: Vignette): ComparableItem {
  return item("vignette", vignette.id, vignette.title, [
    text("Summary", vignette.summary),
    text("For", vignette.for, "meaning"),
    text("What it touches on", vignette.topics),
    ...vignette.stages.map(
      ({ title, body }): ComparablePart => ({ ...text(`Stage: ${title}`, body), addedOrRemoved: "meaning" }),
    ),
    text("Notes for the facilitator", vignette.notes),
    list("Related questions", vignette.questions, "wording"),
    list("Evidence", vignette.evidence ?? [], "wording"),
  ]);
}

function boardItem({ board, pictures, boardLogos }: Library): ComparableItem {
  const links = (board.local_links ?? []).map(
    ({ for: id, title, address }) => `${id}: ${title} (${address})`,
  );
  const contacts = board.contacts.map(({ label, details }) => `${label}: ${details ?? "a line to write on"}`);
  return item("board", "board", plainInline(board.name), [
    text("Example edition", board.example ? "yes" : "no", "meaning"),
    text("Words from", board.words_from ?? ""),
    text("Area", board.area),
    text(ADDRESS_PART, board.web_address),
    list("Contacts", contacts, "wording"),
    list("Local links", links, "wording"),
    text("Logo", board.logo === undefined ? "" : `${board.logo_text ?? ""} (${board.logo})`),
    text("Accent", board.accent ?? ""),
    // Another picture under the same name is another picture: its address has a checksum in it.
    list(
      "Pictures",
      pictures.flatMap((one) =>
        boardLogos.includes(one.name) ? [] : [one.address.slice(one.address.lastIndexOf("/") + 1)],
      ),
      "wording",
    ),
    text("Law as at", board.law_as_at ?? ""),
    text("Corrections", board.corrections ?? ""),
    text("Accessibility", board.accessibility ? Object.values(board.accessibility).join("; ") : ""),
  ]);
}

/** The title is a part like any other; a part without words is left out. */
function item(noun: ItemKind, id: string, title: string, parts: readonly ComparablePart[]): ComparableItem {
  const all = [text(noun === "board" ? "Name" : "Title", title), ...parts];
  return { noun, id, title, parts: all.filter(({ words }) => words.length > 0) };
}

function text(name: string, words: string, significance: Significance = "wording"): ComparablePart {
  return { name, words: asRead(words), reworded: significance, addedOrRemoved: significance };
}

function list(
  name: string,
  words: readonly string[],
  addedOrRemoved: Significance = "meaning",
): ComparablePart {
  return { name, words: words.map(asRead), reworded: "wording", addedOrRemoved };
}

function partName(part: Library["packs"][number]["parts"][number]): string {
  if (part.part === "page") return `page ${part.page}`;
  if (part.part === "briefing") return `briefing ${part.briefing}`;
  if (part.part === "vignette") return `vignette ${part.vignette}`;
  return part.part === "guide" ? `guide ${part.guide}` : part.part;
}

/** Markdown without its marks of emphasis; blanks and line ends count as one space. */
function asRead(markdown: string): string {
  return markdown
    .replace(/!\[([^\][]*)\]\(([^()]*)\)/g, "Picture: $1 ($2)")
    .replace(/\[([^\][]*)\]\(([^()]*)\)/g, "$1 ($2)")
    .replace(/\[([^\][]*)\]\{example\}/g, "$1")
    .replace(/\*\*|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
