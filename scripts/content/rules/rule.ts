/** The type of every content rule. */
import type { Problem } from "../../core/problem.ts";
import type { ParsedContent } from "../read/parsed-content.ts";

/** Checks everything that was parsed and returns the problems of one sort. It must cope with any content. */
export type Rule = (content: ParsedContent) => Problem[];
