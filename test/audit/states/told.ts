/** What a screen reader is told while a reader brings a page into a state, as text that people can read and compare. */
import type { CDPSession, Page } from "puppeteer";
import { accessibilityTree } from "../trees/tree.ts";

/** Notes what live regions say from now on, over every load of the page. */
export async function listen(page: Page): Promise<string[]> {
  const heard: string[] = [];
  await page.exposeFunction("heard", (words: string) => void heard.push(words));
  await page.evaluateOnNewDocument(() => {
    const { heard: tell } = globalThis as unknown as { heard(words: string): void };
    const watch = new MutationObserver((changes) => {
      const regions = new Set(
        changes.map(({ target }) =>
          (target instanceof Element ? target : target.parentElement)?.closest(
            "[role=status], [role=alert], [aria-live]",
          ),
        ),
      );
      for (const region of regions) if (region?.checkVisibility()) tell(region.textContent?.trim() ?? "");
    });
    // What stands in the page as it was written is read like all else; what its scripts say is heard.
    document.addEventListener("readystatechange", () =>
      watch.observe(document, { childList: true, characterData: true, subtree: true }),
    );
  });
  return heard;
}

/** What was heard, the dialog that is open with all in it, and where the focus is. */
export async function told(page: Page, heard: readonly string[]): Promise<string[]> {
  const tree = (await page.$("dialog[open]")) ? await accessibilityTree(page) : [];
  const begin = tree.findIndex((line) => /^ *(alert)?dialog /.test(line));
  const indent = /^ */.exec(tree[begin] ?? "")?.[0].length ?? 0;
  const after = tree.slice(begin + 1).findIndex((line) => !line.startsWith(" ".repeat(indent + 1)));
  const dialog = begin === -1 ? [] : tree.slice(begin, after === -1 ? undefined : begin + 1 + after);
  const session = await page.createCDPSession();
  const focus = await focused(session);
  await session.detach();
  return [
    ...heard.filter(Boolean).map((words) => `says "${words}"`),
    ...dialog.map((line) => line.slice(indent)),
    ...(focus ? [`focus on ${focus}`] : []),
  ];
}

async function focused(session: CDPSession): Promise<string | undefined> {
  const { result } = await session.send("Runtime.evaluate", { expression: "document.activeElement" });
  if (!result.objectId) return undefined;
  const { nodes } = await session.send("Accessibility.getPartialAXTree", {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  const [node] = nodes;
  if (!node || node.ignored || node.role?.value === "RootWebArea") return undefined;
  return `${node.role?.value} "${String(node.name?.value ?? "")
    .replace(/\s+/g, " ")
    .trim()}"`;
}
