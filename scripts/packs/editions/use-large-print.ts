/** Runs in the page before everything else, for the large print edition: puts its style sheet in force. */

/** Self-contained: it is sent to the page as text. Rejects when the page names no large print style sheet, or it does not load. */
export async function useLargePrint(): Promise<void> {
  const sheet = document.querySelector<HTMLLinkElement>(
    'link[rel="alternate stylesheet"][title="Large print"]',
  );
  if (!sheet) throw new Error("The page names no large print style sheet.");
  const used = document.createElement("link");
  used.rel = "stylesheet";
  used.media = "print";
  used.href = sheet.href;
  await new Promise((loaded, failed) => {
    used.onload = loaded;
    used.onerror = () => failed(new Error(`The large print style sheet ${used.href} did not load.`));
    sheet.replaceWith(used);
  });
}
