/** Every picture says what it shows in words a person wrote, or says that it is decoration (WCAG 1.1.1). */
import type { Check } from "./finding.ts";

const MAX_LENGTH = 150;

export const altTextCheck: Check = {
  name: "alt-text",
  promise: "No picture lacks its words, and no picture's words are a file name, a placeholder or an echo.",
  begin: () => ({
    look: async ({ page, open }) => {
      await open();
      return page.evaluate(readPictures, MAX_LENGTH);
    },
  }),
};

/** Runs inside the page. */
function readPictures(longest: number): { where: string; message: string }[] {
  const plain = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();
  const fileName = /\.(avif|gif|jpe?g|png|svg|webp)$|^(img|dsc|image|screenshot)[-_ ]?\d+$/;
  const placeholder = /^(image|picture|photo|graphic|icon|logo|diagram|chart|alt|todo|tbc|untitled)\.?$/;
  const pictures = [
    ...document.querySelectorAll("img, svg, [role=img], input[type=image], area[href], object, canvas"),
  ];
  return pictures.flatMap((picture) => {
    const say = (message: string) => [
      { where: globalThis.pageTools.selector(picture), message: `${message} (WCAG 1.1.1)` },
    ];
    if (picture.closest("[aria-hidden=true]") || picture.parentElement?.closest("svg, [role=img]")) return [];
    const labelledby = picture.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
    const named = labelledby.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    const alt = picture.getAttribute("alt") ?? picture.getAttribute("aria-label") ?? (named || null);
    if (alt === null)
      return say(
        'This picture has no words. Write an alt text, or alt="" (aria-hidden on svg) for decoration.',
      );
    const words = plain(alt);
    if (words === "") {
      const mayBeEmpty = picture.localName === "img" && alt === "";
      return mayBeEmpty ? [] : say("The words of this picture are blank.");
    }
    const source = picture.getAttribute("src")?.split(/[?#]/)[0]?.split("/").at(-1) ?? "";
    const bare = source.replace(/\.\w+$/, "").toLowerCase();
    if (fileName.test(words) || (bare !== "" && words.replace(/ /g, "-") === bare && /[\d_-]/.test(bare))) {
      return say(`The words "${alt}" are a file name. Say what the picture shows.`);
    }
    if (placeholder.test(words))
      return say(`The words "${alt}" stand for any picture. Say what this one shows.`);
    if (/^(an? )?(image|picture|photo|graphic|icon) of /.test(words)) {
      return say(
        `The words "${alt}" begin by saying that it is a picture, which is announced anyway. Begin with what it shows.`,
      );
    }
    if (alt.length > longest)
      return say(
        `The words are ${alt.length} characters long. Keep ${longest}, and put the rest in the text.`,
      );
    const caption =
      picture.closest("figure")?.querySelector("figcaption")?.textContent ??
      picture.closest("a, button")?.textContent ??
      "";
    return plain(caption) === words
      ? say(`The words "${alt}" repeat the text beside the picture, so they are read twice.`)
      : [];
  });
}
