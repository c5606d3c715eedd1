import { describeIn } from "./installed.ts";
import { openedIn } from "./opened.ts";
import { readsAndTicks } from "./reading.ts";
import { launchWebKit } from "./webkit.ts";

describeIn("WebKitGTK", "reading and ticking", (test, programs) => {
  const opened = openedIn(test, () => launchWebKit(programs));
  const { site } = opened;
  readsAndTicks(test, site, async () => {
    // One window serves all: it forgets what it has kept.
    await opened.browser.reader.goto(`${site.base}404.html`);
    await opened.browser.reader.evaluate(() => localStorage.clear());
    return opened.browser.reader;
  });
});
