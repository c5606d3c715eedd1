import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firefoxReader, launchFirefox } from "./firefox.ts";
import { printsOwnPacks } from "./firefox-print.ts";
import { keepsAnswersOutOfSession, sessionPreferences } from "./firefox-session.ts";
import { describeIn } from "./installed.ts";
import { openedIn } from "./opened.ts";
import { readsAndTicks } from "./reading.ts";

// One Firefox and one site for all: each takes longer to start than most checks take.
describeIn("Firefox", "reading, ticking, printing and restoring", (test, [program = ""]) => {
  let profile = "";
  const opened = openedIn(test, async () => {
    profile = await mkdtemp(join(tmpdir(), "firefox-"));
    return launchFirefox(program, sessionPreferences, profile);
  });
  test.after(() => rm(profile, { recursive: true, force: true }));
  readsAndTicks(test, opened.site, async () => {
    const context = await opened.browser.createBrowserContext();
    return firefoxReader(await context.newPage());
  });
  printsOwnPacks(test, opened);
  keepsAnswersOutOfSession(test, opened, () => profile);
});
