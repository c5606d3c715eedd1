import * as assert from "uvu/assert";
import { addressedItems } from "../../scripts/content/addressed-items.ts";
import type { Library } from "../../scripts/content/schema.ts";
import { describe } from "../support/describe.ts";
import { projectsOwnWords } from "../support/real-words.ts";
import { type Text, textsOf } from "./texts.ts";

/** Words that are out of date or blame people, and what we write instead. */
const TERMS: readonly [term: RegExp, instead: string][] = [
  [/vulnerable (adult|child|people|person)\w*/i, "adult with care and support needs; adult at risk"],
  [/\bLSCBs?\b|local safeguarding children boards?/i, "safeguarding partnership"],
  [/improvement protection plans?/i, "child protection plan, family help plan or adult safeguarding plan"],
  [/\b(did|does|do) not attend\b|\bDNA\b/i, "was not brought"],
  [/\bevasi\w+/i, "what was said did not fit; what I checked"],
  [
    /\bhard to (engage|reach)\b|\bnon-?complian\w+|\bdisengaged?\b/i,
    "we have not yet found a way to work together",
  ],
  [/\brisky behaviours?\b|\bolder boyfriends?\b|\bmalicious allegations?\b/i, "describe what happened"],
  [/\bvictims?\b/i, "the child; the adult; the person"],
  [/\bdisguised compliance\b/i, "describe the behaviour"],
  [
    /\bchild(ren)? in need of protection\b/i,
    "child in need, or child suffering or likely to suffer significant harm",
  ],
];

/** Where a term may stand, each with its reason on the line above. */
const ALLOWED: readonly RegExp[] = [
  // The page that says what was quoted and which terms were changed.
  /^content\/pages\/about\.md /,
  // Quotations, to the letter, and what is said of their words.
  /^content\/checklist\/\S+ quoted (wording|terms)$/,
  // The glossary names the older term that each of ours replaces, and marks a disputed one as such.
  /^\S+ instead_of \d+$|^disguised-compliance term$/,
  // Titles of sources, and the names of bodies, stand as they are.
  /^\S+ (title|author|publisher)$/,
  // The regulations on accessibility of websites have this word in the statement that they require; it is about no person.
  /^content\/pages\/accessibility\.md body$/,
];

function everyText(library: Library): Text[] {
  const { themes, glossary, evidence, versions } = library;
  const addressed = Object.values(addressedItems(library)).flat();
  return textsOf([...addressed, ...themes, ...glossary, ...evidence, ...versions]);
}

const isItem = (place: string) =>
  /^content\/(checklist|responsibilities|guides|briefings|vignettes|packs)\//.test(place);

function unfit(texts: readonly Text[]): string[] {
  return texts
    .filter(
      ({ place }) =>
        !ALLOWED.some((allowed) => allowed.test(place)) || (isItem(place) && place.endsWith(" title")),
    )
    .flatMap(({ place, words }) =>
      TERMS.flatMap(([term, instead]) => {
        const [found] = term.exec(withoutQuotations(words)) ?? [];
        return found === undefined ? [] : [`${place} says "${found}". Write: ${instead}.`];
      }),
    );
}

const withoutQuotations = (words: string) => words.replace(/“[^”]*”|"[^"]*"/g, "");

/** Texts that speak of serious case reviews without the year, up to 2020, of a study of them. */
function undated(texts: readonly Text[]): string[] {
  return texts
    .filter(
      ({ place, words }) =>
        /serious case review/i.test(words) &&
        !/ title$|^serious-case-review |^content\/pages\/about\.md /.test(place),
    )
    .filter(({ words }) => !/\b20(0\d|1\d|20)\b/.test(words))
    .map(({ place }) => place);
}

describe("terms", (test) => {
  let texts: Text[];
  test.before(async () => {
    const own = await projectsOwnWords();
    texts = own ? everyText(own) : [];
  });

  test("that are out of date or blame people stand only in quotations and where they are explained", () => {
    assert.equal(unfit(texts), []);
  });

  test("of another time are used of that time: serious case reviews come with a year", () => {
    assert.equal(undated(texts), []);
  });

  test("are looked for in every briefing and vignette", async () => {
    const own = await projectsOwnWords();
    const looked = own ? everyText(own) : [];
    for (const { file } of [...(own?.briefings ?? []), ...(own?.vignettes ?? [])])
      assert.ok(
        looked.some(({ place }) => place.startsWith(file)),
        file,
      );
  });

  test("are found in any field, and left alone in quotation marks", () => {
    const say = (words: string, place = "content/guides/1-a.md purpose") => unfit([{ place, words }]);
    for (const words of [
      "A vulnerable adult.",
      "LSCBs",
      "He did not attend.",
      "An evasive parent",
      "hard to engage",
      "non-compliant",
      "Victims",
      "disguised compliance",
      "children in need of protection",
    ])
      assert.is(say(words).length, 1, words);
    assert.equal(say("Hard to reach", "content/guides/1-a.md title").length, 1);
    assert.equal(say("We no longer say “hard to engage” here."), []);
    assert.equal(say("The victim", "content/pages/about.md body"), []);
    assert.equal(say("was not brought; evaluate; an adult at risk"), []);
    assert.is(
      undated([{ place: "content/guides/1-a.md purpose", words: "Serious case reviews say so." }]).length,
      1,
    );
  });
});
