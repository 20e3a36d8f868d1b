import { fold } from '../../../../src/vietnamese/fold.ts';
import { areConfusable } from '../../tables/confusable-letters.ts';
import { areVariants } from '../../tables/spelling-variants.ts';

/** A word that may have been printed where another was read. */
export interface Candidate {
  key: string;
  /** Whether a base letter differs, not only the marks: rarer, so it must be better supported. */
  otherLetter: boolean;
}

/** Words by their letters without marks. */
export class CandidateFinder {
  private readonly bySkeleton: Map<string, string[]>;
  private readonly known = new Map<string, Candidate[]>();

  /** @param words what may have been printed, as keys */
  constructor(words: readonly string[]) {
    this.bySkeleton = Map.groupBy(words, fold);
  }

  /** The words that differ from this one by marks, or by one letter that OCR confuses. */
  for(key: string): Candidate[] {
    let found = this.known.get(key);
    if (!found) this.known.set(key, (found = this.find(key)));
    return found;
  }

  private find(key: string): Candidate[] {
    const skeleton = fold(key);
    const found: Candidate[] = (this.bySkeleton.get(skeleton) ?? []).map((other) => ({
      key: other,
      otherLetter: false,
    }));
    for (let at = 0; at < skeleton.length; at += 1)
      for (const letter of 'abcdeghiklmnopqrstuvxy') {
        if (!areConfusable(skeleton[at]!, letter)) continue;
        const other = skeleton.slice(0, at) + letter + skeleton.slice(at + 1);
        for (const word of this.bySkeleton.get(other) ?? [])
          if (sameMarksElsewhere(word, key, at)) found.push({ key: word, otherLetter: true });
      }
    return found.filter((candidate) => candidate.key !== key && !areVariants(candidate.key, key));
  }
}

/** The two words are the same but for one letter. */
const sameMarksElsewhere = (a: string, b: string, at: number): boolean =>
  a.length === b.length && a.slice(0, at) === b.slice(0, at) && a.slice(at + 1) === b.slice(at + 1);
