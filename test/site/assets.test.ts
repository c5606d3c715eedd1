import { createHash } from "node:crypto";
import * as assert from "uvu/assert";
import { type Assets, buildAssets } from "../../scripts/site/assets.ts";
import { describe } from "../support/describe.ts";

describe("buildAssets", (test) => {
  let assets: Assets;
  test.before(async () => {
    assets = await buildAssets();
  });
  const text = (path: string) => Buffer.from(assets.files.get(path) ?? "").toString();

  test("names each style sheet by its bytes", () => {
    for (const name of ["screen.css", "print.css", "large-print.css"]) {
      const path = assets.addresses[name]?.slice(1) ?? "";
      const hash = createHash("sha256")
        .update(assets.files.get(path) ?? "")
        .digest("hex")
        .slice(0, 8);
      assert.is(path, `assets/${name.replace(".css", `-${hash}.css`)}`);
    }
  });

  test("holds every file that its style sheets ask for, and no other", () => {
    const asked = new Set<string>();
    for (const path of assets.files.keys()) {
      if (!path.endsWith(".css")) continue;
      for (const [, address = ""] of text(path).matchAll(/url\("?([^")]+)"?\)/g)) {
        if (!address.startsWith("data:"))
          asked.add(new URL(address, `https://board.example/${path}`).pathname.slice(1));
      }
    }
    const fonts = [...assets.files.keys()].filter((path) => path.endsWith(".woff2"));
    assert.ok(fonts.length > 0);
    assert.equal([...asked].sort(), fonts.sort());
  });

  test("gives the screen two faces of 13 KB at most, which pages name without their digits", () => {
    assert.is(text(assets.addresses["screen.css"]?.slice(1) ?? "").match(/\.woff2/g)?.length, 2);
    for (const weight of [400, 700]) {
      const address = assets.addresses[`atkinson-hyperlegible-next-latin-${weight}-normal.woff2`] ?? "";
      const face = assets.files.get(address.slice(1));
      assert.ok(face && Buffer.byteLength(face) <= 13 * 1024, address);
    }
  });

  test("gives the same names and bytes each time", async () => {
    const again = await buildAssets();
    assert.equal(again.addresses, assets.addresses);
    assert.equal([...again.files.keys()], [...assets.files.keys()]);
  });
});
