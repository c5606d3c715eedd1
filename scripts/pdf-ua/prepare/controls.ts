/**
 * Runs in the page: replaces every native control by something that prints. Without form fields that is an empty
 * box drawn by its border; with them it is a link to a sentinel address, which Chromium prints as an annotation at the
 * right place, tagged as a form field, for `finish` to turn into one.
 */
import type { Field } from "../facts.ts";

/** Where a link leads that stands for a field; the field's key follows. */
export const SENTINEL = "https://field.invalid/";

/** Self-contained: it is sent to the page as text. Returns what each new element stands for. */
export function replaceControls(formFields: boolean): Map<Element, Field> {
  /** Properties that place a control among its neighbours, copied as written so that percentages stay percentages. */
  const PLACE =
    "display width height min-width min-height max-width max-height box-sizing margin-top margin-right margin-bottom margin-left " +
    "vertical-align float clear flex-grow flex-shrink flex-basis align-self justify-self order grid-row-start grid-row-end " +
    "grid-column-start grid-column-end position top right bottom left";
  const LOOK =
    "border-top-width border-right-width border-bottom-width border-left-width border-top-style border-right-style " +
    "border-bottom-style border-left-style border-top-color border-right-color border-bottom-color border-left-color " +
    "border-top-left-radius border-top-right-radius border-bottom-left-radius border-bottom-right-radius " +
    "background-color background-image background-size background-position";
  const taken = new Map<string, number>();
  const fields = new Map<Element, Field>();

  const spoken = (node: Element | null | undefined): string => {
    if (!node) return "";
    const copy = node.cloneNode(true) as Element;
    for (const inner of copy.querySelectorAll(
      "input, textarea, select, button, [aria-hidden=true], [data-control]",
    ))
      inner.remove();
    return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
  };
  const referenced = (ids: string | null): string =>
    (ids ?? "")
      .split(/\s+/)
      .map((id) => spoken(id === "" ? null : document.getElementById(id)))
      .filter((part) => part !== "")
      .join(" ");
  const groupOf = (control: Element): string => {
    const group = control.closest("fieldset, [role=radiogroup], [role=group]");
    if (!group) return "";
    const legend = group.matches("fieldset") ? spoken(group.querySelector("legend")) : "";
    return (
      group.getAttribute("data-field-label") ||
      legend ||
      group.getAttribute("aria-label") ||
      referenced(group.getAttribute("aria-labelledby"))
    );
  };
  const nameOf = (control: HTMLInputElement): string => {
    const labels = [...(control.labels ?? [])].map(spoken).filter((part) => part !== "");
    return (
      control.getAttribute("aria-label") ||
      referenced(control.getAttribute("aria-labelledby")) ||
      labels.join(" ") ||
      control.title ||
      control.placeholder ||
      ""
    );
  };
  /** A full stop separates the levels of a field's name in PDF, so it may not stand in one. */
  const uniqueName = (control: HTMLInputElement, value: string): string => {
    const stem = (control.name || control.id || "field").replaceAll(".", "-");
    const sharesName = document.querySelectorAll(`[name="${CSS.escape(control.name)}"]`).length > 1;
    const name = control.type === "checkbox" && sharesName && value !== "" ? `${stem}-${value}` : stem;
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    return before === 0 ? name : `${name}-${before + 1}`;
  };
  /** The language of the words that name a control, when they are all in one other than the page's. */
  const languageOf = (control: HTMLInputElement): string => {
    if (control.lang !== "") return control.lang;
    for (const label of [control.closest("fieldset")?.querySelector("legend"), ...(control.labels ?? [])])
      for (const part of label
        ? [label, ...label.querySelectorAll("[lang]")].filter((one) => one.matches("[lang]"))
        : [])
        if (spoken(part) !== "" && spoken(part) === spoken(label)) return part.getAttribute("lang") ?? "";
    return "";
  };
  const describe = (control: HTMLInputElement, kind: Field["kind"]): Field => {
    const value = control.getAttribute("value") ?? "";
    const group = groupOf(control);
    const own = nameOf(control);
    // A group of answers is named once, by itself: each answer is only what it says.
    const parts = kind === "radio" && own !== "" ? [own] : [group, own].filter((part) => part !== "");
    const label = control.getAttribute("data-field-label") || parts.join(": ");
    const name =
      kind === "radio" ? (control.name || "choice").replaceAll(".", "-") : uniqueName(control, value);
    return {
      kind,
      name,
      value,
      label,
      ...(kind === "radio" ? { group: group || own } : {}),
    };
  };
  const kindOf = (control: HTMLInputElement): Field["kind"] | undefined => {
    if (control.localName === "textarea") return "area";
    if (control.localName === "select") return "line";
    if (control.type === "checkbox") return "check";
    if (control.type === "radio") return "radio";
    return ["hidden", "button", "submit", "reset", "image", "file", "range", "color"].includes(control.type)
      ? undefined
      : "line";
  };
  const stand = (control: HTMLInputElement, kind: Field["kind"]): HTMLElement => {
    const box = document.createElement(formFields ? "a" : "span");
    const computed = control.computedStyleMap();
    const style = getComputedStyle(control);
    const copy = (properties: string) => {
      for (const property of properties.split(" "))
        box.style.setProperty(property, String(computed.get(property) ?? ""));
    };
    copy(PLACE);
    const isBox = kind === "check" || kind === "radio";
    if (style.appearance === "none") copy(LOOK);
    else {
      box.style.border = "1.25pt solid #000";
      box.style.borderRadius = kind === "radio" ? "50%" : "1pt";
    }
    if (style.display === "inline") box.style.display = "inline-block";
    box.style.boxSizing = "border-box";
    box.style.breakInside = "avoid";
    box.style.textDecoration = "none";
    if (isBox) {
      const least = style.appearance === "none" ? "0" : "4.5mm";
      box.style.minWidth = box.style.minHeight = least;
      box.style.flexShrink = "0";
    } else {
      const rows = Number(control.getAttribute("rows") ?? (kind === "area" ? 4 : 1));
      if (box.style.height === "auto" || box.style.height === "") box.style.height = `${rows * 1.5 + 0.4}em`;
      if (box.style.width === "auto" || box.style.width === "")
        box.style.width = kind === "area" ? "100%" : "60%";
    }
    box.className = control.className;
    box.dataset.control = kind;
    return box;
  };

  /** On paper a control is announced too: what to do with it, where its words are printed beside it, else its name. */
  const announce = (box: HTMLElement, control: HTMLInputElement, kind: Field["kind"]): void => {
    const ROLES = { check: "checkbox", radio: "radio", line: "textbox", area: "textbox" };
    const PENS = {
      check: "Box to tick",
      radio: "Circle to tick",
      line: "Room to write",
      area: "Room to write",
    };
    const own = control.getAttribute("aria-label");
    box.setAttribute("role", ROLES[kind]);
    box.setAttribute("aria-label", own || PENS[kind]);
    if (kind === "check" || kind === "radio") box.setAttribute("aria-checked", "false");
    const isEnglish = /^en\b/i.test(document.documentElement.lang);
    if (!own && !isEnglish) box.lang = "en";
  };

  for (const control of document.querySelectorAll<HTMLInputElement>("input, textarea, select, button")) {
    const kind = control.localName === "button" ? undefined : kindOf(control);
    const hidden = getComputedStyle(control).display === "none";
    if (!kind || hidden) {
      control.remove();
      continue;
    }
    const box = stand(control, kind);
    const language = languageOf(control);
    if (language !== "") box.lang = language;
    if (formFields) fields.set(box, describe(control, kind));
    else announce(box, control, kind);
    control.after(box);
    control.style.setProperty("display", "none", "important");
  }
  // Until all were described, each counted among those of its name.
  for (const control of document.querySelectorAll("input, textarea, select")) control.remove();
  return fields;
}
