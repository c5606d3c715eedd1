import * as assert from "uvu/assert";
import { headersOf, headersOfBoards } from "../../scripts/site/headers.ts";
import { pagePolicy, policyOf, wholeFilePolicy } from "../../scripts/site/policy.ts";
import { wholeSite } from "../../scripts/site/whole-site.ts";
import { describe } from "../support/describe.ts";
import { libraryOf, rendered } from "../support/library.ts";

const page = (policy = pagePolicy) =>
  `<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">\n</head></html>`;

/** The headers that a host would send for `path`, as Cloudflare and Netlify put rules together: all that match. */
function sent(headers: string, path: string): string[] {
  const rules = headers
    .replace(/^#.*$/gm, "")
    .split(/\n(?=\/)/)
    .map((rule) => rule.trim().split(/\n\s*/));
  return rules.flatMap(([pattern = "", ...lines]) => {
    const matches = pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
    return matches && pattern !== "" ? lines : [];
  });
}

const value = (headers: string, path: string, name: string) =>
  sent(headers, path).flatMap((line) => (line.startsWith(`${name}: `) ? [line.slice(name.length + 2)] : []));

describe("headersOf", (test) => {
  const files = new Map([
    ["index.html", page()],
    ["about/index.html", page()],
    ["packs/index.html", page()],
    ["packs/team/index.html", page()],
    ["packs/team.pdf", "%PDF"],
    ["v/1.0/team-v1.0.pdf", "%PDF"],
    ["assets/screen-12345678.css", "p {}"],
    ["downloads/whole.html", page(wholeFilePolicy("p {}"))],
    ["downloads/table.csv", "a"],
    ["versions.json", "{}"],
  ]);
  const headers = headersOf(files);

  test("gives every page the policy that it states itself, and keeps it out of frames", () => {
    const policy = `${pagePolicy}; frame-ancestors 'none'`;
    for (const path of ["/", "/about/", "/packs/", "/packs/team/"])
      assert.equal(value(headers, path, "Content-Security-Policy"), [policy], path);
    assert.equal(value(headers, "/downloads/whole.html", "Content-Security-Policy"), [
      `${wholeFilePolicy("p {}")}; frame-ancestors 'none'`,
    ]);
  });

  test("gives no policy to a PDF, because browsers show it in a page of their own", () => {
    for (const path of ["/packs/team.pdf", "/v/1.0/team-v1.0.pdf"])
      assert.equal(value(headers, path, "Content-Security-Policy"), [], path);
  });

  test("lets browsers keep what never changes, and ask for everything else", () => {
    for (const [path, cache] of [
      ["/assets/screen-12345678.css", "public, max-age=31536000, immutable"],
      ["/v/1.0/team-v1.0.pdf", "public, max-age=86400, immutable"],
      ["/", "no-cache"],
      ["/about/", "no-cache"],
      ["/packs/team/", "no-cache"],
      ["/packs/team.pdf", "no-cache"],
      ["/downloads/table.csv", "no-cache"],
      ["/versions.json", "no-cache"],
    ] as const)
      assert.equal(value(headers, path, "Cache-Control"), [cache], path);
  });

  test("gives every file the usual rest", () => {
    for (const path of ["/", "/packs/team.pdf", "/assets/screen-12345678.css", "/no/such/page"]) {
      assert.equal(value(headers, path, "X-Content-Type-Options"), ["nosniff"]);
      assert.equal(value(headers, path, "Referrer-Policy"), ["no-referrer"]);
      assert.match(value(headers, path, "Permissions-Policy")[0] ?? "", "camera=()");
    }
  });

  test("tells pages of one folder apart when they state different policies", () => {
    const mixed = headersOf(
      new Map([
        ["a/index.html", page()],
        ["a/b/index.html", page("default-src 'none'")],
      ]),
    );
    assert.equal(value(mixed, "/a/", "Content-Security-Policy"), [`${pagePolicy}; frame-ancestors 'none'`]);
    assert.equal(value(mixed, "/a/b/", "Content-Security-Policy"), [
      "default-src 'none'; frame-ancestors 'none'",
    ]);
  });

  test("stops at a page that states no policy, or not before what it should hold for", () => {
    const late = page().replace("<head>", "<head>\n<script src='a.js'></script>");
    for (const html of ["<!doctype html><html><head></head></html>", late]) {
      assert.throws(
        () => headersOf(new Map([["a/index.html", html]])),
        /a\/index\.html states no policy\. Its layout must include layouts\/partials\/policy\.njk after the charset\./,
      );
    }
  });
});

describe("the headers of a whole site", (test) => {
  const site = libraryOf()
    .then((library) => rendered(library))
    .then((files) =>
      wholeSite(new Map([...files, ["packs/team.pdf", "%PDF"], ["v/1.0/team-v1.0.pdf", "%PDF"]])),
    );

  test("name each header at most once for a file: hosts join what two rules say", async () => {
    const files = await site;
    for (const file of files.keys()) {
      // These two speak of all others, and are made after them.
      if (["_headers", "SHA256SUMS"].includes(file)) continue;
      const address = `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
      const names = sent(String(files.get("_headers")), address).map((line) => line.split(":")[0]);
      assert.is(new Set(names).size, names.length, file);
      assert.ok(names.includes("Cache-Control"), file);
      if (file.endsWith(".html")) assert.ok(names.includes("Content-Security-Policy"), file);
    }
  });

  test("keep within what Cloudflare reads: 100 rules, 2,000 characters a line", async () => {
    const lines = String((await site).get("_headers")).split("\n");
    assert.ok(lines.filter((line) => line.startsWith("/")).length <= 100);
    assert.ok(lines.every((line) => line.length <= 2000));
  });

  test("know the policy of every page, and it allows nothing inline but the styles of pages that are one request", async () => {
    const pages = [...(await site)].filter(([path]) => path.endsWith(".html"));
    assert.ok(pages.length > 40);
    for (const [path, html] of pages) {
      if (path === "downloads/practice-checklist.html") continue;
      if (path.startsWith("c/")) {
        const [, style = ""] = /<style>([\s\S]*)<\/style>/.exec(String(html)) ?? [];
        assert.is(policyOf(String(html)), `${wholeFilePolicy(style)}; img-src data:`, path);
        assert.not.match(String(html), /\sstyle=|\son[a-z]+=|<script/, path);
        continue;
      }
      assert.is(policyOf(String(html)), pagePolicy, path);
      // Scripts of JSON are data, which no browser runs.
      assert.not.match(
        String(html),
        /<style|\sstyle=|\son[a-z]+=|<script(?![^>]* src=| type="application\/(?:ld\+)?json")/,
        path,
      );
    }
  });

  test("hold the hash of the very styles that the one file carries", async () => {
    const html = String((await site).get("downloads/practice-checklist.html"));
    const [, style = ""] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    assert.ok(style.length > 1000);
    assert.is(policyOf(html), wholeFilePolicy(style));
    assert.not.equal(policyOf(html), wholeFilePolicy(style.trim()));
  });

  test("are one rule for each board, which adds to what its pages state", () => {
    const all = `${headersOf(new Map([["index.html", page()]]))}${headersOfBoards(["ayle", "weyle"])}`;
    for (const path of ["/ayle/", "/weyle/packs/team.pdf", "/weyle/checklist/"]) {
      assert.equal(value(all, path, "Content-Security-Policy"), ["frame-ancestors 'none'"]);
      assert.equal(value(all, path, "Cache-Control"), ["no-cache"]);
    }
    assert.equal(headersOfBoards([]), "");
  });
});
