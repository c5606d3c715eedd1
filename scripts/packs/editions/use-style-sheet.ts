/** Runs in the page for an edition with a style sheet of its own: puts that sheet in force over the print styles. */

/**
 * Self-contained: it is sent to the page as text. `title` is the label of the edition. Rejects when the page names no
 * alternate style sheet of that title, or it does not load.
 */
export async function useStyleSheet(title: string): Promise<void> {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>('link[rel="alternate stylesheet"]')];
  const sheet = sheets.find((one) => one.title === title);
  if (!sheet) throw new Error(`The page names no style sheet "${title}".`);
  const used = document.createElement("link");
  used.rel = "stylesheet";
  used.media = "print";
  used.href = sheet.href;
  await new Promise((loaded, failed) => {
    used.onload = loaded;
    used.onerror = () => failed(new Error(`The style sheet ${used.href} did not load.`));
    sheet.replaceWith(used);
  });
}
