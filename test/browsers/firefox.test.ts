import { firefoxReader, launchFirefox } from "./firefox.ts";
import { describeIn } from "./installed.ts";
import { openedIn } from "./opened.ts";
import { readsAndTicks } from "./reading.ts";

describeIn("Firefox", "reading and ticking", (test, [program = ""]) => {
  const opened = openedIn(test, () => launchFirefox(program));
  const { site } = opened;
  readsAndTicks(test, site, async () => {
    const context = await opened.browser.createBrowserContext();
    return firefoxReader(await context.newPage());
  });
});
