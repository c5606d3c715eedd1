/** Ticks on this device: only when asked, for 30 days, and never a fault when a browser will not keep them. */
import { type ReadTicks, readTicks, type Ticks, ticksText } from "./ticks.ts";

export type Kept = ReadTicks | "nothing" | "expired" | "unreadable" | "refused";

const DAY_MS = 86_400_000;

/** The place on this device under `key`. */
export class TickStorage {
  readonly key: string;
  readonly days: number;

  constructor(key: string, days: number) {
    this.key = key;
    this.days = days;
  }

  /** What is kept. What is too old, or cannot be read, is removed. */
  read(now: number): Kept {
    try {
      const text = localStorage.getItem(this.key);
      if (text === null) return "nothing";
      const space = text.indexOf(" ");
      const age = now - Number(text.slice(0, space));
      const found = readTicks(text.slice(space + 1));
      if (found && age <= this.days * DAY_MS && age >= -DAY_MS) return found;
      localStorage.removeItem(this.key);
      return found ? "expired" : "unreadable";
    } catch {
      return "refused";
    }
  }

  /** False when the browser refuses: a private window, a full disk, a rule of the employer. */
  write(ticks: Ticks, version: string, now: number): boolean {
    try {
      localStorage.setItem(this.key, `${now} ${ticksText(ticks, version)}`);
      return true;
    } catch {
      return false;
    }
  }

  /** Removes what is kept. */
  clear(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Where nothing may be kept there is nothing to remove.
    }
  }
}
