/** Runs in the page before everything else, for the fillable edition: room for a pen becomes a control to type in. */

/** Names of fields, where the page is a part of a document. */
export interface NamesElsewhere {
  /** Names that fields of other parts would be given too. */
  alike: readonly string[];
  /** How many fields of other parts before this one have a name that begins with its heading already. */
  before: Readonly<Record<string, number>>;
}

/** Names of the fields of a page. */
export interface FieldNames {
  /** As each would be if it stood alone. */
  plain: string[];
  /** With the headings that tell them apart, but not yet numbered. */
  headed: string[];
}

/**
 * Self-contained: it is sent to the page as text. Each control gets a name that makes sense by itself, without marks, in the
 * language of its words; names that would be given twice begin with the heading above them.
 */
export function openWritingSpaces(
  { alike: elsewhere, before }: NamesElsewhere = { alike: [], before: {} },
): FieldNames {
  /** Words of a first column's heading up to which a row is called by it: "request 2", else "row 2". */
  const SHORT_HEADING = 3;
  /** What is named: a control by its label, a group of answers by its question. */
  const named: { element: HTMLElement; label: string }[] = [];

  const words = (element: Element | null | undefined): string => {
    const copy = element?.cloneNode(true) as Element | undefined;
    for (const hidden of copy?.querySelectorAll("[aria-hidden=true]") ?? []) hidden.remove();
    return (copy?.textContent ?? "").replace(/\s+/g, " ").trim();
  };
  /** The language of an element that is all in one other than the page's. */
  const languageOf = (element: Element): string => {
    for (const part of element.querySelectorAll("[lang]"))
      if (words(part) !== "" && words(part) === words(element)) return part.getAttribute("lang") ?? "";
    return "";
  };
  const speak = (control: HTMLElement, language: string): void => {
    if (language !== "") control.lang = language;
  };
  const name = (element: HTMLElement, label: string): void => {
    named.push({ element, label: label.replace(/\s+/g, " ").trim() });
  };
  const fresh = (kind: "textarea" | "text" | "checkbox", label: string): HTMLElement => {
    const control = document.createElement(kind === "textarea" ? "textarea" : "input");
    if (kind !== "textarea") control.setAttribute("type", kind);
    name(control, label);
    return control;
  };
  const cellLabel = (cell: HTMLTableCellElement): string => {
    const row = cell.closest("tr");
    const table = cell.closest("table");
    const heads = table?.tHead?.rows[0]?.cells;
    const down = words(heads?.[cell.cellIndex]);
    const across = words(row?.querySelector("th[scope=row]")) || words(row?.cells[0]);
    if (across !== "") return [across.replace(/\.$/, ""), down].filter((part) => part !== "").join(": ");
    const rows = [...(row?.closest("tbody")?.rows ?? [])];
    const number = Math.max(1, rows.indexOf(row as HTMLTableRowElement) + 1);
    const first = words(heads?.[0])
      .replace(/\s*\(.*?\)/g, "")
      .trim();
    const isShort = first !== "" && first.split(" ").length <= SHORT_HEADING;
    if (cell.cellIndex === 0 && isShort) return `${first} ${number}`;
    const called = isShort ? `${first.charAt(0).toLowerCase()}${first.slice(1)} ${number}` : `row ${number}`;
    return down === "" ? `${called.charAt(0).toUpperCase()}${called.slice(1)}` : `${down}, ${called}`;
  };

  for (const lines of document.querySelectorAll<HTMLElement>(".lines[data-field-label]")) {
    const control = fresh("textarea", lines.dataset["fieldLabel"] ?? "");
    control.setAttribute("rows", lines.dataset["fieldLines"] ?? "2");
    control.className = lines.className.replace("lines", "lines-control");
    const before = lines.previousElementSibling;
    if (before && words(before) === lines.dataset["fieldLabel"]) speak(control, languageOf(before));
    lines.replaceWith(control);
  }
  for (const place of document.querySelectorAll<HTMLElement>(".write[data-field-label]")) {
    const control = fresh("text", place.dataset["fieldLabel"] ?? "");
    control.className = "line-control";
    place.replaceChildren(control);
  }
  for (const cell of document.querySelectorAll<HTMLTableCellElement>("td.blank")) {
    const control = fresh("textarea", cellLabel(cell));
    control.className = "cell-control";
    cell.replaceChildren(control);
  }
  for (const item of document.querySelectorAll<HTMLElement>("li.tick")) {
    const box = item.querySelector(":scope > .box");
    if (!box) continue;
    const own = item.cloneNode(true) as HTMLElement;
    for (const inner of own.querySelectorAll("textarea, input, ul, ol")) inner.remove();
    const control = fresh("checkbox", words(own));
    speak(control, languageOf(own));
    box.replaceWith(control);
  }
  for (const group of document.querySelectorAll<HTMLElement>("fieldset:not([data-field-label])"))
    name(group, words(group.querySelector("legend")));

  named.sort((one, other) =>
    one.element.compareDocumentPosition(other.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(
    (heading) => words(heading) !== "",
  );
  const above = ({ element }: { element: HTMLElement }): string =>
    words(
      headings.findLast(
        (heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
      ),
    );
  const labels = () => named.map(({ label }) => label);
  const plain = labels();
  for (const [name, alike] of Map.groupBy(named, ({ label }) => label)) {
    if (alike.length === 1 && !elsewhere.includes(name)) continue;
    for (const one of alike)
      if (above(one) !== "" && above(one) !== one.label) one.label = `${above(one)}: ${one.label}`;
  }
  const headed = labels();
  for (const [name, alike] of Map.groupBy(named, ({ label }) => label))
    for (const [index, one] of alike.entries()) {
      const number = (before[name] ?? 0) + index + 1;
      if (number > 1) one.label += ` (${number})`;
    }
  for (const { element, label } of named) {
    if (element.localName === "fieldset") {
      if (label !== words(element.querySelector("legend"))) element.dataset["fieldLabel"] = label;
      continue;
    }
    element.setAttribute("aria-label", label);
    element.setAttribute(
      "name",
      label
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "")
        .slice(0, 60),
    );
  }
  return { plain, headed };
}
