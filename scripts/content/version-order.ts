/** The order of version numbers. */

/** Orders version numbers, newest first, by number and not by letter: 1.10 is newer than 1.9. */
export function newestFirst(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorB - majorA || minorB - minorA;
}
