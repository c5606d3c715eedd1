/** The browser's own print command prints the page with all its prompts. */

/** Lets shut prompts be printed by browsers that leave them out, and shuts them again afterwards. */
export function printWhole(): void {
  let shut: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    // Some browsers say it more than once before they print: what was opened already is remembered.
    const still = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    for (const details of still) details.open = true;
    shut.push(...still);
  });
  addEventListener("afterprint", () => {
    for (const details of shut) details.open = false;
    shut = [];
  });
}
