import type { Anomaly, Model } from '../../../src/domain/plan.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { daysOf } from '../../../src/domain/time.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { readDeadlines } from '../values/deadline/index.ts';
import { readLeads, readNamedUnits } from '../values/unit/fields.ts';
import type { NamedUnit } from '../values/unit/list.ts';
import { linesIn, quoted, type AnomalyInput } from './input.ts';

/** What one plan says of one model in two places, where both cannot hold: deadline and leading unit. */
export function findContradiction(input: AnomalyInput): Anomaly[] {
  return input.plan.models.flatMap((model) => [
    ...deadlinesOf(model, input),
    ...leadsOf(model, input),
    ...pilotOf(model, input),
  ]);
}

/** Body and appendix; a field printed several times in one place counts once. */
function bothPlaces(readings: readonly Reading[]): { body: Reading; appendix: Reading } | null {
  const body = readings.find(({ where }) => where === 'body');
  const appendix = readings.find(({ where }) => where === 'appendix');
  return body && appendix ? { body, appendix } : null;
}

function deadlinesOf({ number, fields }: Model, { repaired }: AnomalyInput): Anomaly[] {
  const places = bothPlaces(fields.deadline);
  if (!places) return [];
  const [body, appendix] = [places.body, places.appendix].map(({ text }) =>
    readDeadlines(text).flatMap(({ value }) => value ?? []),
  );
  if (!body!.length || !appendix!.length) return [];
  const agreed = (one: string[], other: string[]): boolean =>
    one.every((value) => other.some((another) => overlaps(value, another)));
  if (agreed(body!, appendix!) && agreed(appendix!, body!)) return [];
  return [
    {
      kind: 'contradiction',
      lines: linesIn(repaired, places.body.lines, places.appendix.lines),
      message: `Thời gian của mô hình ${number} không khớp: phần nội dung ghi ${quoted(places.body.text)}, phụ lục ghi ${quoted(places.appendix.text)}.`,
      values: [places.body.text, places.appendix.text],
      model: number,
    },
  ];
}

/** "30/12/2023" and "Trong năm 2023" can both hold; "Năm 2024" and "Trong năm 2023" cannot. */
function overlaps(one: string, other: string): boolean {
  const [a, b] = [daysOf(one), daysOf(other)];
  return a !== null && b !== null && a.first <= b.last && b.first <= a.last;
}

function leadsOf({ number, fields }: Model, { repaired, vocabulary }: AnomalyInput): Anomaly[] {
  const body = [
    ...fields.lead
      .filter(({ where }) => where === 'body')
      .flatMap((reading) => readLeads(reading, 'lead', vocabulary)),
    ...fields.assignment.flatMap((reading) => readLeads(reading, 'assignment', vocabulary)),
  ];
  const table = fields.lead.find(({ where }) => where === 'appendix');
  const appendix = table ? readLeads(table, 'lead', vocabulary) : [];
  if (!table || table.uncertain !== null || !body.length || !appendix.length) return [];
  if (!areOpposed(body, appendix, vocabulary)) return [];
  const names = [body, appendix].map((leads) => [...new Set(leads.map(({ name }) => name))].join(', '));
  return [
    {
      kind: 'contradiction',
      lines: [...new Set([...body.map(({ line }) => line), ...linesIn(repaired, table.lines)])].sort(
        (a, b) => a - b,
      ),
      message: `Đơn vị chủ trì của mô hình ${number} không khớp: phần nội dung ghi ${quoted(names[0]!)}, phụ lục ghi ${quoted(names[1]!)}.`,
      values: names,
      model: number,
    },
  ];
}

/**
 * Whether no unit of one list can be meant by the other. Where a name is not in the vocabulary, or means all
 * of a kind ("Các ban, ngành"), or names no level ("Công an"), nobody can say.
 */
function areOpposed(one: readonly NamedUnit[], other: readonly NamedUnit[], { units }: Vocabulary): boolean {
  const known = new Set(units.map(({ slug }) => slug));
  const slugs = [one, other].map((list) => list.map(({ unit }) => unit));
  if (!slugs.flat().every((slug) => known.has(slug) && !slug.startsWith('cac-'))) return false;
  const sameStart = (a: string, b: string): boolean =>
    a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
  return !slugs[0]!.some((a) => slugs[1]!.some((b) => sameStart(a, b)));
}

/** The list of pilot models gives a model to a unit that does not lead it in its own section. */
function pilotOf(
  { number, pilotUnit, fields, lines }: Model,
  { repaired, vocabulary }: AnomalyInput,
): Anomaly[] {
  if (pilotUnit === null) return [];
  const pilots = readNamedUnits(pilotUnit, vocabulary);
  const leads = fields.assignment.flatMap((reading) => readLeads(reading, 'assignment', vocabulary));
  if (!pilots.length || !leads.length) return [];
  if (!areOpposed(leads, pilots, vocabulary)) return [];
  const names = [...new Set(leads.map(({ name }) => name))].join(', ');
  return [
    {
      kind: 'contradiction',
      lines: linesIn(repaired, [lines[0], lines[0]], ...fields.assignment.map((reading) => reading.lines)),
      message: `Mô hình ${number} do ${quoted(names)} chủ trì, nhưng danh sách mô hình điểm giao cho ${quoted(pilotUnit)}.`,
      values: [names, pilotUnit],
      model: number,
    },
  ];
}
