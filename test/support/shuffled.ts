/** An order of chance that can be repeated: the same seed gives the same order on every machine. */
import { randomFrom } from "../lab/fuzz/random.ts";

/** The items in the order that `seed` gives, which may be any text; as they are without one. */
export function shuffled<Item>(items: readonly Item[], seed: string | undefined): Item[] {
  const mixed = [...items];
  if (seed === undefined) return mixed;
  const random = randomFrom([...seed].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const chosen = random.below(last + 1);
    [mixed[last], mixed[chosen]] = [mixed[chosen] as Item, mixed[last] as Item];
  }
  return mixed;
}
