/** Checks a finished PDF: the rules of PDF/UA-1 and PDF/A-2a that a program can decide, and rules of our own about what they leave open. */
import type { Finding } from "../facts.ts";
import { readPainting } from "../pdf/painting.ts";
import { Walker } from "../pdf/walk.ts";
import { inspectAnnotations } from "./annotations.ts";
import { archiveVisitor, claimsArchive, inspectArchive } from "./archive.ts";
import { inspectContainment } from "./containment.ts";
import { inspectContent } from "./content.ts";
import { inspectContrast } from "./contrast.ts";
import { inspectFile, isEncrypted } from "./file.ts";
import { inspectFonts } from "./fonts.ts";
import { inspectHeadings } from "./headings.ts";
import { inspectIntegrity } from "./integrity.ts";
import { inspectLayout } from "./layout.ts";
import { inspectNavigation } from "./navigation.ts";
import { inspectPictures } from "./pictures.ts";
import { inspectRoles } from "./roles.ts";
import { type Expectations, readSubject } from "./subject.ts";
import { inspectTables } from "./tables.ts";

export type { Expectations };

/**
 * Everything wrong with a PDF of whatever program; an empty list means that it passed. A rule in figures, such as
 * `7.2-20`, is one of ISO 14289-1 in veraPDF's numbering, or, from `6.1.2`, of ISO 19005-2, to which a file is held that
 * claims PDF/A or of which it is expected; a rule in words is our own. Each fault is named once. Of a file that
 * is encrypted or has no tags, only what concerns the file as a whole is looked at. Rejects when the bytes are not a PDF.
 */
export async function inspect(pdf: Uint8Array, expectations: Expectations = {}): Promise<Finding[]> {
  const findings: Finding[] = [];
  const subject = await readSubject(pdf, expectations, findings);
  inspectFile(subject, pdf);
  // An encrypted file cannot be read any further, and a file without tags has nothing to compare.
  if (isEncrypted(pdf) || !subject.root) return findings;
  const isArchive = expectations.archive || claimsArchive(subject);
  if (isArchive) inspectArchive(subject);
  inspectRoles(subject);
  inspectContainment(subject);
  inspectHeadings(subject);
  inspectTables(subject);
  const walker = new Walker(subject.context);
  const fonts = inspectFonts(subject);
  const visitors = [
    inspectContent(subject),
    inspectIntegrity(subject),
    inspectContrast(subject),
    inspectPictures(subject),
    fonts,
  ];
  if (isArchive) visitors.push(archiveVisitor(subject));
  const painting = readPainting(walker, subject.pages, visitors);
  inspectAnnotations(subject, walker, fonts);
  inspectNavigation(subject, painting);
  inspectLayout(subject, painting);
  return findings;
}
