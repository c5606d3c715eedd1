/** Writes tiny tar archives, good and hostile, for tests. */

const BLOCK = 512;

/** An archive of `entries`, in order; `kind` is the header's type flag. */
export function tarOf(entries: readonly { path: string; body?: string; kind?: string }[]): Buffer {
  const blocks = entries.flatMap(({ path, body = "", kind = "0" }) => {
    const header = Buffer.alloc(BLOCK);
    header.write(path, 0);
    header.write(`${body.length.toString(8).padStart(11, "0")}\0`, 124);
    header.write(kind, 156);
    const content = Buffer.alloc(Math.ceil(body.length / BLOCK) * BLOCK);
    content.write(body);
    return [header, content];
  });
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]);
}
