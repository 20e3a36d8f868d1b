import { join } from 'node:path';
import { correctionsSchema, type Corrections } from '../../src/domain/decisions.ts';
import type { Repair } from '../../src/domain/repair.ts';
import type { SourceText } from '../../src/domain/source.ts';
import { repairPlan, type ReadingContext } from '../read-plan.ts';
import { Language } from '../repair/language/language.ts';
import { loadPlanInputs, loadVocabulary, type PlanInput } from '../content/content.ts';
import { projectRoot } from '../files/files.ts';
import { damageText, type DamagedText } from './repair/damage.ts';
import { scoreGold, scoreOcr } from './repair/gold.ts';
import { mostFrequentWord, plainTrigrams } from './repair/peers.ts';
import { benchAblation } from './repair/ablation.ts';
import { benchClean, benchLengths, benchMisread, benchOtherSubjects } from './repair/other-subjects.ts';
import { benchSlips } from './repair/bench-slips.ts';
import { printCalibration, printScore } from './repair/print.ts';
import { emptyScore, scoreAll, type Score } from './repair/score.ts';
import { DAMAGED_PLAN, soundPlans, soundTexts, textsToFit, type CleanText } from './repair/texts.ts';

// npm run bench:repair [-- held-out family-held-out …]
// Prints how good repair is on the hand-made truth and on made-up damage; no decisions of a person are used.

const content = join(projectRoot, 'content');
const vocabulary = loadVocabulary(content);
const plans = loadPlanInputs(content);
const none = correctionsSchema.parse({});
const SEEDS = [1, 2, 3];
const othersOf = ({ source }: PlanInput): SourceText[] =>
  plans.map((plan) => plan.source).filter(({ sha256 }) => sha256 !== source.sha256);
/** A damaged copy of a plan shares too little with it to be told for a version: the plan itself is left out here. */
const contextOf = (plan: PlanInput): ReadingContext => ({ witnesses: othersOf(plan), vocabulary });

const everyone: ReadingContext = { witnesses: plans.map(({ source }) => source), vocabulary };
const sound = plans.filter(({ id }) => id !== DAMAGED_PLAN);

/** Made-up texts, with all plans as their judges. */
const textsOf = (...folders: Parameters<typeof soundTexts>[0][]): CleanText[] =>
  folders.flatMap(soundTexts).map((text) => ({ ...text, kind: 'subject', witnesses: everyone.witnesses }));

/** What is measured, part by part; names behind the command choose some of them. */
const parts: Record<string, () => void> = {
  plans: benchReal,
  'made-up': benchSynthetic,
  subjects: () => benchOtherSubjects('Other subjects, seen', soundTexts('subjects'), everyone),
  'held-out': () => benchOtherSubjects('Other subjects, held out', soundTexts('held-out'), everyone),
  family: () => benchOtherSubjects('Plans of the family, seen', soundTexts('family'), everyone),
  'family-held-out': () =>
    benchOtherSubjects('Plans of the family, held out', soundTexts('family-held-out'), everyone),
  clean: () => benchClean('Clean texts far from a plan', soundTexts('clean'), everyone),
  ablation: () =>
    benchAblation({
      plans,
      vocabulary,
      sound: textsToFit(plans, vocabulary).find(({ kind }) => kind === 'family')!,
    }),
  misread: () => {
    benchMisread('Misread words of a plan left out', soundPlans(plans, vocabulary), vocabulary, 0.015);
    benchMisread('Misread words of a made-up plan', textsOf('family', 'family-held-out'), vocabulary, 0.05);
    benchMisread('Misread words of other subjects, held out', textsOf('held-out'), vocabulary, 0.05);
  },
  slips: () => {
    benchSlips('Slips of the hand in a plan left out', soundPlans(plans, vocabulary), vocabulary);
    benchSlips('Slips of the hand in a made-up plan', textsOf('family', 'family-held-out'), vocabulary);
  },
  lengths: () =>
    benchLengths(
      sound.flatMap(({ source }) => source.lines.map(({ text }) => text)),
      everyone,
    ),
};
const asked = process.argv.slice(2).filter((name) => name in parts);
for (const name of asked.length > 0 ? asked : Object.keys(parts)) parts[name]!();

