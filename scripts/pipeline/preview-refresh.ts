/** How a page of the preview becomes the newest: it asks for one that is newer, waits for the answer and loads itself again. */
import type { SiteFile } from "../browser/site-file.ts";
import { policyOf } from "../site/policy.ts";
import { PANEL_STYLES } from "./preview-problems.ts";

/** A browser gives up waiting after a while; it is answered before that and asks again. */
const MAX_WAIT_MS = 25_000;

/** Knows how many builds there have been, and which pages wait for the next. */
export class Refresh {
  #build = 0;
  readonly #waiting = new Set<() => void>();

  /** Number of the newest build. */
  get build(): number {
    return this.#build;
  }

  /** A newer build is there: whoever waits is told. */
  next(): void {
    this.#build += 1;
    this.answerAll();
  }

  /** Lets nobody wait any longer. */
  answerAll(): void {
    for (const answer of this.#waiting) answer();
    this.#waiting.clear();
  }

  /** What is at an address of the preview's own; undefined for every other. */
  async find(path: string): Promise<SiteFile | undefined> {
    const [, what, build] = /^_preview\/(refresh-|newer-than\/)(\d{1,9})(?:\.js)?$/.exec(path) ?? [];
    if (what === "refresh-")
      return { body: refreshScript(Number(build)), type: "text/javascript; charset=utf-8" };
    if (what === "newer-than/") return { body: await this.#newerThan(Number(build)), type: "text/plain" };
    return undefined;
  }

  /** A page with `panel` at its top, where there is one, and the script that knows which build the page is of. */
  into(html: string, panel: string): string {
    // A newer build may be ready before the script is asked for, so the page names its own.
    const script = `<script src="/_preview/refresh-${this.#build}.js"></script>`;
    const page = allowed(html).replace("</body>", () => `${script}</body>`);
    if (panel === "") return page;
    const styles = `<link rel="stylesheet" href="/${PANEL_STYLES}">`;
    return page
      .replace("</head>", () => `${styles}</head>`)
      .replace(/<body[^>]*>/, (body) => `${body}${panel}`);
  }

  /** Answers with the number of the newest build, as soon as it is above `known`. */
  #newerThan(known: number): Promise<string> {
    if (this.#build > known) return Promise.resolve(String(this.#build));
    return new Promise((resolve) => {
      const answer = () => {
        clearTimeout(timer);
        this.#waiting.delete(answer);
        resolve(String(this.#build));
      };
      const timer = setTimeout(answer, MAX_WAIT_MS);
      this.#waiting.add(answer);
    });
  }
}

/** The page with what more it may do here: run a script of this server that asks this server, and have its styles. */
function allowed(html: string): string {
  const policy = policyOf(html);
  if (policy === undefined) return html;
  const others = policy
    .split("; ")
    .filter((part) => !/^(script|connect)-src /.test(part))
    .map((part) => (/^style-src (?!'self')/.test(part) ? `${part} 'self'` : part));
  return html.replace(policy, () => [...others, "script-src 'self'", "connect-src 'self'"].join("; "));
}

/** Runs in a page of build `build`: waits for a newer one and shows it where the reader was. */
function refreshScript(build: number): string {
  return `(async () => {
  for (;;) {
    try {
      const newest = await (await fetch("/_preview/newer-than/${build}")).text();
      if (Number(newest) > ${build}) return location.reload();
    } catch {
      await new Promise((later) => setTimeout(later, 1000));
    }
  }
})();`;
}
