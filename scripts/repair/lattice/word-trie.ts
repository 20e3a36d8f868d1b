import { syllables } from '../../../src/vietnamese/syllables.ts';
import { wordKey } from '../language/tokens.ts';
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
  /** By the code of the letter. */
  readonly next: Map<number, TrieNode>;
  /** The same as `next`, to be walked through where the letter is lost. */
  readonly branches: Branch[];
  /** Those of the branches that lead to a letter; filled as they are asked for. */
  readonly leading: Map<number, readonly Branch[]>;
  word: string | null;
  /** The key of the word for the language model. */
  key: string;
  /** The printed form where the word has one of its own, as "VNeID". */
  form: string | null;
}

const newNode = (): TrieNode => ({
  next: new Map(),
  branches: [],
  leading: new Map(),
  word: null,
  key: '',
  form: null,
});

/** Room for the code of a letter beside a number of letters. */
const CODES = 2 ** 16;
const NONE: readonly Branch[] = [];

/**
 * The branches that can still be followed where a number of letters is lost before the next one that is seen; others
 * end nowhere.
 */
export function branchesTo(node: TrieNode, more: number, letter: number): readonly Branch[] {
  const key = more * CODES + letter;
  let found = node.leading.get(key);
  if (!found) {
    found = node.branches.filter(
      ({ small, node: child }) =>
        small >= 0 && (more === 0 ? child.next.has(letter) : branchesTo(child, more - 1, letter).length > 0),
    );
    if (found.length === 0) found = NONE;
    node.leading.set(key, found);
  }
  return found;
}

function insert(root: TrieNode, form: string): void {
  let node = root;
  const word = form.toLowerCase();
  for (const letter of word) {
    const code = letter.codePointAt(0)!;
    let child = node.next.get(code);
    if (!child) {
      child = newNode();
      node.next.set(code, child);
      const [small, capital] = [glyphNumber(letter) ?? -1, glyphNumber(letter.toUpperCase()) ?? -1];
      node.branches.push({ letter, small, capital, node: child });
    }
    node = child;
  }
  node.word = word;
  node.key = wordKey(word);
  if (form !== word) node.form = form;
}

let inventory: TrieNode | undefined;

/** The tree of all possible syllables, built once. */
export function syllableTrie(): TrieNode {
  inventory ??= trieOf(syllables());
  return inventory;
}

/** A tree of these words; one with capitals is only read in that form. */
export function trieOf(words: Iterable<string>): TrieNode {
  const root = newNode();
  for (const word of words) insert(root, word);
  return root;
}

/** Letters and blanks come again and again; this many are remembered. */
const REMEMBERED = 20_000;
const remembered = new Map<string, readonly string[]>();

/** The keys of all syllables that fit these letters, a blank standing for any letter. */
export function fittingWords(printed: string): readonly string[] {
  const letters = printed.toLowerCase();
  const known = remembered.get(letters);
  if (known) return known;
  const found: string[] = [];
  const walk = (node: TrieNode, at: number): void => {
    if (at === letters.length) {
      if (node.word !== null) found.push(node.key);
    } else if (letters[at] === ' ') for (const { node: child } of node.branches) walk(child, at + 1);
    else {
      const child = node.next.get(letters.charCodeAt(at));
      if (child) walk(child, at + 1);
    }
  };
  walk(syllableTrie(), 0);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(letters, found);
  return found;
}
