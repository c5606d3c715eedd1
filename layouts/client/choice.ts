/** A choice of parts as it stands in an address, after the #: it can be sent to somebody, and no server ever sees it. */

export type Service = "both" | "children" | "adults";

export interface Choice {
  /** Keys such as `questions/daily-life`. */
  parts: ReadonlySet<string>;
  service: Service;
}

const KINDS = ["questions", "guides", "responsibilities", "sheets"];

/** `#questions=daily-life,not-seen&sheets=cover&for=adults`; `#` when nothing is chosen. */
export function fragmentOf({ parts, service }: Choice): string {
  const lists = KINDS.map((kind) => {
    const ids = [...parts]
      .filter((key) => key.startsWith(`${kind}/`))
      .map((key) => key.slice(kind.length + 1));
    return ids.length > 0 ? `${kind}=${ids.join(",")}` : "";
  });
  return `#${[...lists, service === "both" ? "" : `for=${service}`].filter(Boolean).join("&")}`;
}

/** What a fragment holds, and how many parts of it could not be read. */
export interface ReadChoice extends Choice {
  unreadable: number;
}

/**
 * The choice in a fragment; undefined when it is the name of a place on the page. Mail programs encode a link, write `&amp;`
 * in it and take the full stop behind it along: that is undone. What cannot be read then is counted.
 */
export function choiceOf(fragment: string): ReadChoice | undefined {
  const text = mended(fragment);
  if (!text.includes("=")) return undefined;
  const fields = new URLSearchParams(text);
  const parts: string[] = [];
  let unreadable = 0;
  for (const kind of KINDS)
    for (const id of fields
      .getAll(kind)
      .join(",")
      .split(",", 200)
      .map((one) => one.trim())
      .filter(Boolean))
      if (/^[a-z][a-z0-9-]{0,80}$/.test(id)) parts.push(`${kind}/${id}`);
      else unreadable += 1;
  for (const key of new Set(fields.keys())) if (key !== "for" && !KINDS.includes(key)) unreadable += 1;
  const service = fields.get("for");
  return {
    parts: new Set(parts),
    service: service === "children" || service === "adults" ? service : "both",
    unreadable,
  };
}

/** Whether a fragment is neither a choice nor a place on the page: a link that was cut or changed. */
export function isUnreadable(fragment: string): boolean {
  if (fragment.length < 2) return false;
  const choice = choiceOf(fragment);
  if (choice) return choice.parts.size === 0 && choice.service === "both";
  return document.getElementById(fragment.slice(1)) === null;
}

function mended(fragment: string): string {
  let text = fragment.replace(/^#/, "");
  if (!text.includes("=") && /%3D/i.test(text))
    try {
      text = decodeURIComponent(text);
    } catch {
      // Cut in the middle of a letter: what is left is read as it stands.
    }
  return text
    .replace(/%26amp;|&amp;|&#38;/gi, "&")
    .replace(/%2C/gi, ",")
    .replace(/(?:[.,;:!?)>\]'"]|%(?:2[EC9]|3E|22)|’|”)+$/i, "");
}
