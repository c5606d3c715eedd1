/** Something that went wrong outside the words and the code, such as a full disk or a missing browser: its message says what to do. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

/** Why a system does not write or read (errno), and what to do about it. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full. Free some space",
  EDQUOT: "your share of the disk is full. Free some space",
  EFBIG: "the file is larger than the disk allows. Choose another disk",
  EACCES: "this account may not do so. Change who may, or choose another folder",
  EPERM: "this account may not do so. Change who may, or choose another folder",
  EROFS: "the disk can only be read. Choose another folder",
  EIO: "the disk does not answer. Check it, or choose another disk",
  EBUSY: "another program holds it open. Close that program",
  ENOTDIR: "a file stands where a folder should be. Move that file away",
  EEXIST: "a file stands where a folder should be. Move that file away",
};

/** Why a system does not start a program. */
const NOT_STARTED: Readonly<Record<string, string>> = {
  ENOENT: "it is not installed. Type npm ci",
  EACCES: "this account may not run it. Change who may",
  EAGAIN: "there is no room for another program. Close other programs",
  ENOMEM: "there is no room for another program. Close other programs",
};

/** Calls that only look at a file or folder. */
const READING = new Set(["read", "scandir", "stat", "lstat", "readlink", "realpath"]);

/** As many files as a build and its browser open at once, and some more. */
export const OPEN_FILES_NEEDED = 256;

/**
 * What a system refused, as a sentence with what to do; undefined when `reason` is no refusal of a system, but a fault
 * of ours. `written` is the file or folder that was to be written; without it, the one that the system names is told.
 */
export function environmentErrorOf(reason: unknown, written?: string): EnvironmentError | undefined {
  if (reason instanceof EnvironmentError) return reason;
  if (!(reason instanceof Error)) return undefined;
  const sentence = sentenceOf(reason, written);
  return sentence === undefined ? undefined : new EnvironmentError(sentence, { cause: reason });
}

function sentenceOf(reason: NodeJS.ErrnoException, written: string | undefined): string | undefined {
  const { code = "", syscall = "", path } = reason;
  if (syscall === "watch")
    return "This computer watches no more folders for changes. Close editors and other previews, then try again.";
  if (code === "EMFILE" || code === "ENFILE") return tooManyFiles();
  const isProgram = syscall.startsWith("spawn");
  const why = (isProgram ? NOT_STARTED : REFUSALS)[code];
  if (why === undefined) return undefined;
  const verb = isProgram
    ? "started"
    : READING.has(syscall)
      ? "read"
      : syscall === "open"
        ? "opened"
        : "written";
  return `${written ?? path ?? "A file"} could not be ${written === undefined ? verb : "written"}: ${why}, then try again.`;
}

/**
 * For `catch`, where a file that cannot be read is no failure: gives nothing, and throws when it is not about the file,
 * but no file can be opened any more.
 */
export function unlessNoneOpens(reason: unknown): undefined {
  const { code } = reason as NodeJS.ErrnoException;
  if (code === "EMFILE" || code === "ENFILE") throw environmentErrorOf(reason);
}

/** What to say when no more files can be opened. */
export function tooManyFiles(): string {
  const allowed = userLimit("open_files");
  return allowed < OPEN_FILES_NEEDED
    ? `This terminal allows only ${allowed} open files at once. Type ulimit -n ${OPEN_FILES_NEEDED}, or open another terminal, then try again.`
    : "Too many files are open at once. Close other programs, then try again.";
}

/** What the terminal allows to each program (`ulimit`): a number of files or bytes; infinite when nothing limits it, and on Windows. */
export function userLimit(name: "open_files" | "virtual_memory_bytes"): number {
  // Else the names of this computer's connections are looked up, which may take seconds.
  Object.assign(process.report, { excludeNetwork: true });
  const { userLimits } = process.report.getReport() as { userLimits?: Record<string, { soft: unknown }> };
  const soft = userLimits?.[name]?.soft;
  return typeof soft === "number" ? soft : Number.POSITIVE_INFINITY;
}
