/** Something that went wrong outside the words and the code, such as a full disk or a missing browser: its message says what to do. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

/** What a system says when it will not write (errno), and what to do about it. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full. Free some space",
  EDQUOT: "your share of the disk is full. Free some space",
  EFBIG: "the file is larger than the disk allows. Choose another disk",
  EACCES: "this account may not write there. Change who may, or choose another folder",
  EPERM: "this account may not write there. Change who may, or choose another folder",
  EROFS: "the disk can only be read. Choose another folder",
  EMFILE: "too many files are open. Close other programs",
  EBUSY: "another program holds it open. Close that program",
  ENOTDIR: "a file stands where a folder should be. Move that file away",
  EEXIST: "a file stands where a folder should be. Move that file away",
};

/** The sentence for a place that could not be written, or undefined when `reason` is no refusal of the system. */
export function writeError(reason: unknown, path: string): EnvironmentError | undefined {
  const why = REFUSALS[(reason as NodeJS.ErrnoException | undefined)?.code ?? ""];
  if (why === undefined) return undefined;
  return new EnvironmentError(`${path} could not be written: ${why}, then try again.`, { cause: reason });
}
