/** Runs in the page before everything else, for the fillable edition: room for a pen becomes a control to type in. */

/** Self-contained: it is sent to the page as text. */
export function openWritingSpaces(): void {
  const named = (control: HTMLElement, label: string): void => {
    control.setAttribute("aria-label", label.replace(/\s+/g, " ").trim());
    control.setAttribute(
      "name",
      label
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "")
        .slice(0, 60),
    );
  };
  const fresh = (kind: "textarea" | "text" | "checkbox", label: string): HTMLElement => {
    const control = document.createElement(kind === "textarea" ? "textarea" : "input");
    if (kind !== "textarea") control.setAttribute("type", kind);
    named(control, label);
    return control;
  };
  const words = (element: Element | null | undefined): string => element?.textContent ?? "";

  for (const lines of document.querySelectorAll<HTMLElement>(".lines[data-field-label]")) {
    const control = fresh("textarea", lines.dataset["fieldLabel"] ?? "");
    control.setAttribute("rows", lines.dataset["fieldLines"] ?? "2");
    control.className = lines.className.replace("lines", "lines-control");
    lines.replaceWith(control);
  }
  for (const place of document.querySelectorAll<HTMLElement>(".write[data-field-label]")) {
    const control = fresh("text", place.dataset["fieldLabel"] ?? "");
    control.className = "line-control";
    place.replaceChildren(control);
  }
  for (const cell of document.querySelectorAll<HTMLTableCellElement>("td.blank")) {
    const row = cell.closest("tr");
    const table = cell.closest("table");
    const heads = table?.tHead?.rows[0]?.cells;
    const across = words(row?.querySelector("th[scope=row]")) || words(row?.cells[0]);
    const down = words(heads?.[cell.cellIndex]);
    const number = row && table?.tBodies[0] ? [...table.tBodies[0].rows].indexOf(row) + 1 : 1;
    const label = [across.trim() || `Row ${number}`, down].filter((part) => part.trim() !== "").join(", ");
    const control = fresh("textarea", label);
    control.className = "cell-control";
    cell.replaceChildren(control);
  }
  for (const item of document.querySelectorAll<HTMLElement>("li.tick")) {
    const box = item.querySelector(":scope > .box");
    box?.replaceWith(fresh("checkbox", words(item)));
  }
}
