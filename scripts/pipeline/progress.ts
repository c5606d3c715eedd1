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
export const onTerminal: Progress = canMove() ? moving : plain;

/** False where a line cannot be drawn again: in files and logs, in Emacs, and in a container that was told no width. */
function canMove(): boolean {
  return process.stdout.isTTY && process.stdout.columns > 0 && process.env["TERM"] !== "dumb";
}

async function moving<Value>(
  title: string,
  work: (retitle: (title: string) => void) => Promise<Value>,
): Promise<Value> {
  const steps = new Listr<{ value: Value }>(
    [
      {
        title,
        task: async (done, step) => {
          done.value = await work((text) => {
            step.title = text;
          });
        },
      },
    ],
    // Why a step failed is said once, when the command ends.
    { rendererOptions: { timer: { ...PRESET_TIMER, condition: true }, showErrorMessage: false } },
  );
  return (await steps.run()).value;
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
