import { elementOf } from './dom.ts';
import type { Tree } from './tree.ts';

/** Milliseconds that are drawn before the page may answer. To lay that out takes a browser about five times as long. */
const TURN = 3;

/** A page that nobody looks at gets no frames: it goes on after this many milliseconds. */
const HIDDEN = 100;

/** Lets the page show what was drawn and answer. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, HIDDEN);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      // After the frame, not within it.
      setTimeout(resolve);
    });
  });

/**
 * What long work asks between its steps: once it has lasted for a turn, the page may answer before it goes on.
 *
 * @returns says whether the page was given a turn
 */
export function turns(): () => Promise<boolean> {
  let until = performance.now() + TURN;
  return async () => {
    if (performance.now() < until) return false;
    await breathe();
    until = performance.now() + TURN;
    return true;
  };
}

/**
 * Draws a tree in place of what an element holds, like `domOf`, but in turns, so that a page of any length never stands
 * still.
 *
 * @param goOn asked between the turns; where it says no, nothing more is drawn
 */
export async function drawInTurns(
  parent: ParentNode & Node,
  tree: Tree,
  goOn: () => boolean = () => true,
): Promise<void> {
  parent.replaceChildren();
  await breathe();
  const pause = turns();
  const drawing = steps(parent, tree);
  while (drawing.next().done === false) if ((await pause()) && !goOn()) return;
}

/** Appends a tree and stops after each element. */
function* steps(parent: ParentNode & Node, tree: Tree): Generator<void> {
  if (tree === null || tree === false) return;
  if (typeof tree === 'string') return parent.append(tree);
  if (!('tag' in tree)) {
    for (const child of tree) yield* steps(parent, child);
    return;
  }
  const element = elementOf(tree);
  parent.append(element);
  yield* steps(element, tree.children);
  yield;
}
