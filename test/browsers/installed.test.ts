import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { notTriedSentence } from "../support/not-tried.ts";
import { notTried, programsOf } from "./installed.ts";

describe("a browser that is not installed", (test) => {
  test("is noticed", () => {
    assert.is(programsOf("Firefox", "/nowhere"), undefined);
    assert.is(programsOf("WebKitGTK", "/nowhere:/nowhere-either"), undefined);
  });

  test("is said in one line, and is a failure where all are demanded", () => {
    const outputs = [`x\n${notTried("WebKitGTK", "")}\n`, notTried("Firefox", ""), notTried("Firefox", "")];
    assert.is(
      notTriedSentence(outputs),
      "Not tried: Firefox and WebKitGTK, not installed here. On Debian: apt-get install firefox-esr webkit2gtk-driver xvfb",
    );
    assert.is(notTriedSentence(["2 passed, 0 failed"]), undefined);
    assert.throws(() => notTried("Firefox", "1"), "Firefox is not installed, and ALL_BROWSERS asks for it.");
  });
});
