/** What a person at the screen or with the paper in hand would see at once, and no other check asks of a real board. */
import { readText } from "../../../scripts/pdf-ua/index.ts";
import type { Built } from "../../../scripts/pipeline/build.ts";

/** Words of the example, or to a board in place of readers. */
const OF_THE_EXAMPLE =
  /example (edition|board|partnership)|no board has approved|takes the checklist on|\{example\}/i;
/** What scripts fill has an id or a class, or is a value beside its name. */
const EMPTY = /<(p|li|td|th|h[1-6]|caption|summary|legend|figcaption)>\s*<\/\1>/;
/** A cell to write in, which a page of running text has no use for. */
const BLANK_CELL = /<td class="blank">/;
const RUNNING_TEXT = /^(about|accessibility|privacy|how-to-use)\//;
const UNFINISHED = /\bundefined\b|\bnull\b|\[object |NaN/;

/** A line for each file and fault; none when all is well. */
export async function personFaults({ files, printed }: Pick<Built, "files" | "printed">): Promise<string[]> {
  const faults: string[] = [];
  const seek = (file: string, text: string, what: string, pattern: RegExp) => {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) faults.push(`${file}: ${what}: ${found}`);
  };
  for (const [file, content] of files) {
    if (typeof content !== "string" || !file.endsWith(".html")) continue;
    seek(file, content, "speaks of the example", OF_THE_EXAMPLE);
    seek(file, content, "holds something empty", EMPTY);
    if (RUNNING_TEXT.test(file)) seek(file, content, "has a table with nothing in it", BLANK_CELL);
    seek(file, content.replace(/<script[\s\S]*?<\/script>/g, ""), "is not finished", UNFINISHED);
  }
  for (const [file, pdf] of printed.files) {
    const text = (await readText(pdf)).replace(/\s+/g, " ");
    seek(file, text, "speaks of the example", OF_THE_EXAMPLE);
    seek(file, text, "is not finished", UNFINISHED);
  }
  return faults;
}
