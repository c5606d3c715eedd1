/** What a screen reader is told of a page, as text that people can read and compare: a line for each thing, indented. */
import type { CDPSession, Page, Protocol } from "puppeteer";

type Node = Protocol.Accessibility.AXNode;

/** They say nothing of themselves; what they hold is said. */
const silent = new Set(["none", "generic", "LineBreak"]);
/** Pieces of text that follow the window's width, the dots before list items, and what is its group's name already. */
const leftOut = new Set(["InlineTextBox", "ListMarker", "Legend"]);
/** What is said beside role and name, where it is so. */
const states = new Set([
  "level",
  "checked",
  "pressed",
  "expanded",
  "disabled",
  "required",
  "readonly",
  "invalid",
  "modal",
  "live",
]);
const unsaid = new Set<unknown>([false, "false", "off", "", undefined]);

/** Chromium's accessibility tree of a page that has loaded, a line for each thing. */
export async function accessibilityTree(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const current = await currentElements(session);
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const linesOf = (node: Node): string[] => {
    const role = String(node.role?.value);
    if (leftOut.has(role)) return [];
    const below = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? linesOf(child) : [];
    });
    // A label's words are the name of its control already; a control that has none shows by that.
    if (role === "LabelText") return below.filter((line) => !line.startsWith('"'));
    if (node.ignored || silent.has(role)) return below;
    const name = oneLine(node.name?.value);
    if (role === "StaticText") return name === "" ? [] : [`"${name}"`];
    const named = name === "" ? role : `${role} "${name}"`;
    const line = [named, ...said(node, role), current.get(node.backendDOMNodeId) ?? []].flat().join(" ");
    if (below.length > 0 && below.every(isText)) {
      const words = below.map((text) => text.slice(1, -1)).join(" ");
      return [squeezed(words) === squeezed(name) ? line : `${line}: "${words}"`];
    }
    return [line, ...below.map((one) => `  ${one}`)];
  };
  return nodes[0] ? linesOf(nodes[0]) : [];
}

const oneLine = (value: unknown) =>
  String(value ?? "")
    .replace(/\s+/g, " ")
    .trim();
const squeezed = (text: string) => text.replace(/\s+/g, "");
const isText = (line: string) => line.startsWith('"');

function said({ properties = [], description }: Node, role: string): string[] {
  const words = properties
    // Of lists, the indent says how deep they are.
    .filter(({ name }) => states.has(name) && (name !== "level" || role === "heading"))
    .filter(({ value }) => !unsaid.has(value.value))
    .map(({ name, value }) =>
      value.value === true || value.value === "true" ? name : `${name}=${value.value}`,
    );
  const described = oneLine(description?.value);
  return described === "" ? words : [...words, `described by "${described}"`];
}

/** `aria-current` by element, which the browser hands to screen readers but not to its inspector. */
async function currentElements(session: CDPSession): Promise<Map<number | undefined, string>> {
  await session.send("DOM.enable");
  const { nodes } = await session.send("DOM.getFlattenedDocument", { depth: -1 });
  return new Map(
    nodes.flatMap(({ backendNodeId, attributes = [] }): [number, string][] => {
      const at = attributes.indexOf("aria-current");
      return at === -1 ? [] : [[backendNodeId, `current=${attributes[at + 1]}`]];
    }),
  );
}
