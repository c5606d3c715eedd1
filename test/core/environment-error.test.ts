import * as assert from "uvu/assert";
import {
  EnvironmentError,
  environmentErrorOf,
  unlessNoneOpens,
} from "../../scripts/core/environment-error.ts";
import { describe } from "../support/describe.ts";

const refusal = (code: string, syscall: string, path?: string) =>
  Object.assign(new Error(code), { code, syscall, ...(path === undefined ? {} : { path }) });
const said = (code: string, syscall: string, path?: string, written?: string) =>
  environmentErrorOf(refusal(code, syscall, path), written)?.message;

describe("environmentErrorOf", (test) => {
  for (const [code, syscall, sentence] of [
    ["ENOSPC", "mkdir", "/x could not be written: the disk is full. Free some space, then try again."],
    [
      "EDQUOT",
      "mkdir",
      "/x could not be written: your share of the disk is full. Free some space, then try again.",
    ],
    [
      "EACCES",
      "open",
      "/x could not be opened: this account may not do so. Change who may, or choose another folder, then try again.",
    ],
    [
      "EROFS",
      "rename",
      "/x could not be written: the disk can only be read. Choose another folder, then try again.",
    ],
    [
      "EIO",
      "scandir",
      "/x could not be read: the disk does not answer. Check it, or choose another disk, then try again.",
    ],
    [
      "EBUSY",
      "rmdir",
      "/x could not be written: another program holds it open. Close that program, then try again.",
    ],
    [
      "ENOTDIR",
      "mkdir",
      "/x could not be written: a file stands where a folder should be. Move that file away, then try again.",
    ],
    ["ENOENT", "spawn /x", "/x could not be started: it is not installed. Type npm ci, then try again."],
    [
      "EACCES",
      "spawn /x",
      "/x could not be started: this account may not run it. Change who may, then try again.",
    ],
    [
      "EAGAIN",
      "spawn /x",
      "/x could not be started: there is no room for another program. Close other programs, then try again.",
    ],
    ["EMFILE", "open", "Too many files are open at once. Close other programs, then try again."],
    ["ENFILE", "spawn /x", "Too many files are open at once. Close other programs, then try again."],
    // Linux says a full disk of a full list of watched folders.
    [
      "ENOSPC",
      "watch",
      "This computer watches no more folders for changes. Close editors and other previews, then try again.",
    ],
  ] as const)
    test(`has a sentence for ${code} on ${syscall}`, () => {
      const { getReport } = process.report;
      process.report.getReport = () => ({ userLimits: { open_files: { soft: 1024 } } });
      try {
        assert.is(said(code, syscall, "/x"), sentence);
      } finally {
        process.report.getReport = getReport;
      }
    });

  test("names what was to be written rather than the part that failed, and does without a name", () => {
    const rest = "could not be written: the disk is full. Free some space, then try again.";
    assert.is(said("ENOSPC", "write", "/site.next/a", "/site"), `/site ${rest}`);
    assert.is(said("ENOSPC", "write"), `A file ${rest}`);
  });

  test("says how many files a terminal allows when they are few", () => {
    const { getReport } = process.report;
    const withFiles = (soft: unknown) => {
      process.report.getReport = () => ({ userLimits: { open_files: { soft } } });
      return said("EMFILE", "open", "/x");
    };
    try {
      assert.is(
        withFiles(40),
        "This terminal allows only 40 open files at once. Type ulimit -n 256, or open another terminal, then try again.",
      );
      assert.is(
        withFiles("unlimited"),
        "Too many files are open at once. Close other programs, then try again.",
      );
      // Windows has no such limits.
      process.report.getReport = () => ({});
      assert.is(
        said("EMFILE", "open"),
        "Too many files are open at once. Close other programs, then try again.",
      );
    } finally {
      process.report.getReport = getReport;
    }
  });

  test("keeps the cause, and an error that is one already", () => {
    const cause = refusal("EROFS", "open", "/x");
    assert.is(environmentErrorOf(cause)?.cause, cause);
    const own = new EnvironmentError("No browser.");
    assert.is(environmentErrorOf(own, "/site"), own);
  });

  test("has none for a fault of ours", () => {
    assert.is(said("ENOENT", "open", "/x"), undefined);
    for (const reason of [new TypeError("x is not a function"), "EROFS", undefined, null, { code: "EROFS" }])
      assert.is(environmentErrorOf(reason), undefined);
  });
});

describe("unlessNoneOpens", (test) => {
  test("lets a file that cannot be read pass, and throws when none can be opened", () => {
    assert.is(unlessNoneOpens(refusal("EACCES", "open", "/x")), undefined);
    for (const code of ["EMFILE", "ENFILE"])
      assert.throws(
        () => unlessNoneOpens(refusal(code, "open", "/x")),
        (reason: unknown) =>
          reason instanceof EnvironmentError && /open files|files are open/.test(reason.message),
      );
  });
});
