import { syllables } from '../../../src/vietnamese/syllables.ts';
import { glyphNumber } from './glyphs.ts';

/** A branch of the tree: the letter, its numbers in `GLYPHS` in both cases, and what follows. */
export interface Branch {
  letter: string;
  /** -1 for a letter that is never taken for lost. */
  small: number;
  capital: number;
  node: TrieNode;
}

/** A node of the tree of words: its letters onward, and whether a word ends here. */
export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  /** The same as `next`, to be walked through where the letter is lost. */
  readonly branches: Branch[];
  word: string | null;
}

const newNode = (): TrieNode => ({ next: new Map(), branches: [], word: null });

function insert(root: TrieNode, word: string): void {
  let node = root;
  for (const letter of word) {
    let child = node.next.get(letter);
    if (!child) {
      child = newNode();
      node.next.set(letter, child);
      const [small, capital] = [glyphNumber(letter) ?? -1, glyphNumber(letter.toUpperCase()) ?? -1];
      node.branches.push({ letter, small, capital, node: child });
    }
    node = child;
  }
  node.word = word;
}

let inventory: TrieNode | undefined;

/** The tree of all possible syllables, built once. */
export function syllableTrie(): TrieNode {
  inventory ??= trieOf(syllables());
  return inventory;
}

/** A tree of these words (small letters). */
export function trieOf(words: Iterable<string>): TrieNode {
  const root = newNode();
  for (const word of words) insert(root, word);
  return root;
}
