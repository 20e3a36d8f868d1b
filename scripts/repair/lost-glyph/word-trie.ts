import { syllables } from '../../../src/vietnamese/syllables.ts';

/** A node of the tree of words: its letters onward, and whether a word ends here. */
export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  word: string | null;
}

const newNode = (): TrieNode => ({ next: new Map(), word: null });

function insert(root: TrieNode, word: string): void {
  let node = root;
  for (const letter of word) {
    let child = node.next.get(letter);
    if (!child) node.next.set(letter, (child = newNode()));
    node = child;
  }
  node.word = word;
}

let inventory: TrieNode | undefined;

/** The tree of all possible syllables, built once. */
export function syllableTrie(): TrieNode {
  if (inventory) return inventory;
  const root = newNode();
  for (const syllable of syllables()) insert(root, syllable);
  inventory = root;
  return root;
}

/** A tree of these words (small letters). */
export function trieOf(words: Iterable<string>): TrieNode {
  const root = newNode();
  for (const word of words) insert(root, word);
  return root;
}
