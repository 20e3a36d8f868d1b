import { createHash } from 'node:crypto';
import type { Corrections } from '../../src/domain/decisions.ts';
import { applyLedger } from '../../src/domain/ledger.ts';
import type { Repair, RepairedText } from '../../src/domain/repair.ts';
import type { SourceText } from '../../src/domain/source.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { writtenKey } from '../content/same-text.ts';
import { decide } from './corrections.ts';
import { diagnose } from './diagnosis/index.ts';
import { Draft } from './draft/draft.ts';
import { languageOf } from './language/language-of.ts';
import type { Language } from './language/language.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './draft/rule.ts';

/** What repair may know besides the text: other plans, a person's decisions, the vocabulary. */
export interface RepairContext {
  /** The plans as received that may judge this text: none is the text itself or a version of it. */
  corpus: readonly SourceText[];
  corrections: Corrections;
  vocabulary: Vocabulary;
}

/**
 * Repairs a text, recording each change.
 *
 * Takes: a source and what speaks for a reading. Gives: the same lines with applied repairs, and the ledger.
 *
 * @param active the rules, in their order; a measurement may leave one out
 * @throws InputError where a person's decision no longer matches the source
 */
export function repairText(
  source: SourceText,
  context: RepairContext,
  active: readonly Rule[] = rules,
): RepairedText {
  const received = source.lines.map(({ text }) => text);
  const ledger = decide(
    proposalsFor(source, context, active),
    context.corrections.repairs,
    received,
    source.file,
  );
  return {
    file: source.file,
    sha256: source.sha256,
    lines: applyLedger(received, ledger),
    ledger,
    ...(source.layout && { layout: source.layout }),
  };
}

/** What the program itself reads, before a person's decisions on single places. */
function propose(source: SourceText, context: RepairContext, active: readonly Rule[]): Repair[] {
  const language = (): Language => languageOf(context.corpus, context.vocabulary);
  const witnesses = sharedLanguage(context.corpus, context.vocabulary);
  const draft = new Draft(source.lines.map(({ text }) => text));
  const diagnosis = diagnose(draft.texts(), witnesses);
  const known = {
    ...context,
    layout: source.layout,
    diagnosis,
    witnesses,
    freshLanguage: language,
    placeNow: draft.placeNow.bind(draft),
  };
  for (const rule of active) draft.propose(rule.id, rule.find(draft.texts(), known));
  return draft.ledger();
}

/** Texts whose proposals are kept. */
const MOST_KEPT = 2;
const kept = new Map<string, Repair[]>();

/**
 * A person who decides place by place changes only what comes after the proposals: those of the last texts are kept, by
 * all that they depend on.
 */
function proposalsFor(source: SourceText, context: RepairContext, active: readonly Rule[]): Repair[] {
  const { corpus, corrections, vocabulary } = context;
  const { glyphs, lostGlyphs } = corrections;
  const key = createHash('sha256')
    .update(
      JSON.stringify([
        source,
        glyphs,
        lostGlyphs,
        corpus.map(writtenKey),
        vocabulary,
        active.map(({ id }) => id),
      ]),
    )
    .digest('hex');
  const found = kept.get(key) ?? propose(source, context, active);
  kept.delete(key);
  kept.set(key, found);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return found;
}

/** What judges say of words, for rules that add nothing to it: most plans have the same ones. */
const shared = new WeakMap<readonly SourceText[], { vocabulary: Vocabulary; language: Language }>();

function sharedLanguage(judges: readonly SourceText[], vocabulary: Vocabulary): Language {
  const known = shared.get(judges);
  if (known?.vocabulary === vocabulary) return known.language;
  const language = languageOf(judges, vocabulary);
  shared.set(judges, { vocabulary, language });
  return language;
}
