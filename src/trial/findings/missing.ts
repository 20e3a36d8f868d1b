import { fieldIds, type FieldId } from '../../domain/fields.ts';
import { lastDay } from '../../domain/time.ts';
import type { Task } from '../../domain/plan.ts';
import type { Deadline } from '../../domain/reading.ts';
import { leadingUnits } from '../data/other-model.ts';
import type { CanonicalTitle, OtherPlan, Others } from '../data/others.ts';
import type { Trial } from '../data/trial.ts';
import { bearingsOf } from './bearings.ts';
import { findDoubts } from './doubts.ts';
import { ownModels, programmeOfTrial, type Counterpart, type OwnModel } from './own-models.ts';

/** A canonical model that others have and the tried plan surely has not. */
export interface AbsentModel {
  canonical: CanonicalTitle;
  holders: Counterpart[];
  /** How many plans have it. */
  plans: number;
  /** Models of the tried plan that may be it, for a person to look at. */
  mayBe: OwnModel[];
  /** Tasks of the tried plan, of one without models, that bear on it. */
  tasks: Task[];
}

/** A field that most others fill for a model, and the tried plan does not. */
export interface AbsentField {
  own: OwnModel;
  field: FieldId;
  /** How many fill it, and of how many. */
  filled: Counterpart[];
  of: number;
}

/** A deadline earlier or later than those of most others. */
export interface OtherDeadline {
  own: OwnModel;
  deadline: Deadline;
  direction: 'earlier' | 'later';
  /** How many have a later, or earlier, one, and how many have a date. */
  against: { counterpart: Counterpart; deadline: Deadline }[];
  of: number;
}

/** A kind of unit that leads in most others and not here. */
export interface OtherLead {
  own: OwnModel;
  /** Who leads here; kinds of units. */
  leads: string[];
  /** Who leads elsewhere, and where. */
  elsewhere: { unit: string; holders: Counterpart[] }[];
  of: number;
}

/** What a tried plan has otherwise than some others. */
export interface Missing {
  models: AbsentModel[];
  fields: AbsentField[];
  deadlines: OtherDeadline[];
  leads: OtherLead[];
  /** Its models that none of the others has: surely a canonical one, or none at all. */
  peculiar: OwnModel[];
  /** How many of its models some of the others surely have: about the rest nothing can be compared. */
  compared: number;
  /** The programme that it is held against, where it names none and no model of it is surely of that one; else null. */
  onlyIf: string | null;
}

const plansOf = (counterparts: readonly Counterpart[]): number =>
  new Set(counterparts.map(({ plan }) => plan.id)).size;

/** More than half, as people say "most"; of one, that one. */
const isMost = (count: number, of: number): boolean => of > 0 && count * 2 > of;

/**
 * What a tried plan has otherwise than these plans. Only what the program surely joined is held against it; what is open
 * is named as open.
 */
export function findMissing(trial: Trial, others: Others, plans: readonly OtherPlan[]): Missing {
  const scope = new Set(plans.map(({ id }) => id));
  const own = ownModels(trial, others).map((one) => ({
    ...one,
    counterparts: one.counterparts.filter(({ plan }) => scope.has(plan.id)),
  }));
  const unsure = new Set(findDoubts(trial).letters.map(({ line }) => line));
  return {
    models: absentModels(trial, others, plans, own),
    fields: own.flatMap(absentFields),
    deadlines: own.flatMap((one) => otherDeadline(one, startOf(trial, others))),
    leads: own.flatMap((one) => otherLead(one, unsure)),
    peculiar: own.filter(({ standing, counterparts }) => standing !== 'check' && counterparts.length === 0),
    compared: own.filter(({ counterparts }) => counterparts.length > 0).length,
    onlyIf: programmeInDoubt(trial, others, own),
  };
}

/** A plan of something else lacks all that this programme has, and that says nothing of it. */
function programmeInDoubt(trial: Trial, others: Others, own: readonly OwnModel[]): string | null {
  const named = others.programmes.some(({ slug }) => slug === trial.plan.programme);
  if (named || own.some(({ standing }) => standing === 'sure')) return null;
  const assumed = programmeOfTrial(trial, others);
  return others.programmes.find(({ slug }) => slug === assumed)!.name;
}

