/** Choices of parts to start from, for somebody who builds a pack. */
import type { Library } from "../../content/schema.ts";

/** A choice to start from: which parts, and whose prompts. */
export interface Preset {
  title: string;
  keys: string[];
  service: "both" | "children" | "adults";
}

/** The choices to start from: the five, the oldest, those for newly qualified workers, by theme, by service and by length of meeting. */
export function ownPresets({ questions, newlyQualified, guides, themes }: Library): Preset[] {
  const keys = (chosen: typeof questions) => chosen.map(({ id }) => `questions/${id}`);
  const around = (middle: string[], ...after: string[]) => [
    "sheets/cover",
    ...middle,
    ...after,
    "sheets/actions",
    "sheets/about",
  ];
  const firsts = themes.flatMap(({ id }) => questions.filter(({ theme }) => theme === id).slice(0, 1));
  const quoted = questions.filter(({ source }) => source === "quoted");
  const both = "both" as const;
  return [
    { title: "Five to start with, the first of each theme", keys: around(keys(firsts)), service: both },
    { title: "The questions from the 2014 checklist", keys: around(keys(quoted)), service: both },
    ...(newlyQualified.length > 0
      ? [
          {
            title: `Newly qualified: ${newlyQualified.length} questions to begin with`,
            keys: around(keys(newlyQualified)),
            service: both,
          },
        ]
      : []),
    ...themes.map(({ id, title }) => ({
      title: `Theme: ${title}`,
      keys: around(keys(questions.filter(({ theme }) => theme === id))),
      service: both,
    })),
    ...(["children", "adults"] as const).map((service) => ({
      title: `All questions, with prompts for work with ${service}`,
      keys: around(keys(questions.filter((question) => [service, both].includes(question.for)))),
      service,
    })),
    ...guides.map(({ id, title, minutes, questions: used }) => ({
      title: `${minutes} minutes: ${title}`,
      keys: around(
        // Questions alone are listed by the table before them; a guide has sheets to be found.
        [
          "sheets/contents",
          ...(used.length > 0 ? used.map((question) => `questions/${question}`) : ["sheets/at-a-glance"]),
        ],
        `guides/${id}`,
      ),
      service: both,
    })),
  ];
}
