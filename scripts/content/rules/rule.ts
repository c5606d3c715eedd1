/** What a rule is. */
import type { Problem } from "../../core/problem.ts";
import type { Facts } from "../read/parsed-content.ts";

/** Looks at all that was read and returns a problem for each fault of one sort. It must bear any content. */
export type Rule = (facts: Facts) => Problem[];
