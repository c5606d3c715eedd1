import * as assert from "uvu/assert";
import { filters } from "../../scripts/site/filters.ts";
import { describe } from "../support/describe.ts";
import { libraryOf } from "../support/library.ts";
import { type Added, added } from "./plugins.ts";

describe("filters", (test) => {
  let templates: Added;
  test.before(async () => {
    const library = await libraryOf();
    library.board.web_address = "https://board.example/name/";
    templates = added(filters, { library, assets: { addresses: {}, files: new Map() }, printed: [] });
  });
  const say = (template: string, values?: object, url?: string) => templates.say(template, values, url);

  test("link is relative, and from the top on a page that stands at any address", () => {
    assert.is(say('{{ "/about/" | link }}', {}, "/checklist/daily-life/"), "../../about/");
    assert.is(say('{{ "/about/" | link }}', {}, "/404.html"), "/name/about/");
    assert.is(say('{{ "/" | link }}', {}, "/404.html"), "/name/");
  });

  test("block and inline render Markdown with links for their page", () => {
    const values = { words: "## A\n\n[b](/about/) SAR" };
    const html = '<h3 id="x-a">A</h3>\n<p><a href="../about/">b</a> <abbr title="review">SAR</abbr></p>\n';
    assert.is(say('{{ words | block("x-", 1) | safe }}', values), html);
    assert.is(say("{{ words | inline | safe }}", { words: "*[b](/a/#c)*" }), '<em><a href="#c">b</a></em>');
  });

  test("block and inline are escaped unless a template says that they are safe", () => {
    assert.is(say("{{ words | inline }}", { words: "*a*" }), "&lt;em&gt;a&lt;/em&gt;");
  });

  test("dates, sizes, counts and slugs read as people write them", () => {
    assert.is(say('{{ "2026-03-09" | long_date }}'), "9 March 2026");
    assert.is(say("{{ 1500000 | file_size }}"), "1.5 MB");
    assert.is(say('{{ 1 | count("page") }}, {{ 2 | count("page") }}'), "1 page, 2 pages");
    assert.is(say('{{ "Not my role" | slug }}'), "not-my-role");
  });

  test("where keeps the items whose field is so, ids those that are named, in the order of the names", () => {
    const values = {
      items: [
        { id: "a", of: 1 },
        { id: "b", of: 2 },
        { id: "c", of: 1 },
      ],
      none: undefined,
    };
    const each = "{% for item in list %}{{ item.id }}{% endfor %}";
    assert.is(say(`{% set list = items | where("of", 1) %}${each}`, values), "ac");
    assert.is(say(`{% set list = ["c", "gone", "a"] | ids(items) %}${each}`, values), "ca");
    assert.is(say(`{% set list = none | ids(items) %}${each}`, values), "");
  });

  test("years are those of an author's works, each once, without those that are not known", () => {
    const works = [{ year: "2011" }, {}, { year: "2014" }, { year: "2011" }];
    assert.is(say("{{ works | years }}", { works }), "2011, 2014");
    assert.is(say("{{ works | years }}", { works: [{}] }), "");
  });

  test("writing_space has its lines and a label that cannot end its attribute", () => {
    const html = say("{{ words | writing_space(2) | safe }}", { words: 'A "b" <c>' });
    assert.match(html, 'data-field-label="A “b” &#60;c&#62;" data-field-lines="2"');
    assert.match(html, '<div class="lines lines-2"');
  });

  test("css_text is one string whatever it holds", () => {
    assert.is(say("{{ words | css_text | safe }}", { words: "Page 1, (a) 'b'" }), "\"Page 1, (a) 'b'\"");
    assert.is(
      say("{{ words | css_text | safe }}", { words: '"\\\n</style>ŵ😀' }),
      '"\\22 \\5c \\a \\3c /style\\3e \\175 \\1f600 "',
    );
  });

  test("qr draws a code", () => {
    assert.match(
      say('{{ "https://board.example/" | qr("Code") | safe }}'),
      /^<svg class="qr" role="img" aria-label="Code"/,
    );
  });
});
