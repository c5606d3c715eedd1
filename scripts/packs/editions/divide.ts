/** Divides what follows one another into sides of paper: the fewest that hold it all, and then the most even. */

/** What stays together on a side. Lengths are of one measure, counted down the whole run. */
export interface Block {
  top: number;
  bottom: number;
  /** Height of the heads that its table repeats when a side begins with it. */
  heads: number;
  /** It may not begin a side: what comes before belongs to it. */
  bound: boolean;
  /** It begins nothing of its own, so that a break before it parts a list or a text. */
  within: boolean;
  /** How much its room to write can grow into what a side has left. */
  room: number;
}

/**
 * The index of the first block of each side. Self-contained: it is sent to the page as text. A block higher than a side is let
 * run on.
 */
export function divide(blocks: readonly Block[], side: number): number[] {
  /** What a break within a text costs, as the square of an empty share of a side. */
  const WITHIN = 0.12;
  /** How much an empty share counts that room to write will fill. */
  const FILLED = 0.1;
  const ways: ({ sides: number; cost: number; firsts: number[] } | undefined)[] = [
    { sides: 0, cost: 0, firsts: [] },
  ];
  for (let end = 1; end <= blocks.length; end++) {
    const last = blocks[end - 1];
    if (!last || blocks[end]?.bound) continue;
    for (let from = end - 1; from >= 0; from--) {
      const first = blocks[from];
      if (!first) continue;
      const height = last.bottom - first.top + (from === 0 ? 0 : first.heads);
      const isOver = height > side;
      const canPart = blocks.slice(from + 1, end).some(({ bound }) => !bound);
      if (isOver && canPart) break;
      const before = ways[from];
      if (!before) continue;
      const free = isOver ? 0 : side - height;
      const room = blocks.slice(from, end).reduce((sum, block) => sum + block.room, 0);
      const filled = Math.min(free, room) / side;
      const empty = free / side - filled;
      const sides = before.sides + Math.max(1, Math.ceil(height / side));
      const cost =
        before.cost + empty * empty + filled * filled * FILLED + (from > 0 && first.within ? WITHIN : 0);
      const best = ways[end];
      if (!best || sides < best.sides || (sides === best.sides && cost < best.cost))
        ways[end] = { sides, cost, firsts: [...before.firsts, from] };
    }
  }
  return ways[blocks.length]?.firsts ?? [0];
}
