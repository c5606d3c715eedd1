import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
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

  test("says below a report from outside that it is one", async () => {
    const { written, asked } = await against({}, { from: "reader/checklist" });
    assert.match(asked[0] ?? "", "head=reader:clearer-words");
    assert.match(written[0]?.body ?? "", "This change comes from outside");
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
