/** Asks before ticks are lost: a native dialog, which keeps focus inside and gives it back. */

/** True when the reader agrees. Escape and the other button both mean no. */
export function ask(dialog: HTMLDialogElement, question: string): Promise<boolean> {
  const words = dialog.querySelector("p");
  if (words) words.textContent = question;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener("close", () => answer(dialog.returnValue === "yes"), { once: true });
  });
}

/** Makes the buttons of the dialog close it with their value. */
export function prepareDialog(dialog: HTMLDialogElement): void {
  for (const button of dialog.querySelectorAll("button"))
    button.addEventListener("click", () => dialog.close(button.value));
}
