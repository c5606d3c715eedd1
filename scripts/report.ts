/** `npm run report`: what a change does, whether a site is as published, long sentences, and when a review is due. */
import { runCommand } from "./core/command.ts";
import { ContentProblems } from "./core/content-problems.ts";
import { annotation } from "./github/annotations.ts";
import { theOneAsked } from "./pipeline/asked.ts";
import type { Answer } from "./pipeline/report.ts";

const USAGE = "npm run report";

await runCommand(
  {
    usage: USAGE,
    purpose: "Reports on one thing at a time. Nothing outside output/reports is changed.",
    options: {
      base: { type: "text", value: "main", help: "What the change since this branch or commit does." },
      site: {
        type: "text",
        value: "output/site",
        help: "Whether the site in a folder or at an address is as published.",
      },
      live: { type: "flag", help: "The same of the live site." },
      over: {
        type: "text",
        value: "live",
        help: "Whether publishing would change a version that readers of the live site, or of one at an address, have.",
      },
      back: { type: "flag", help: "With --over: an earlier site is put back, which lacks newer versions." },
      review: { type: "flag", help: "When the words are due for review." },
      sentences: { type: "flag", help: "The sentences over 25 words, longest first." },
      before: {
        type: "text",
        value: "old/output/site",
        help: "With --after: which packs of two sites look different.",
      },
      after: { type: "text", value: "output/site", help: "See --before." },
    },
    example: "npm run report -- --base main",
  },
  async (values) => {
    const ask = theOneAsked(values, process.env);
    if (!ask) {
      console.error(`Name one thing to report on. To see which there are, type: ${USAGE} -- --help`);
      return 2;
    }
    let answer: Answer;
    try {
      answer = await ask();
    } catch (reason) {
      if (reason instanceof ContentProblems && process.env["GITHUB_ACTIONS"] === "true")
        for (const problem of reason.problems) console.log(annotation(problem));
      throw reason;
    }
    for (const line of answer.lines) console.log(line);
    for (const line of answer.errors) console.error(line);
    return answer.code;
  },
);
