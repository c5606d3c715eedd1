import * as assert from "uvu/assert";
import { type RenderContext, renderer } from "../../scripts/site/markdown.ts";
import { describe } from "../support/describe.ts";

const glossary = [
  { id: "sar", term: "safeguarding adults review", short: "SAR", meaning: "A look back." },
  { id: "sab", term: 'board "of" adults', short: "SA&B", meaning: "A board." },
  { id: "plain", term: "plain", meaning: "Has no short form." },
];
const words = renderer({ glossary });
const place = (more: Partial<RenderContext> = {}): RenderContext => ({
  prefix: "",
  offset: 0,
  link: (to) => `up${to}`,
  ...more,
});
const block = (markdown: string, more?: Partial<RenderContext>) => words.block(markdown, place(more)).trim();
const inline = (markdown: string) => words.inline(markdown, place());

describe("headings", (test) => {
  test("carry an id made of their words, after the prefix", () => {
    assert.is(block("## Who’s *there*?"), '<h2 id="whos-there">Who’s <em>there</em>?</h2>');
    assert.is(block("## Before", { prefix: "part-a-" }), '<h2 id="part-a-before">Before</h2>');
  });

  test("are where a link within the page leads, in packs too", () => {
    const text = "[Below](#before)\n\n## Before";
    assert.match(block(text), /href="#before".* id="before"/s);
    assert.match(block(text, { prefix: "part-a-" }), /href="#part-a-before".* id="part-a-before"/s);
  });

  test("go down by the offset, never below the sixth level, never above their own", () => {
    assert.match(block("## A", { offset: 2 }), /^<h4 .*<\/h4>$/);
    assert.match(block("##### A", { offset: 3 }), /^<h6 .*<\/h6>$/);
    assert.match(block("### A", { offset: -1 }), /^<h2 .*<\/h2>$/);
  });

  test("that say the same have ids that differ, and so has one without Latin letters", () => {
    const ids = (markdown: string, more?: Partial<RenderContext>) =>
      Array.from(block(markdown, more).matchAll(/id="([^"]*)"/g), ([, id]) => id);
    assert.equal(ids("## A\n\n## A\n\n## A-2\n\n## A"), ["a", "a-2", "a-2-2", "a-3"]);
    assert.equal(ids("## Дом\n\n## Сад"), ["section", "section-2"]);
    assert.equal(ids("## Main"), ["main-2"]);
    assert.equal(ids("## Main", { prefix: "p-" }), ["p-main"]);
  });
});

describe("tables", (test) => {
  test("have heads with a scope, in a box that scrolls", () => {
    const html =
      '<div class="table"><table>\n<thead>\n<tr>\n<th scope="col">A</th>\n<th scope="col">B</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table></div>';
    assert.is(block("| A | B |\n|:-:|--:|\n| 1 | 2 |"), html);
  });

  test("with a blank corner have heads of rows", () => {
    const html = block("|  | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |");
    assert.equal(html.match(/<t[hd].*?<\/t[hd]>/g), [
      "<td>\u00a0</td>",
      '<th scope="col">B</th>',
      '<th scope="row">1</th>',
      "<td>2</td>",
      '<th scope="row">3</th>',
      "<td>4</td>",
    ]);
  });

  test("mark blank cells of the body, which hold a no-break space", () => {
    const cells = block("| A | B |\n|---|---|\n| 1 |  |\n|  | 4 |").match(/<td.*?<\/td>/g);
    const blank = '<td class="blank">\u00a0</td>';
    assert.equal(cells, ["<td>1</td>", blank, blank, "<td>4</td>"]);
  });

  test("do not hand the blank corner of one to the next", () => {
    const html = block("|  | B |\n|---|---|\n| 1 | 2 |\n\n| A | B |\n|---|---|\n| 1 | 2 |");
    assert.is(html.match(/scope="row"/g)?.length, 1);
  });
});

describe("places to write and tick", (test) => {
  test("lines of underscores are one space, labelled by the words before it", () => {
    const lines = `<div class="lines lines-3" data-field-label="Who &#38; when?" data-field-lines="3" aria-hidden="true">${"<i></i>".repeat(22)}</div>`;
    assert.is(block("Who & when?\n\n____\n____\n____"), `<p>Who &amp; when?</p>\n${lines}`);
  });

  test("a label cannot end its attribute", () => {
    assert.match(block('Say "no" <now>\n\n____'), 'data-field-label="Say &#34;no&#34; &#60;now&#62;"');
  });

  test("a rule of hyphens stays a rule", () => {
    assert.is(block("Who?\n\n---"), "<p>Who?</p>\n<hr>");
  });

  test("an item with brackets has a box, any other has none", () => {
    assert.equal(block("- [ ] Told\n- Not told").match(/<li.*<\/li>/g), [
      '<li class="tick"><span class="box" aria-hidden="true"></span><div>Told</div></li>',
      "<li>Not told</li>",
    ]);
  });

  test("an item with brackets holds its box and one part, whatever stands in it", () => {
    const item = block("- [ ] Told **everyone**\n  - [ ] An inner one\n  - No box");
    assert.is(item.match(/<div>/g)?.length, 2);
    assert.match(item, /<div>Told <strong>everyone<\/strong>\n<ul>[\s\S]*<\/ul>\s*<\/div><\/li>\s*<\/ul>$/);
  });
});

