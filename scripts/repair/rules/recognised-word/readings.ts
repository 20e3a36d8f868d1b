import { wordKey } from '../../language/tokens.ts';
import type { TokenRow } from '../wrong-letter/token-row.ts';
import type { UnsureLetter } from './unsure-words.ts';

/** What a word may be: a form that the picture offers, and how probable it is with its neighbours. */
export interface WordReading {
  text: string;
  key: string;
  probability: number;
  /** How probable its letters are by the picture alone. */
  seen: number;
}

/** How much the words around count against the picture: three windows see each neighbour more than once. */
const CONTEXT = 0.6;
/** What it is worth that the text itself prints the word beside the same neighbour elsewhere, for each time. */
const OWN_TEXT = 0.8;
const MOST_OWN = 3;
/** Words with more unsure letters are not legible; their forms would be too many. */
const MOST_UNSURE = 4;
/** What a letter is, in nats, that recognition did not name with a probability. */
const UNNAMED = Math.log(0.004);

/** The words that the picture offers in a place, the most probable first; the printed one is among them. */
export function readingsOf(tokens: TokenRow, index: number, letters: readonly UnsureLetter[]): WordReading[] {
  if (letters.length > MOST_UNSURE) return [];
  const { text } = tokens.all[index]!;
  const forms = new Map<string, { text: string; nats: number }>();
  for (const form of formsOf(text, letters)) {
    const key = wordKey(form.text);
    const isOther = form.text !== text;
    if (isOther && (!/^\p{L}+$/u.test(form.text) || !tokens.language.isWord(key))) continue;
    const known = forms.get(key);
    if (!known || form.text === text || (known.text !== text && form.nats > known.nats)) forms.set(key, form);
  }
  if (forms.size < 2) return [];
  const scored = [...forms].map(([key, form]) => ({
    ...form,
    key,
    score: form.nats + fit(tokens, index, key),
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  const sum = scored.reduce((total, { score }) => total + Math.exp(score - best), 0);
  return scored
    .map(({ text: read, key, score, nats }) => ({
      text: read,
      key,
      probability: Math.exp(score - best) / sum,
      seen: Math.exp(nats),
    }))
    .sort((one, other) => other.probability - one.probability);
}

/** What the words around, and the rest of the text, say of a word in a place, in nats. */
function fit(tokens: TokenRow, index: number, key: string): number {
  const here = wordKey(tokens.all[index]!.text) === key ? 1 : 0;
  const own = Math.min(MOST_OWN, tokens.ownCount(index, key) - here);
  return CONTEXT * tokens.fitOf(index, key) + OWN_TEXT * own;
}

/** All forms that the letters allow, with what the picture says of each, in nats. */
function formsOf(text: string, letters: readonly UnsureLetter[]): { text: string; nats: number }[] {
  let forms = [{ text, nats: 0 }];
  // From the last letter to the first, so that offsets hold.
  for (const { at, length, candidates } of letters.toSorted((one, other) => other.at - one.at)) {
    const own = text.slice(at, at + length);
    const choices = new Map(candidates.map((choice) => [inCaseOf(choice.text, own), choice.probability]));
    choices.set(own, candidates.find((choice) => choice.text === own)?.probability ?? 0);
    forms = forms.flatMap((form) =>
      [...choices].map(([letter, probability]) => ({
        text: form.text.slice(0, at) + letter + form.text.slice(at + length),
        nats: form.nats + (probability > 0 ? Math.log(probability) : UNNAMED),
      })),
    );
  }
  return forms;
}

/** A letter as large as the one that was read: the case of a lone letter is seen by its size, not by its form. */
function inCaseOf(letter: string, own: string): string {
  if (letter.length !== 1 || own.length !== 1) return letter;
  if (own === own.toLowerCase()) return own === own.toUpperCase() ? letter : letter.toLowerCase();
  return letter.toUpperCase();
}
