/** Printing from the browser: what stands on the page, or the questions alone, with ticks or blank. */

/** Lets shut prompts be printed by browsers that leave them out, and shuts them again afterwards. */
export function printWhole(): void {
  let shut: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    if (document.documentElement.dataset["print"]) return;
    // Some browsers say it more than once before they print: what was opened already is remembered.
    const still = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    for (const details of still) details.open = true;
    shut.push(...still);
  });
  addEventListener("afterprint", () => {
    for (const details of shut) details.open = false;
    shut = [];
    delete document.documentElement.dataset["print"];
  });
}

/** Prints the page as it stands, with prompts that are open; `blank` leaves the ticks out. */
export function printAs(what: "ticks" | "blank"): void {
  document.documentElement.dataset["print"] = what;
  print();
}
