// Who leads a model or task, with whom, until when, with what and how much: each value with the line that says so.
import type { FieldId } from '../domain/fields.ts';
import type { Role } from '../domain/reading.ts';
import { deadlineMeaning } from '../deadlines/deadline-text.ts';
import { lineHolding, lineOfDeadline, type Passage, type Subject } from '../queries/subjects.ts';
import { toolForms, toolName } from '../queries/vocabulary.ts';
import { fold } from '../vietnamese/fold.ts';
import { aroundTarget, findTargets } from '../vietnamese/targets.ts';

/** A value as it is shown, and the source line that says it, from 1. */
export interface DutyValue {
  text: string;
  line: number;
  /** The slug of its unit or tool, where it has a page. */
  slug?: string;
  /** What the printed words mean, where that adds something. */
  meaning?: string;
}

/** A model or task as a row of a table. */
export interface Duty {
  subject: Subject;
  lead: DutyValue[];
  /** Who is to do it where nobody is said to lead: a task is given to a unit without such a word. */
  doing: DutyValue[];
  coordinating: DutyValue[];
  deadlines: DutyValue[];
  tools: DutyValue[];
  /** Numbers that are to be reached, each once. */
  targets: DutyValue[];
}

/** Fields whose numbers may be targets. */
const TELLING: ReadonlySet<FieldId | null> = new Set(['objective', 'assignment', 'outcome', null]);

/** The units of one role, each kind once, as first printed. */
function unitsOf({ units }: Subject, role: Role): DutyValue[] {
  const own = units.filter((unit) => unit.role === role);
  const once = new Map(own.toReversed().map((unit) => [unit.unit, unit]));
  return [...once.values()].toReversed().map(({ unit, name, line }) => ({ text: name, line, slug: unit }));
}

function deadlinesOf(subject: Subject): DutyValue[] {
  return subject.deadlines.map((deadline) => {
    const meaning = deadlineMeaning(deadline);
    return {
      text: deadline.text,
      line: lineOfDeadline(subject, deadline),
      ...(meaning !== null && { meaning }),
    };
  });
}

function toolsOf(subject: Subject): DutyValue[] {
  return subject.tools.map((slug) => {
    const forms = toolForms(slug).map(fold);
    const holds = (text: string): boolean => forms.some((form) => fold(text).includes(form));
    return { text: toolName(slug), line: lineHolding(subject, 'tools', holds), slug };
  });
}

function targetsOf({ title, lines, passages }: Subject): DutyValue[] {
  const telling = passages.filter(({ field, again }: Passage) => TELLING.has(field) && !again);
  const texts = [
    { text: title, line: lines[0] },
    ...telling.map(({ block: { text, lines: at } }) => ({ text, line: at[0] })),
  ];
  const found = texts.flatMap(({ text, line }) =>
    findTargets(text).map((target) => ({ text: aroundTarget(text, target), line, amount: target.amount })),
  );
  const once = new Map(found.toReversed().map((target) => [target.amount, target]));
  return [...once.values()].toReversed().map(({ text, line }) => ({ text, line }));
}

/** Each stands on the pages of its units, tools and canonical models. */
const known = new WeakMap<Subject, Duty>();

/** The row of a model or task. */
export function dutyOf(subject: Subject): Duty {
  let duty = known.get(subject);
  if (!duty) known.set(subject, (duty = readDuty(subject)));
  return duty;
}

function readDuty(subject: Subject): Duty {
  const lead = unitsOf(subject, 'lead');
  return {
    subject,
    lead,
    doing: lead.length > 0 ? [] : unitsOf(subject, 'implementing'),
    coordinating: unitsOf(subject, 'coordinating'),
    deadlines: deadlinesOf(subject),
    tools: toolsOf(subject),
    targets: targetsOf(subject),
  };
}
