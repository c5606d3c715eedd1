/** Copies the structure of a file into another, whole or without what is left out. */
import type { ObjectCopier } from "./copy-objects.ts";
import type { Child, ContentItem, Element, ObjectItem } from "./structure.ts";

/** What `writeStructure` writes anew. */
const WRITTEN_ANEW = ["S", "P", "K", "Pg"];

/**
 * A copy of `element` with the content and annotations that are `kept`, and of elements those that hold some, or that held
 * none before: an empty cell stays in its row. Undefined when nothing is left. `copies` is told the copy of each element.
 */
export function copyStructure(
  element: Element,
  copier: ObjectCopier,
  kept: (item: ContentItem | ObjectItem) => boolean,
  copies: Map<Element, Element>,
  parent?: Element,
): Element | undefined {
  if (!hasKept(element, kept)) return undefined;
  return copyOf(element, copier, kept, copies, parent);
}

function copyOf(
  element: Element,
  copier: ObjectCopier,
  kept: (item: ContentItem | ObjectItem) => boolean,
  copies: Map<Element, Element>,
  parent: Element | undefined,
): Element {
  const { kind, type } = element;
  const dict = copier.dict(element.dict, parent ? WRITTEN_ANEW : [...WRITTEN_ANEW, "ParentTree", "IDTree"]);
  const copy: Element = { kind, ref: undefined, dict, type, children: [], parent };
  copies.set(element, copy);
  for (const child of element.children) {
    if (child.kind !== "element") {
      const fresh = kept(child) ? copyOfItem(child, copier) : undefined;
      if (fresh) copy.children.push(fresh);
    } else if (isEmpty(child) || hasKept(child, kept))
      copy.children.push(copyOf(child, copier, kept, copies, copy));
  }
  return copy;
}

function copyOfItem(item: ContentItem | ObjectItem, copier: ObjectCopier): Child | undefined {
  if (item.kind === "object") {
    const object = copier.ref(item.object);
    return object && { kind: "object", object };
  }
  const { page, owner, mcid } = item;
  return { kind: "content", page: page && copier.ref(page), owner: owner && copier.ref(owner), mcid };
}

function hasKept(element: Element, kept: (item: ContentItem | ObjectItem) => boolean): boolean {
  return element.children.some((child) => (child.kind === "element" ? hasKept(child, kept) : kept(child)));
}

function isEmpty(element: Element): boolean {
  return element.children.every((child) => child.kind === "element" && isEmpty(child));
}
