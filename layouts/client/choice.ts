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

/** The choice in a fragment; undefined when it is the name of a place on the page. Whatever else it holds is left out. */
export function choiceOf(fragment: string): Choice | undefined {
  if (!fragment.includes("=")) return undefined;
  const fields = new URLSearchParams(fragment.replace(/^#/, ""));
  const parts = KINDS.flatMap((kind) =>
    (fields.get(kind) ?? "")
      .split(",", 200)
      .filter((id) => /^[a-z][a-z0-9-]{0,80}$/.test(id))
      .map((id) => `${kind}/${id}`),
  );
  const service = fields.get("for");
  return {
    parts: new Set(parts),
    service: service === "children" || service === "adults" ? service : "both",
  };
}
