/** What Lighthouse's result says of one page, and the report on several. */

export const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
type Category = (typeof categories)[number];

/** An audit that a page did not pass whole. */
export interface Shortfall {
  title: string;
  /** False for advice, which leaves the score alone. */
  counts: boolean;
  /** Up to three elements or files that it names. */
  names: string[];
}

export interface Measured {
  /** The address inside the site: `/checklist/`. */
  path: string;
  /** 0 to 100. */
  scores: Record<Category, number>;
  /** Largest contentful paint and total blocking time, in milliseconds. */
  paint: number;
  blocked: number;
  layoutShift: number;
  /** As they travelled, which from our own server is without compression. */
  bytes: number;
  requests: number;
  shortfalls: Shortfall[];
}

/** The part of Lighthouse's result (its LHR) that is read. */
export interface LighthouseResult {
  runtimeError?: { message: string };
  /** Scores are from 0 to 1, and null when there is none. */
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<
    string,
    { title: string; score: number | null; displayValue?: string; numericValue?: number; details?: object }
  >;
}

const NAMES_SHOWN = 3;

/** The figures and shortfalls of the page at `path`. Throws with Lighthouse's own words when it could not measure it. */
export function measuredFrom(path: string, result: LighthouseResult): Measured {
  if (result.runtimeError)
    throw new Error(`Lighthouse could not measure ${path}: ${result.runtimeError.message}`);
  return { path, ...figuresOf(result), shortfalls: shortfallsOf(result) };
}

/** As Lighthouse advises, since a busy machine costs marks: a page that falls short is measured thrice, and the middle counts. */
export async function measureFairly(measure: () => Promise<Measured>): Promise<Measured> {
  const first = await measure();
  if (isFull([first])) return first;
  const three = [first, await measure(), await measure()];
  const [, middle = first] = three.sort((one, other) => total(one) - total(other));
  return middle;
}

const total = ({ scores }: Measured) => categories.reduce((sum, one) => sum + scores[one], 0);

function figuresOf({ categories: scored, audits }: LighthouseResult): Omit<Measured, "path" | "shortfalls"> {
  const score = (category: Category) => Math.round((scored[category]?.score ?? 0) * 100);
  const figure = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  return {
    scores: Object.fromEntries(categories.map((one) => [one, score(one)])) as Record<Category, number>,
    paint: figure("largest-contentful-paint"),
    blocked: figure("total-blocking-time"),
    layoutShift: figure("cumulative-layout-shift"),
    bytes: figure("total-byte-weight"),
    requests: itemsOf(audits["network-requests"]?.details).length,
  };
}

function shortfallsOf({ categories: scored, audits }: LighthouseResult): Shortfall[] {
  return categories.flatMap((category) =>
    (scored[category]?.auditRefs ?? []).flatMap(({ id, weight }): Shortfall[] => {
      const audit = audits[id];
      if (!audit || audit.score === null || audit.score === 1) return [];
      const names = itemsOf(audit.details).map(nameOf).filter(Boolean);
      const title = audit.displayValue ? `${audit.title}: ${audit.displayValue}` : audit.title;
      return [{ title, counts: weight > 0, names: [...new Set(names)].slice(0, NAMES_SHOWN) }];
    }),
  );
}

function itemsOf(details: object | undefined): object[] {
  return details && "items" in details && Array.isArray(details.items) ? details.items : [];
}

function nameOf(item: object): string {
  const { node, url, source } = item as Record<
    string,
    { selector?: string; url?: string } | string | undefined
  >;
  for (const one of [node, url, source]) {
    const name = typeof one === "object" ? (one.selector ?? one.url) : one;
    if (name) return name;
  }
  return "";
}

/** The figures as a table in Markdown, then each shortfall once with the pages that share it. */
export function lighthouseReport(measured: readonly Measured[]): string {
  const whole = (value: number) => value.toFixed(0);
  const rows = measured.map((one) => [
    one.path,
    ...categories.map((category) => whole(one.scores[category])),
    `${whole(one.paint)} ms`,
    `${whole(one.blocked)} ms`,
    one.layoutShift.toFixed(3),
    `${(one.bytes / 1024).toFixed(1)} KB`,
    whole(one.requests),
  ]);
  const head = ["Page", "Performance", "Accessibility", "Best practices", "SEO"];
  const table = [
    [...head, "LCP", "TBT", "CLS", "Bytes", "Requests"],
    [...head.map(() => "---"), "---", "---", "---", "---", "---"],
    ...rows,
  ].map((cells) => `| ${cells.join(" | ")} |`);
  const faults = new Map<string, string[]>();
  for (const { path, shortfalls } of measured) {
    for (const { title, counts, names } of shortfalls) {
      const named = names.length > 0 ? ` (${names.join(", ")})` : "";
      const line = `${counts ? "Counts" : "Advice"}: ${title}${named}`;
      faults.set(line, [...(faults.get(line) ?? []), path]);
    }
  }
  const lines = [...faults].map(([line, pages]) => `- ${line}: ${pages.join(" ")}`);
  return [...table, ...(lines.length > 0 ? ["", ...lines.sort()] : []), ""].join("\n");
}

/** Whether every page has full marks in every category. */
export function isFull(measured: readonly Measured[]): boolean {
  return (
    measured.length > 0 && measured.every(({ scores }) => categories.every((one) => scores[one] === 100))
  );
}
