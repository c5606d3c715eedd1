/** A page that holds one of everything, so that each rule has something to break. */
export const GOOD = `<h1>Good</h1><p>Some <strong>strong</strong> words, <abbr title="World Health Organization">WHO</abbr>,
  <a href="https://a.example">a link</a>, <span lang="cy">Bore da</span>.<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup></p>
  <nav data-pdf="TOC"><ol><li><a href="#two">Two</a></li></ol></nav>
  <ul><li>Item</li></ul>
  <h2 id="two">Two</h2>
  <table><caption>Table</caption><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>
  <svg role="img" aria-label="A dot" width="20" height="20"><circle cx="9" cy="9" r="9"/></svg>
  <div style="opacity: .8"><p>Pale words</p></div>
  <fieldset><legend>Ask</legend><label><input type="checkbox" name="c"> Asked</label></fieldset>
  <section class="footnotes"><ol class="footnotes-list"><li id="fn1"><p>Note</p></li></ol></section>`;
