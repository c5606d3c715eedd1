import type { Library } from "./schema.ts";
import type { Problem } from "../core/problem.ts";
export async function readLibrary(_folder: string): Promise<{ library: Library } | { problems: Problem[] }> { throw new Error("stub"); }
