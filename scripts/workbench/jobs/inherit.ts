import type { KeptDecision, ReadingDecision, RepairDecision } from '../../../src/domain/decisions.ts';
import { InputError } from '../../../src/domain/issue.ts';
import { ledgerKey } from '../../../src/domain/ledger.ts';
import { isSameModel } from '../../../src/domain/model-key.ts';
import type { SourceText } from '../../../src/domain/source.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { PlanInput } from '../../content/content.ts';
import type { PlanReading } from '../../pipeline.ts';
import { isKept, whyStale } from '../../correct/kept.ts';
import { readPlan, repairPlan, type ReadingContext } from '../../read-plan.ts';
import type { Edit } from './edits.ts';
import { fittingOf } from './fitting.ts';
import { isKeptAs, leftOf, type LeftDecision } from './left-decisions.ts';
import { openContent } from './warm.ts';

/** What a newer version can take over. */
export interface Inheritance {
  edits: Edit[];
  /** The decisions of the older version that fit no more, or not surely: each is to be looked at again. */
  left: LeftDecision[];
}

/**
 * The decisions on the plan that this one replaces that still fit: the same line in both texts, or a model of the same
 * number and title. Letters of fonts are asked anew: in another file the same code may show another letter.
 *
 * @throws InputError where the plan replaces none
 */
export function inheritance({ id }: { id: string }): Inheritance {
  const { generation } = openContent();
  const load = (wanted: string | null): PlanInput | undefined =>
    generation.plans.find((plan) => plan.id === wanted)?.load();
  const now = load(id);
  const old = load(now?.facts.replaces ?? null);
  if (!now || !old)
    throw new InputError('this plan replaces no other.', { refusal: { code: 'replaces-none' } });
  const lineNow = sameLines(old.source, now.source);
  const context = generation.readingContext();
  const repairs = repairsThatFit(old, now, lineNow, context);
  const edits: Edit[] = [
    ...(repairs.length > 0 ? [{ to: 'repairs' as const, entries: repairs }] : []),
    ...readingsThatFit(old, now, lineNow, { context, repairs }),
    ...membersThatFit(old, now, (input) => generation.pipeline().read(input).plan.models),
    ...allowedThatFit(old, now),
    ...keptThatFits(old, now, lineNow, (input) => generation.pipeline().read(input)),
  ];
  return { edits, left: leftOf(old, now, edits, lineNow) };
}

/** For each line of the older text that stands there once and stands in the newer one once: where it is now. */
function sameLines(old: SourceText, now: SourceText): Map<number, number> {
  const once = ({ lines }: SourceText): Map<string, number> =>
    new Map(
      [...Map.groupBy(lines, ({ text }) => text)].flatMap(([text, same]) =>
        same.length === 1 && /\S/.test(text) ? [[text, same[0]!.number]] : [],
      ),
    );
  const there = once(now);
  return new Map(
    [...once(old)].flatMap(([text, line]) => (there.has(text) ? [[line, there.get(text)!]] : [])),
  );
}

const from = (reason: string, { id }: PlanInput): string => `${reason.replace(/\.$/, '')} (theo bản ${id}).`;

/** The newer version as it would be with more decisions of these kinds; what it leaves as it is matters later. */
const withMore = (
  { corrections, ...now }: PlanInput,
  more: { repairs?: readonly RepairDecision[]; readings?: readonly ReadingDecision[] },
): PlanInput => ({
  ...now,
  corrections: {
    ...corrections,
    kept: [],
    repairs: [...corrections.repairs, ...(more.repairs ?? [])],
    readings: [...corrections.readings, ...(more.readings ?? [])],
  },
});

function repairsThatFit(
  old: PlanInput,
  now: PlanInput,
  lineNow: ReadonlyMap<number, number>,
  context: ReadingContext,
): RepairDecision[] {
  const known = new Set(now.corrections.repairs.map(ledgerKey));
  const moved = old.corrections.repairs.flatMap((decision): RepairDecision[] => {
    const line = lineNow.get(decision.line);
    if (line === undefined || known.has(ledgerKey({ line, column: decision.column }))) return [];
    return [{ ...decision, line, reason: from(decision.reason, old) }];
  });
  return fittingOf(moved, (repairs) => repairPlan(withMore(now, { repairs }), context));
}

/** @param repairs those that are taken over, too: a quote may be of a letter that they put right */
function readingsThatFit(
  old: PlanInput,
  now: PlanInput,
  lineNow: ReadonlyMap<number, number>,
  { context, repairs }: { context: ReadingContext; repairs: readonly RepairDecision[] },
): Edit[] {
  const moved = old.corrections.readings.flatMap((decision): ReadingDecision[] => {
    const line = lineNow.get(decision.line);
    const isKnown = (one: ReadingDecision): boolean => one.change === decision.change && one.line === line;
    if (line === undefined || now.corrections.readings.some(isKnown)) return [];
    return [{ ...decision, line, reason: from(decision.reason, old) }];
  });
  const fitting = fittingOf(moved, (readings) => readPlan(withMore(now, { repairs, readings }), context));
  return fitting.map((entry): Edit => ({ to: 'readings', entry }));
}

function membersThatFit(
  old: PlanInput,
  now: PlanInput,
  modelsOf: (input: PlanInput) => readonly { number: number; key?: string | undefined; title: string }[],
): Edit[] {
  if (old.corrections.members.length === 0) return [];
  const [before, after] = [modelsOf(old), modelsOf(now)];
  return old.corrections.members.flatMap((member): Edit[] => {
    const was = before.find((model) => isSameModel(model, member));
    const is = after.find((model) => isSameModel(model, member));
    const isSame = was && is && fold(was.title) === fold(is.title);
    if (!isSame || now.corrections.members.some((one) => isSameModel(one, member))) return [];
    return [{ to: 'members', entry: member }];
  });
}

function allowedThatFit(old: PlanInput, now: PlanInput): Edit[] {
  const known = new Set(now.facts.allowPersonal.map(({ text }) => text));
  return old.facts.allowPersonal.flatMap(({ text, reason }): Edit[] =>
    !known.has(text) && now.source.lines.some((line) => line.text.includes(text))
      ? [{ to: 'allowPersonal', text, reason }]
      : [],
  );
}

/** What was left as it is, where the newer version has the same point, or hides the same place. */
function keptThatFits(
  old: PlanInput,
  now: PlanInput,
  lineNow: ReadonlyMap<number, number>,
  read: (input: PlanInput) => PlanReading,
): Edit[] {
  const moved = old.corrections.kept.flatMap((decision): KeptDecision[] => {
    if (now.corrections.kept.some((one) => isKeptAs(one, decision, lineNow))) return [];
    if (decision.line === undefined) return [decision];
    const line = lineNow.get(decision.line);
    return line === undefined ? [] : [{ ...decision, line }];
  });
  if (moved.length === 0) return [];
  const { plan, text } = read(now);
  const fits = (decision: KeptDecision): boolean =>
    whyStale(decision, text) === null &&
    (decision.keep === 'masked' || plan.anomalies.some((anomaly) => isKept(anomaly, decision)));
  return moved.filter(fits).map((entry): Edit => ({
    to: 'kept',
    entry: { ...entry, reason: entry.reason === null ? null : from(entry.reason, old) } as KeptDecision,
  }));
}
