/** Ticks as text and back: what is kept on a device and what is saved to a file. Any text can come back. */

/** An answer to one question, with the hash of the words that were answered. */
export interface Tick {
  answer: string;
  wording: string;
}

/** Ticks by the permanent id of their question. */
export type Ticks = ReadonlyMap<string, Tick>;

/** What a text held. */
export interface ReadTicks {
  ticks: Ticks;
  /** Version of the checklist that was ticked, such as `1.0`. */
  version: string;
}

/** Characters or bytes: a whole checklist takes under 3,000. */
export const LARGEST_TEXT = 20_000;

const FORMAT = "practice-checklist-ticks";

/** Ticks as the text of a file: JSON, a question a line. */
export function ticksText(ticks: Ticks, version: string): string {
  return `${JSON.stringify({ format: FORMAT, version, ticks: Object.fromEntries(ticks) }, null, 1)}\n`;
}

/** The ticks of a text; undefined when it is anything else. Entries that nobody could have ticked are passed over. */
export function readTicks(text: string): ReadTicks | undefined {
  const whole = fields(text.length > LARGEST_TEXT ? undefined : parsed(text));
  const found = fields(whole?.["ticks"]);
  const version = whole?.["version"];
  if (whole?.["format"] !== FORMAT || !found || !matches(version, /^\d{1,4}\.\d{1,4}$/)) return undefined;
  const ticks = new Map<string, Tick>();
  for (const [id, value] of Object.entries(found)) {
    const tick = fields(value);
    const answer = tick?.["answer"];
    const wording = tick?.["wording"];
    if (
      matches(id, /^[a-z][a-z0-9-]{0,80}$/) &&
      matches(answer, /^[a-z-]{1,40}$/) &&
      matches(wording, /^\w{8}$/)
    )
      ticks.set(id, { answer, wording });
  }
  return { ticks, version };
}

/** `kept` with what was changed on this page since `known`: an answer given, another, or none. */
export function mergedTicks(here: Ticks, known: Ticks, kept: Ticks): Ticks {
  const merged = new Map(kept);
  for (const id of new Set([...here.keys(), ...known.keys()])) {
    const tick = here.get(id);
    if (tick?.answer === known.get(id)?.answer) continue;
    if (tick) merged.set(id, tick);
    else merged.delete(id);
  }
  return merged;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fields(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === "string" && pattern.test(value);
}
