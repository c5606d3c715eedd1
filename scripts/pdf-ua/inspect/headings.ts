/** Clause 7.4: headings go down one level at a time, and one kind of heading is used throughout. */
import { pageOf, type Subject, typeOf } from "./subject.ts";

export function inspectHeadings(subject: Subject): void {
  let before = 0;
  let numbered = false;
  let plain = false;
  for (const element of subject.elements) {
    const type = typeOf(subject, element);
    if (type === "H") plain = true;
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
    if (level === 0) continue;
    numbered = true;
    if (level > before + 1) {
      const after = before === 0 ? "no heading" : `a heading of level ${before}`;
      subject.report("7.4.2-1", `A heading of level ${level} follows ${after}.`, pageOf(subject, element));
    }
    before = level;
  }
  if (!plain || !numbered) return;
  subject.report("7.4.4-2", "The file uses H beside H1 to H6.");
  subject.report("7.4.4-3", "The file uses H1 to H6 beside H.");
}
