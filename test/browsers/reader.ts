/** What a test does in any browser, in a reader's words. */

export interface Reader {
  goto(address: string): Promise<void>;
  /** Opens a page in a window that is `width` CSS pixels wide and 800 high. */
  gotoAt(address: string, width: number): Promise<void>;
  /** Runs inside the page; arguments and result are plain data. */
  evaluate<Given extends unknown[], Result>(
    work: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Awaited<Result>>;
  /** With the mouse, in the middle of the first element that matches. */
  click(selector: string): Promise<void>;
  /** With the keyboard, into the first element that matches. */
  type(selector: string, text: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Another tab that sees what this one keeps. */
  newTab(): Promise<Reader>;
  close(): Promise<void>;
}

/** Waits until `isSo` holds inside the page; throws after ten seconds. */
export async function until<Given extends unknown[]>(
  reader: Reader,
  isSo: (...given: Given) => boolean,
  ...given: Given
): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await reader.evaluate(isSo, ...given))) {
    if (performance.now() > end) throw new Error(`It never came to be so: ${isSo}`);
    await new Promise((later) => setTimeout(later, 50));
  }
}
