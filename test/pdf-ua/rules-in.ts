/** Reads the rules that code of the library can report out of its text. */

/** Those of PDF/UA-1 by number and our own by name, each once, in order of the alphabet. */
export function rulesIn(code: string): string[] {
  const numbered = code.matchAll(/"(\d+(?:\.\d+)*-\d+)"/g);
  const reported = code.matchAll(/report\(\s*"([a-z][a-z-]*)"/g);
  const named = code.matchAll(/\brule: "([a-z][a-z-]*)"/g);
  return [...new Set([...numbered, ...reported, ...named].map(([, rule = ""]) => rule))].sort();
}
