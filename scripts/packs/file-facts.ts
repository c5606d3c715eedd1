/** What the file of a pack or of a sheet says of itself. */
import type { FileFacts } from "../pdf-ua/index.ts";
import type { PackOrigin, PrintJob } from "./jobs.ts";

/** What the file of a pack or of a sheet says of itself. */
export function fileFacts(
  { title, subject, edition }: Pick<PrintJob, "title" | "subject" | "edition">,
  { author, version, status, date }: PackOrigin,
): FileFacts {
  const keywords = `version ${version}, ${status}, ${edition.replace("-", " ")}`;
  return { title, subject, language: "en-GB", author, keywords, date };
}