describe("words in a line", (test) => {
  test("in another language carry it", () => {
    assert.is(inline("[Bore *da*]{lang=cy}, all"), '<span lang="cy">Bore <em>da</em></span>, all');
    assert.is(inline('[x]{lang=cy" onclick="y}'), "[x]{lang=cy&quot; onclick=&quot;y}");
  });

  test("that are abbreviations say what they stand for, in the plural too", () => {
    assert.is(inline("A SAR."), 'A <abbr title="safeguarding adults review">SAR</abbr>.');
    assert.is(inline("SARs"), '<abbr title="safeguarding adults reviews">SARs</abbr>');
    assert.is(inline("SA&B"), '<abbr title="board &quot;of&quot; adults">SA&amp;B</abbr>');
  });

  test("are left alone inside longer words, in code, and where the glossary has no short forms", () => {
    assert.is(inline("SARAH `SAR`"), "SARAH <code>SAR</code>");
    assert.is(renderer({ glossary: [] }).inline("A SAR.", place()), "A SAR.");
  });

  test("hold no HTML and no template", () => {
    assert.is(inline('<b onclick="x">{{ 7 }}</b>'), "&lt;b onclick=“x”&gt;{{ 7 }}&lt;/b&gt;");
    assert.not.match(block("<script>x</script>\n\n<!-- y -->"), /<(script|!--)/);
  });

  test("have curly quotation marks, and keep (c) and three dots as they are typed", () => {
    assert.is(inline(`"It's" (c)...`), "“It’s” (c)...");
  });
});

describe("links", (test) => {
  test("within the site are written for the page they stand on", () => {
    assert.is(inline("[a](/about/#law)"), '<a href="up/about/#law">a</a>');
    assert.is(block("- [a](/b/)"), '<ul>\n<li><a href="up/b/">a</a></li>\n</ul>');
  });

  test("out of the site and within the page stay", () => {
    assert.is(inline("[a](https://x.example/?a&b)"), '<a href="https://x.example/?a&amp;b">a</a>');
    assert.is(inline("[a](#law)"), '<a href="#law">a</a>');
    assert.is(inline("<https://x.example/>"), '<a href="https://x.example/">https://x.example/</a>');
  });

  test("that would run a script are plain words", () => {
    for (const address of [
      "javascript:x",
      "JAVASCRIPT:x",
      "java\tscript:x",
      "&#106;avascript:x",
      "vbscript:x",
      "data:text/html,x",
      "file:///x",
    ])
      assert.not.match(inline(`[a](${address})`), "<a", address);
    assert.not.match(inline("<javascript:x>"), "<a");
  });
});

describe("notes", (test) => {
  const text = "One[^a] and two[^b].\n\n[^a]: First.\n\n[^b]: Second.";

  test("are a section with a heading, and lead there and back", () => {
    const html = block(text);
    assert.match(
      html,
      '<section class="footnotes" aria-labelledby="list-of-notes">\n<h2 id="list-of-notes">Notes</h2>',
    );
    const leads = Array.from(html.matchAll(/href="#([^"]*)"/g), ([, to = ""]) => to);
    assert.is(leads.length, 4);
    for (const to of leads) assert.match(html, `id="${to}"`);
    assert.match(html, "</section>");
  });

  test("keep their number where they are used again", () => {
    const html = block("One[^a] and one[^a] and two[^b].\n\n[^a]: First.\n\n[^b]: Second.");
    assert.equal(html.match(/>\[[^<]*\]</g), [">[1]<", ">[1]<", ">[2]<"]);
  });

  test("of two pieces on one page have ids that differ", () => {
    const ids = (prefix: string) => block(text, { prefix }).match(/ id="[^"]*"/g) ?? [];
    const all = [...ids("why-"), ...ids("try-"), ...ids("")];
    assert.is(all.length, 15);
    assert.is(new Set(all).size, 15);
  });

  test("give each way back a name of its own, which paper leaves out", () => {
    const html = block("One[^a] and one[^a] and two[^b].\n\n[^a]: First.\n\n[^b]: Second.");
    assert.equal(html.match(/Back [^<]*/g), [
      "Back to place 1 of note 1 in the text",
      "Back to place 2 of note 1 in the text",
      "Back to note 2 in the text",
    ]);
    assert.is(html.match(/<a [^>]*class="footnote-backref" data-not-printed>/g)?.length, 3);
  });
});

describe("terms", (test) => {
  const explained = new Set<string>();
  const explaining = (markdown: string) => block(markdown, { explained });

  test("link to the glossary where a page uses them first, in their own words and case", () => {
    assert.is(
      explaining("The Plain SAR and a SAR. No sar; plains, plainly."),
      '<p>The <a href="up/glossary/#plain" class="term">Plain</a> <a href="up/glossary/#sar" class="term"><abbr title="safeguarding adults review">SAR</abbr></a> and a <abbr title="safeguarding adults review">SAR</abbr>. No sar; plains, plainly.</p>',
    );
    assert.is(explaining("Plain again."), "<p>Plain again.</p>");
  });

  test("are left alone in headings, in links, and where a page does not ask", () => {
    explained.clear();
    assert.is(explaining("## Plain"), '<h2 id="plain">Plain</h2>');
    assert.is(explaining("[A plain page](/a/)"), '<p><a href="up/a/">A plain page</a></p>');
    assert.is(block("Plain."), "<p>Plain.</p>");
  });
});
