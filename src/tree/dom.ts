import type { Tree } from './tree.ts';

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
  const element = document.createElement(tree.tag);
  for (const [name, value] of Object.entries(tree.attributes))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  append(element, tree.children);
  parent.append(element);
}
