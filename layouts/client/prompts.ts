/** The prompts under each question: opened and shut together, and one service at a time. */

const prompts = () => document.querySelectorAll<HTMLDetailsElement>(".prompts");

export function openPrompts(open: boolean): void {
  for (const details of prompts()) details.open = open;
}

/** Shows the prompts of one service, or of both. Somebody who chooses one wants to see them. */
export function showService(service: string): void {
  for (const list of document.querySelectorAll<HTMLElement>(".prompts [data-for]"))
    list.hidden = service !== "both" && list.dataset["for"] !== service;
  openPrompts(true);
}