/** The day before which no deadline of the programme can be meant. */
function startOf(trial: Trial, others: Others): string | null {
  const slug = programmeOfTrial(trial, others);
  return others.programmes.find((one) => one.slug === slug)?.start ?? null;
}

function absentModels(
  trial: Trial,
  others: Others,
  plans: readonly OtherPlan[],
  own: readonly OwnModel[],
): AbsentModel[] {
  const bearings = bearingsOf(trial);
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const had = new Set(own.flatMap(({ slugs }) => slugs.map(({ slug }) => slug)));
  const found = others.canonical.flatMap((canonical): AbsentModel[] => {
    if (had.has(canonical.slug)) return [];
    const holders = others.models.flatMap((model): Counterpart[] => {
      const plan = byId.get(model.plan);
      return plan && model.models.includes(canonical.slug) ? [{ plan, model }] : [];
    });
    const mayBe = own.filter(({ candidates, besides }) =>
      [...candidates, ...besides].some(({ model }) => model === canonical.slug),
    );
    const tasks = bearings.filter(({ models }) => models.some(({ slug }) => slug === canonical.slug));
    return holders.length > 0
      ? [{ canonical, holders, plans: plansOf(holders), mayBe, tasks: tasks.map(({ task }) => task) }]
      : [];
  });
  // A stable sort: of equally many the order of the concordance stays.
  return found.sort((a, b) => b.plans - a.plans);
}

/** Whether it fills a field, under whatever name: who leads or helps is who does it. */
const fills = ({ model }: OwnModel, field: FieldId): boolean =>
  model.fields[field].length > 0 || (field === 'implementers' && model.units.length > 0);

function absentFields(own: OwnModel): AbsentField[] {
  const { counterparts } = own;
  return fieldIds.flatMap((field) => {
    if (field === 'other' || fills(own, field)) return [];
    const filled = counterparts.filter((one) => one.model.fields.includes(field));
    return isMost(filled.length, counterparts.length)
      ? [{ own, field, filled, of: counterparts.length }]
      : [];
  });
}

/** The latest of the deadlines that have a day; what lies before the programme began is no deadline. */
function latest(
  deadlines: readonly Deadline[],
  start: string | null,
): { deadline: Deadline; day: string } | null {
  const dated = deadlines.flatMap((deadline) => {
    const day = lastDay(deadline.value);
    return day === null || (start !== null && day < start) ? [] : [{ deadline, day }];
  });
  return dated.reduce<(typeof dated)[number] | null>(
    (most, one) => (most && most.day >= one.day ? most : one),
    null,
  );
}

function otherDeadline(own: OwnModel, start: string | null): OtherDeadline[] {
  const mine = latest(own.model.deadlines, start);
  if (!mine) return [];
  const dated = own.counterparts.flatMap((counterpart) => {
    const found = latest(counterpart.model.deadlines, start);
    return found ? [{ counterpart, ...found }] : [];
  });
  const later = dated.filter(({ day }) => day > mine.day);
  const earlier = dated.filter(({ day }) => day < mine.day);
  const found = (direction: OtherDeadline['direction'], against: typeof dated): OtherDeadline[] =>
    isMost(against.length, dated.length)
      ? [{ own, deadline: mine.deadline, direction, against, of: dated.length }]
      : [];
  return [...found('earlier', later), ...found('later', earlier)];
}

/** @param unsure lines with letters that were not surely read: a unit there may be another one, and is not held against any */
function otherLead(own: OwnModel, unsure: ReadonlySet<number>): OtherLead[] {
  const leads = leadingUnits(own.model.units);
  if (own.model.units.some(({ role, line }) => role === 'lead' && unsure.has(line))) return [];
  const leading = own.counterparts.filter(({ model }) => model.leads.length > 0);
  const without = leading.filter(({ model }) => !model.leads.some((unit) => leads.includes(unit)));
  if (leads.length === 0 || !isMost(without.length, leading.length)) return [];
  const units = [...new Set(without.flatMap(({ model }) => model.leads))];
  const elsewhere = units
    .map((unit) => ({ unit, holders: without.filter(({ model }) => model.leads.includes(unit)) }))
    .sort((a, b) => b.holders.length - a.holders.length);
  return [{ own, leads, elsewhere, of: leading.length }];
}
