/** Small PDFs whose pages look alike or different, as a check wants them. */
import { PDFDocument, rgb } from "@cantoo/pdf-lib";

/** A PDF of blank pages with a black square at each of these places, in points from the left; `title` is not seen. */
export async function pages(title: string, ...places: number[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(title);
  for (const x of places)
    pdf.addPage([200, 200]).drawRectangle({ x, y: 50, width: 40, height: 40, color: rgb(0, 0, 0) });
  return pdf.save();
}
