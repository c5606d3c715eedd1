import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import MarkdownIt from "markdown-it";
import * as assert from "uvu/assert";
import { COMMENT_MARK } from "../../scripts/github/markdown.ts";
import { type CommentJob, putComment } from "../../scripts/github/pull-request-comment.ts";
import { describe } from "../support/describe.ts";

const report = `${COMMENT_MARK}\n\n## What this changes\n`;
const ours = { user: { login: "github-actions[bot]" }, body: report };

/** What a pretended GitHub holds. */
interface GitHub {
  requests?: { number: number; head: { sha: string } }[];
  comments?: { id: number; body: string; user: { login: string } | null }[];
  status?: number;
}

/** Runs `putComment` against it, and returns what was said and each request that changed something. */
async function against(
  { requests = [{ number: 12, head: { sha: "abc" } }], comments = [], status = 200 }: GitHub,
  more: Partial<CommentJob> = {},
  text = report,
) {
  const written: { method: string; path: string; body: string }[] = [];
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    assert.is(headers.authorization, "Bearer secret");
    let body = "";
    for await (const chunk of request) body += chunk;
    const path = decodeURIComponent(url);
    asked.push(path);
    if (method !== "GET") written.push({ method, path, body: JSON.parse(body).body });
    const page = Number(new URL(url, "http://x").searchParams.get("page") ?? 1);
    const answer = path.includes("/pulls") ? requests : comments.slice((page - 1) * 100, page * 100);
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const job = {
      api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      token: "secret",
      repository: "board/checklist",
      from: "board/checklist",
      branch: "clearer-words",
      commit: "abc",
      ...more,
    };
    const said = await putComment(job, text).catch((reason: Error) => reason.message);
    return { said, written, asked };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe("putComment", (test) => {
  test("makes the first comment, under the pull request that ends with the commit", async () => {
    const requests = [
      { number: 11, head: { sha: "other" } },
      { number: 12, head: { sha: "abc" } },
    ];
    const { said, written, asked } = await against({ requests });
    assert.is(said, "The comment under pull request 12 is up to date.");
    assert.is(asked[0], "/repos/board/checklist/pulls?state=open&head=board:clearer-words");
    assert.equal(written, [
      { method: "POST", path: "/repos/board/checklist/issues/12/comments", body: report },
    ]);
  });

  test("replaces its own comment, also when it stands behind a hundred others, and nobody else's", async () => {
    const others = Array.from({ length: 130 }, (_, id) => ({ id, body: report, user: { login: "reader" } }));
    const { written } = await against({ comments: [...others, { id: 777, ...ours }] });
    assert.equal(written, [
      { method: "PATCH", path: "/repos/board/checklist/issues/comments/777", body: report },
    ]);
  });

  test("says before a report from outside that it is one, and lets nothing in it act", async () => {
    const evil = [
      COMMENT_MARK,
      "",
      "No words changed. @board/everyone approved: [merge](https://evil.example). ![x](https://evil.example/x)",
      "```",
      "````` <details>",
      "~~~",
      "<!--",
      "",
      "\r@board\r<script>",
    ].join("\n");
    const { written, asked } = await against({}, { from: "reader/checklist" }, evil);
    assert.match(asked[0] ?? "", "head=reader:clearer-words");
    const [mark, , notice, , fence, ...lines] = (written[0]?.body ?? "").split("\n");
    assert.is(mark, COMMENT_MARK);
    assert.match(notice ?? "", /^\*\*This change comes from outside this project/);
    assert.is(fence, "``````text");
    assert.equal(lines.slice(-2), ["``````", ""]);
    // Between the fences nothing closes them, and nothing of the report stands outside.
    assert.equal(
      lines.slice(0, -2).filter((line) => /^ {0,3}`{6,}\s*$/.test(line)),
      [],
    );
    const html = new MarkdownIt({ html: true }).render(written[0]?.body ?? "");
    assert.equal(
      Array.from(html.matchAll(/<(\w+)/g), ([, tag]) => tag),
      ["p", "strong", "pre", "code"],
    );
    assert.match(html, "&lt;!--");
  });

  test("leaves a report from outside readable: plain words, in lines that need no scrolling", async () => {
    const words = "long ".repeat(50).trim();
    const text = `${report}\n> **Title**: \\*star\\* &lt;b&gt; @<!-- -->board <ins>Added: ${words}</ins>\n`;
    const { written } = await against({}, { from: "reader/checklist" }, text);
    const body = written[0]?.body ?? "";
    assert.match(body, "> **Title**: *star* <b> @board Added: long");
    assert.ok(
      body
        .split("\n")
        .slice(5)
        .every((line) => line.length <= 100),
    );
  });

  test("writes nothing when the pull request has moved on, however the branch is called", async () => {
    const { said, written } = await against({}, { commit: "old", branch: "a&state=all#$(x)" });
    assert.equal([said, written], ["The pull request has moved on or is closed.", []]);
  });

  test("takes no text that is not a report, and says what GitHub refuses", async () => {
    const stranger = await against({}, {}, "## Approved\n");
    assert.equal([stranger.said, stranger.asked], ["The report is not one that this project makes.", []]);
    const refused = await against({ status: 403 });
    assert.match(refused.said, "GitHub answered 403 to GET pulls?");
  });
});
