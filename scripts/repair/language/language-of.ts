import type { SourceText } from '../../../src/domain/source.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { Language } from './language.ts';
import { wordKey } from './tokens.ts';

/** What these texts, the vocabulary and running text of all kinds say about words. */
export function languageOf(judges: readonly SourceText[], vocabulary: Vocabulary): Language {
  const language = new Language(new Set(vocabulary.abbreviations.map(({ short }) => wordKey(short))));
  language.addCommonWords();
  const texts = judges.map(({ lines }) => lines.map(({ text }) => text));
  for (const lines of texts) language.survey(lines);
  for (const lines of texts) language.add(lines);
  return language;
}
