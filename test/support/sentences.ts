/** Sentences without meaning, each another one, for words that must be sound and of a natural length. */

const THINGS =
  "morning bridge garden letter kitchen river pocket window harbour ladder meadow basket lantern orchard pebble ribbon saddle thimble valley whistle".split(
    " ",
  );

export interface Sentences {
  /** Four words: `Of bridge and garden`. */
  title(): string;
  /** A question of 14 words. */
  question(): string;
  /** Sentences of at most 20 words, in about `length` letters together. */
  prompt(length: number): string;
}

/** The same row of sentences each time. */
export function sentences(): Sentences {
  let count = 0;
  const thing = (at: number) => THINGS[at % THINGS.length] ?? "";
  const pair = () => {
    const [one, two] = [thing(count), thing(Math.floor(count / THINGS.length))];
    count += 1;
    return { one, two };
  };
  return {
    title: () => {
      const { one, two } = pair();
      return `Of ${one} and ${two}`;
    },
    question: () => {
      const { one, two } = pair();
      return `Have I looked at the ${one} and the ${two} with the people who know?`;
    },
    prompt: (length) => {
      const { one, two } = pair();
      let said = `Look at the ${one} beside the ${two}`;
      for (let at = 1; said.length < length - 12; at += 1)
        said += at % 7 === 0 ? `. See the ${thing(count + at)}` : ` and ${thing(count + at)}`;
      return `${said}.`;
    },
  };
}
