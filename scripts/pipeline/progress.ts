/** Shows how far a command has come: a line that moves on a terminal, one finished line a step elsewhere, or nothing. */
import { Listr, PRESET_TIMER } from "listr2";

/** Runs one step under its title and hands back its value. The step may change its title as it goes on. */
export type Progress = <Value>(
  title: string,
  work: (retitle: (title: string) => void) => Promise<Value>,
) => Promise<Value>;

/** Says nothing: for tests, and for work within other work. */
export const silent: Progress = (_, work) => work(() => {});

/** For people who wait. */
export const onTerminal: Progress = process.stdout.isTTY ? moving : plain;

async function moving<Value>(
  title: string,
  work: (retitle: (title: string) => void) => Promise<Value>,
): Promise<Value> {
  let value: { is: Value } | undefined;
  const task = {
    title,
    task: async (_: unknown, task: { title: string | undefined }) => {
      value = { is: await work((text) => (task.title = text)) };
    },
  };
  await new Listr([task], {
    renderer: "default",
    rendererOptions: { timer: { ...PRESET_TIMER, condition: true }, showErrorMessage: false },
  }).run();
  if (!value) throw new Error(`"${title}" ended without a value.`);
  return value.is;
}

async function plain<Value>(
  title: string,
  work: (retitle: (title: string) => void) => Promise<Value>,
): Promise<Value> {
  const started = performance.now();
  try {
    const value = await work(() => {});
    console.log(`✔ ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    return value;
  } catch (reason) {
    console.log(`✖ ${title}`);
    throw reason;
  }
}
