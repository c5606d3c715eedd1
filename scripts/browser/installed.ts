/** Where people's own Chrome or Chromium lies: Puppeteer's download folder, then the usual places of each system. */
import { globSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/** Browsers Puppeteer downloaded for other projects, newest version first; the small headless shell before full Chrome. */
export function puppeteerDownloads(env: Environment = process.env): string[] {
  const cache = env.PUPPETEER_CACHE_DIR ?? join(homedir(), ".cache", "puppeteer");
  return ["chrome-headless-shell", "chrome"].flatMap((browser) =>
    globSync(
      [
        `*/*/${browser}`,
        `*/*/${browser}.exe`,
        "*/*/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
      ],
      { cwd: join(cache, browser) },
    )
      .sort((a, b) => b.localeCompare(a, "en", { numeric: true }))
      .map((path) => join(cache, browser, path)),
  );
}

/** Where installers put Chrome, Chromium and Edge on `platform`, likeliest first; most of these files will not exist. */
export function usualPlaces(
  platform: NodeJS.Platform = process.platform,
  env: Environment = process.env,
): string[] {
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    const programs = ["Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe"];
    return [...programs, "Microsoft/Edge/Application/msedge.exe"].flatMap((program) =>
      roots.map((root) => join(root, program)),
    );
  }
  if (platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((name) =>
      ["/Applications", join(homedir(), "Applications")].map(
        (root) => `${root}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  const names = [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
  ];
  return [
    ...names.flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`]),
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
  ];
}
