/**
 * Says which red, green and blue the file means (ISO 32000-1 14.11.5).
 * Without it every colour fails 6.2.4.3-2 of PDF/A-2a (ISO 19005-2), as it may look otherwise on another machine.
 */
import { PDFString } from "@cantoo/pdf-lib";
import type { TaggedDocument } from "../document.ts";
import { srgbProfile } from "../pdf/srgb-profile.ts";
import { packedStream } from "../pdf/streams.ts";
import { pdfName } from "../pdf/values.ts";

const SRGB = "sRGB IEC61966-2.1";

export function outputIntent({ context, pdf }: Pick<TaggedDocument, "context" | "pdf">): void {
  const profile = context.register(packedStream(context, srgbProfile(), { N: 3 }));
  const intent = context.obj({
    Type: "OutputIntent",
    S: "GTS_PDFA1",
    OutputConditionIdentifier: PDFString.of(SRGB),
    Info: PDFString.of(SRGB),
    DestOutputProfile: profile,
  });
  pdf.catalog.set(pdfName("OutputIntents"), context.obj([context.register(intent)]));
}
