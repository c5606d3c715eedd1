/** Which part of `npm run report` the options ask for. */
import { compareAnswer } from "./compare-packs.ts";
import {
  type Answer,
  changeAnswer,
  overAnswer,
  reviewAnswer,
  sentencesAnswer,
  siteAnswer,
} from "./report.ts";

/** The options of the command; without a value, a thing was not asked for. */
export interface Asked {
  base: string | undefined;
  site: string | undefined;
  live: boolean;
  over: string | undefined;
  back: boolean;
  review: boolean;
  sentences: boolean;
  before: string | undefined;
  after: string | undefined;
}

/** The one thing that was asked for; undefined when it is none, several, or half of one. */
export function theOneAsked(
  { base, site, live, over, back, review, sentences, before, after }: Asked,
  env: NodeJS.ProcessEnv,
): (() => Promise<Answer>) | undefined {
  const today = new Date().toISOString().slice(0, 10);
  const asked: (() => Promise<Answer>)[] = [];
  if (base !== undefined) asked.push(() => changeAnswer(base, today, env));
  if (site !== undefined) asked.push(() => siteAnswer(site));
  if (live) asked.push(() => siteAnswer());
  if (over !== undefined) asked.push(() => overAnswer(over, back));
  if (review) asked.push(() => reviewAnswer(today));
  if (sentences) asked.push(() => sentencesAnswer());
  if (before !== undefined && after !== undefined) asked.push(() => compareAnswer(before, after));
  const isHalf = (back && over === undefined) || (before === undefined) !== (after === undefined);
  return asked.length === 1 && !isHalf ? asked[0] : undefined;
}
