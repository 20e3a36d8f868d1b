import type { Anomaly, Model } from '../../../src/domain/plan.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { labelReader, taskLabel, type LabelReader } from '../grammar/labels.ts';
import { linesIn, quoted, type AnomalyInput } from './input.ts';

/** "… Mô hình 5: …" in the middle of a text: the heading of another model ran into it. */
const HEADING = /(?<=\S\s)m[o ] ?h[i ]nh\s+(?:so\s+)?\d{1,3}\s*:/;
/** Words before a colon, at the beginning of a title's rest or behind a bullet in the middle of a line. */
const WORDS = /(?<=\s[-–+]?\s?)(?=\p{Lu}[\p{L}\s,/-]{2,40}:)/gu;
const BULLETED = /(?<=[.;]\s[-–+]\s?)(?=\p{Lu}[\p{L}\s,/-]{2,40}:)/gu;

/** Titles and fields that another field or another model ran into, and fields that a model has twice over. */
export function findSwallowed({ plan, repaired, vocabulary }: AnomalyInput): Anomaly[] {
  const label = labelReader(vocabulary);
  return plan.models.flatMap((model) => {
    const { number, title, lines } = model;
    const anomaly = (text: string, what: string): Anomaly => ({
      kind: 'unread',
      lines: linesIn(repaired, [lines[0], lines[0]]),
      message: `${what} của mô hình ${number} có thể đã nhập chữ của phần khác: ${quoted(text)}.`,
      values: [text],
      model: number,
    });
    const titled =
      HEADING.test(fold(title)) || holdsLabel(title, WORDS, label) ? [anomaly(title, 'Tên')] : [];
    const readings = Object.values(model.fields).flat();
    const ran = readings
      .flatMap(({ items }) => items)
      .filter((text) => HEADING.test(fold(text)) || holdsLabel(text, BULLETED, label));
    return [...titled, ...ran.slice(0, 1).map((text) => anomaly(text, 'Một mục')), ...twice(model, repaired)];
  });
}

const holdsLabel = (text: string, places: RegExp, label: LabelReader): boolean =>
  [...text.matchAll(places)].some(({ index }) => index > 0 && taskLabel(text.slice(index), label) !== null);

/** Fields that a model states once: a second one is another model's. */
const ONCE = new Set(['lead', 'deadline', 'coordinating']);

/** A field twice in one place: a line was printed, or read, twice, or it belongs to another model. */
function twice({ number, fields }: Model, repaired: AnomalyInput['repaired']): Anomaly[] {
  return Object.entries(fields).flatMap(([field, readings]) =>
    readings.flatMap((reading, at) => {
      const same = readings
        .slice(0, at)
        .find(
          ({ label, text, where }) =>
            label === reading.label && where === reading.where && (ONCE.has(field) || text === reading.text),
        );
      if (!same || reading.text === '' || reading.label === '') return [];
      return [
        {
          kind: 'duplicate',
          lines: linesIn(repaired, same.lines, reading.lines),
          message: `Mục ${quoted(reading.label)} của mô hình ${number} được in hai lần.`,
          values: [reading.text],
          model: number,
        },
      ];
    }),
  );
}