function benchReal(): void {
  const started = performance.now();
  const repaired = plans.map((plan) => ({
    plan,
    result: repairPlan({ ...plan, corrections: none }, contextOf(plan)),
  }));
  const seconds = (performance.now() - started) / 1000;
  const characters = plans.reduce(
    (sum, { source }) => sum + source.lines.reduce((all, { text }) => all + text.length, 0),
    0,
  );
  console.log(`All plans: ${seconds.toFixed(2)} s, ${Math.round(characters / seconds)} characters a second`);
  for (const { plan, result } of repaired) {
    if (plan.id === DAMAGED_PLAN) printScore(`${plan.id}, hand-made truth`, scoreGold(result));
    else {
      const lost = result.ledger.filter(({ rule }) => rule === 'lost-glyph').length;
      const ocr = scoreOcr(plan.id, result);
      console.log(
        `\n${plan.id}: ${lost} lost-glyph repairs; applied ${result.ledger.filter(({ applied }) => applied).length}`,
      );
      if (ocr.errors > 0)
        console.log(
          `  OCR errors ${ocr.errors}: applied right ${ocr.applied}, suggested ${ocr.suggested}; missed: ${ocr.missed.join(' · ') || 'none'}`,
        );
      if (ocr.wrong.length > 0) console.log(`  applied and not in the truth: ${ocr.wrong.join(' · ')}`);
    }
  }
}

function benchSynthetic(): void {
  // With its few wrong letters mended: what is damaged anew must be right, or its repair would count as harm.
  const linesOf = new Map(soundPlans(plans, vocabulary).map(({ name, lines }) => [name, lines]));
  const learned = emptyScore();
  const known = emptyScore();
  const plain = emptyScore();
  const frequent = emptyScore();
  for (const plan of sound) {
    const own = emptyScore();
    for (const seed of SEEDS) {
      const damage = damageText(linesOf.get(plan.id)!, seed * 7 + plan.id.length);
      const ledger = repairDamaged(plan, damage, none);
      add(damage, ledger, own, learned);
      add(damage, repairDamaged(plan, damage, confirmedSets(damage)), known);
      add(damage, plainTrigrams(damage.damaged, languageOf(plan)), plain);
      add(damage, mostFrequentWord(damage.damaged, languageOf(plan)), frequent);
    }
    printScore(`Made-up damage, ${plan.id}, ${plan.source.lines.length} lines, lost sets learned`, own);
  }
  printScore('Made-up damage, all, lost sets learned', learned);
  printCalibration(learned);
  printScore('Made-up damage, all, lost sets confirmed', known);
  printScore('Peer: trigrams without learned sets', plain);
  printScore('Peer: the most frequent word that fits', frequent);
}

function repairDamaged(plan: PlanInput, { damaged }: DamagedText, corrections: Corrections): Repair[] {
  const lines = plan.source.lines.map((line, i) => ({ ...line, text: damaged[i]!, received: damaged[i]! }));
  const source = { ...plan.source, sha256: '', lines };
  return repairPlan({ source, corrections }, contextOf(plan)).ledger;
}

function confirmedSets({ lost }: DamagedText): Corrections {
  const glyphs = [...new Set(lost.flatMap((set) => [...set]))];
  return { ...none, lostGlyphs: [{ run: 'any', glyphs, by: 'bench', at: '2024-01-01' }] };
}

function languageOf(plan: PlanInput): Language {
  const language = new Language(new Set());
  const texts = othersOf(plan).map(({ lines }) => lines.map(({ text }) => text));
  for (const lines of texts) language.survey(lines);
  for (const lines of texts) language.add(lines);
  return language;
}

function add({ clean, damaged }: DamagedText, ledger: readonly Repair[], ...scores: Score[]): void {
  for (const score of scores) scoreAll(score, clean, damaged, ledger);
}
