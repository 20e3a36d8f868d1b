import type { Tree, TreeElement } from './tree.ts';

/** The elements of a tree. Text becomes text nodes: what stands in a plan cannot become part of the page. */
export function domOf(tree: Tree): DocumentFragment {
  const fragment = document.createDocumentFragment();
  append(fragment, tree);
  return fragment;
}

function append(parent: ParentNode & Node, tree: Tree): void {
  if (tree === null || tree === false) return;
  if (typeof tree === 'string') return parent.append(tree);
  if (!('tag' in tree)) return tree.forEach((child) => append(parent, child));
  const element = elementOf(tree);
  append(element, tree.children);
  parent.append(element);
}

/** An element of a tree with its attributes, still without what it holds. */
export function elementOf({ tag, attributes }: TreeElement): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  return element;
}
