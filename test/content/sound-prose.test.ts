/** Sound English, and names and words of other languages, in which no rule about marks finds anything. */
import * as assert from "uvu/assert";
import { change, linesFor } from "../support/content.ts";
import { describe } from "../support/describe.ts";

const sentences = String.raw`5 * 3 = 15, and 2 * 3 * 4 = 24.
The 2014 checklist has nine questions. In 2014. Then again in 2017.
There are three ways: a) ring, b) write, or c) visit.
See section 42(1) and (2), and note (1) below.
Ask early, e.g. on the first visit, i.e. before the meeting, etc.
Write to the duty team, or to [the duty team](mailto:duty@board.example).
Two workers to five families, a ratio of 2:5 or 2:1:3.
We meet at 9:30 and end at 10:45:00, or 9.30 to 10.45.
She learned C++ and C#, and he likes fish&chips; and peas & ham.
O'Neill, Ó Briain, Łukasz, Nguyễn, Zoë, Siân, Çelik, Müller, Ångström and D'Souza came.
Siôn and Llŷr said "bore da", and so did Gwenllian ferch Gruffydd.
Rwy'n hoffi coffi; mae'r tŷ yn fawr.
The scope operator is two colons, as in a::b.
On 1/2/2026, 01/02/26 or 1 February 2026.
It costs £10, £9.99 or £1,000 - and 20% less (or 17.5%) with a discount.
The visit - if it happens - is on Monday – or Tuesday — or later.
He said: "It wasn't brought", and she wrote 'no'.
The child's view, the children's views, and 1990s law.
Ring 0116 123 4567, +44 116 123 4567 or (0116) 123 4567.
Write "was not brought" [sic] in [square] brackets, as "[t]he worker" or "gave [a] child".
Mr Smith(s), the parent(s) and/or carer(s) came.
Well... perhaps… or not.... Who knows?!
Form A1, grade B2, room C-12, size 3 x 4 m, 5 m², 20 °C, 50 µg, 10 kΩ.
The 20th of May, the 1st, 2nd and 3rd.
Steps 1, 2 and 3; parts I, II and IV; items 2. and 3. of the list.
Half is ½, a quarter is ¼ and x is 2.
A #1 priority, issue #12 and 100 # of paper.
Prices: tea - £1, cake - £2.
Use the file called risk_plan_2.docx, or a name_with_lines.
An e-mail, a co-worker, self-neglect and 11-year-olds.
Is 3 < 4, 4 > 3 and x <- y?
The ratio is ~5 to 1, or roughly ~10 in all.
Time | Place is how the head reads.
The § sign, as in § 42, and the § 117 duty.
A v B, and either\\or.
He wrote Error! and left. Choose an item of clothing. Deleted files stay.
From: is a word. To: is another.
Open it at 12:00 [noon]. Say [name] aloud.
The Å and Ä of Ängelholm, and the letters "Ä" and Â.
A naïve café, a résumé, a façade and Straße, œuvre, señor, smørrebrød.
Привіт, Ганно. Γεια σου, Μαρία. नमस्ते। Xin chào, Đặng Thị Hương.
Ọlá and Adébáyọ̀, Ngọzi and Chị́ka.
Dziękuję, żółw, Țepeș, İstanbul, Žemaitė.
Question: what next? Answer: we ask.
1) is the first and 2) the second.
Dear Sir/Madam, he/she/they, 24/7, 9-5.
It was 2020--well, nearly.
(a) and (b) of section 9.
She is 5'6" tall, at 51° 30' N.
Ages 0-5, 6–11; pages 12-14; 2024/25.
The form is on gov.uk, and legislation.gov.uk has the law.
A / B testing, N/A in a form, $5, €5, 5¢ and 5¥.
It costs $5 = £4, or $5 to $10. Ask "either\or", and « Bonjour », «Привіт».
"Why?" - she asked. 'Because' - he said.
Type \* for a star, and \_ for a line.
A sentence with a star \*here\*.
I. Newton and A. Einstein met B. Russell.`.split("\n");

const lists = [
  "1. One.\n2. Two.\n3. Three.",
  "1. One.\n1. Two.\n1. Three.",
  "2. Two.\n3. Three.",
  "98. One.\n99. Two.\n100. Three.",
  "- One.\n- Two.\n  - Under two.",
  "* One.\n* Two.",
  "1. One.\n   - Under one.\n2. Two.",
  "10. Ten.\n    - Under ten.",
  "- [ ] Ring.\n- [ ] Visit.",
  "- One - with a dash.\n- Two: with a colon.",
  "- One.\n\n  More of one.\n- Two.",
  "> Somebody said so.",
  "A paragraph that an editor has broken after some eighty letters, as many of them do, and\nthat goes on in the next line. Then a second sentence.\nAnd a third that begins a line.",
  "| Who | What |\n| --- | --- |\n| Worker | Rings |\n| | |",
  "Words[^1] and more.[^1]\n\n[^1]: The note.",
  "[Bore da]{lang=cy}, **all of you**.",
  "Write here:\n\n____\n____",
];

describe("sound prose", (test) => {
  const said = (words: string) =>
    linesFor(change("content/pages/privacy.md", "We keep nothing.", `${words}\n\nEnd.`));

  for (const sentence of sentences)
    test(`is left alone: ${sentence}`, async () => assert.equal(await said(sentence), []));

  for (const list of lists)
    test(`is left alone: ${JSON.stringify(list)}`, async () => assert.equal(await said(list), []));
});
