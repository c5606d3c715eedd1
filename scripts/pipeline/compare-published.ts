/** How freshly printed packs stand to those that were published with the same words, and which of the two are shown. */
import { count } from "../core/text.ts";
import { currentToolchain } from "../packs/pack-key.ts";
import type { Printed } from "../packs/print-packs.ts";
import { currentOf, frozenManifest } from "../versions/history.ts";
import type { Manifest } from "../versions/manifest.ts";
import { nextVersion } from "../versions/next.ts";
import type { ShownWords } from "./words.ts";

/** The packs to show, and a sentence about them. */
export interface Compared {
  printed: Printed;
  standing: string | undefined;
}

/**
 * Where the words are those of the newest version and another browser printed other bytes, the frozen packs are shown:
 * no other browser can print them the same. `frozen` are the packs of the current version.
 */
export async function compareWithPublished(
  project: string,
  { library, history, onDisk }: ShownWords,
  frozen: Printed | undefined,
  printed: Printed,
): Promise<Compared> {
  const current = currentOf(history)?.note.version;
  if (current === undefined || !frozen) return { printed, standing: undefined };
  const published = "To see what readers see, type: npm run build -- --published";
  if (!library.versions[0]?.frozen) {
    const { changes } = await nextVersion(project, onDisk, history);
    const words = `The words in content/ have ${count(changes.length, "change")} since version ${current}`;
    return { printed, standing: `Draft. ${words}, so every page and pack says Draft. ${published}` };
  }
  const different = printed.packs.filter(({ file, sha256 }) =>
    frozen.packs.every((pack) => pack.file !== file || pack.sha256 !== sha256),
  );
  const all = count(printed.packs.length, "pack");
  if (different.length === 0)
    return { printed, standing: `${all}, the same to the byte as published in ${current}.` };
  const manifest = await frozenManifest(project, current);
  const here = await currentToolchain();
  if (manifest.browser !== here.browser)
    return {
      printed: frozen,
      standing: `The packs are those published in ${current}: they were printed by browser ${manifest.browser}, and this machine has ${here.browser}, which prints other bytes.`,
    };
  const packs = `${different.length} of ${all} differ from those published in ${current}`;
  return { printed, standing: `${packs}: ${whatChanged(manifest, here)} has changed. ${published}` };
}

/** The words and the browser are the same, so it is the layout, the engine or both. */
function whatChanged(
  { finishing, layout }: Pick<Manifest, "finishing" | "layout">,
  here: { code: string; layout: string },
): string {
  const engine = finishing !== here.code && "the engine (scripts/pdf-ua, packs or browser)";
  const styles = layout !== here.layout && "the layout (layouts/)";
  const named = [styles, engine].filter((part) => part !== false);
  return named.length === 0 ? "a package" : named.join(layout === undefined ? " or " : " and ");
}
