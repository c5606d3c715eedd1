/** Runs in the page before everything else: makes it the page of one edition, for its styles to see. */

/** Self-contained: it is sent to the page as text. What is for other editions only (`data-edition-only`) stays hidden. */
export function chooseEdition(edition: string, fillable: boolean): void {
  const { dataset } = document.documentElement;
  dataset["edition"] = edition;
  if (fillable) dataset["fillable"] = "";
  for (const element of document.querySelectorAll(`[data-edition-only="${edition}"]`))
    element.removeAttribute("data-edition-only");
}
