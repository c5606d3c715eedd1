import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import * as assert from "uvu/assert";
import { project } from "../../scripts/core/paths.ts";
import { goodContent } from "../support/content.ts";
import { describe } from "../support/describe.ts";

/** Renders twice in one process, as the preview does, and appends to templates in between. */
const RENDERS_TWICE = `
  import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
  import { readLibrary } from "./scripts/content/library.ts";
  import { buildAssets } from "./scripts/site/assets.ts";
  import { renderSite } from "./scripts/site/render.ts";
  const { library } = await readLibrary(process.cwd());
  const home = async () => (await renderSite({ library, assets: await buildAssets(), printed: [] })).get("index.html");
  const before = await home();
  appendFileSync("layouts/partials/footer.njk", "<p>A new partial.</p>");
  appendFileSync("layouts/base.njk", "<!-- A new base. -->");
  const page = readFileSync("layouts/pages/home.njk", "utf8");
  writeFileSync("layouts/pages/home.njk", page.replace("</main>", "<p>A new page.</p></main>"));
  const after = await home();
  const marks = ["A new partial.", "A new base.", "A new page."];
  console.log(JSON.stringify([before, after].map((html) => marks.map((mark) => html.includes(mark)))));
`;

describe("renderSite, again in one process", (test) => {
  // Templates are changed, so it is a copy of the project that renders.
  const folder = mkdtempSync(join(tmpdir(), "render-again-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));

  test("reads every kind of template afresh", async () => {
    for (const part of ["scripts", "layouts", "eleventy.config.ts", "package.json", ".github/LICENSE.md"])
      cpSync(join(project, part), join(folder, part), { recursive: true });
    symlinkSync(join(project, "node_modules"), join(folder, "node_modules"), "junction");
    for (const [path, text] of goodContent()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeFileSync(join(folder, "twice.ts"), RENDERS_TWICE);
    const { stdout } = await promisify(execFile)(process.execPath, ["twice.ts"], { cwd: folder });
    assert.equal(JSON.parse(stdout), [
      [false, false, false],
      [true, true, true],
    ]);
  });
});
