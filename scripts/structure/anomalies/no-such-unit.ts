import type { Anomaly } from '../../../src/domain/plan.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { readNamedUnits } from '../values/unit/fields.ts';
import { linesIn, quoted, type AnomalyInput } from './input.ts';

/**
 * Words by which a cell says that nobody is named: "Địa bàn xã không có", "Thực hiện khi có chỉ đạo của cấp trên". A cell
 * without them that names no known unit may well name an unknown one, so it is left alone.
 */
const NOBODY =
  /(?<![a-z])(?:khong co|chua co|khong thuoc|chua xac dinh|khi co|theo chi dao|khong ap dung)(?![a-z])/;

/** A field of the leading unit that names none. */
export function findNoSuchUnit({ plan, repaired, vocabulary }: AnomalyInput): Anomaly[] {
  return plan.models.flatMap(({ number, fields }) =>
    fields.lead
      .filter(({ text }) => NOBODY.test(fold(text)) && readNamedUnits(text, vocabulary).length === 0)
      .map(({ text, label, lines }) => ({
        kind: 'no-such-unit',
        lines: linesIn(repaired, lines),
        message: `Mục ${quoted(label)} của mô hình ${number} không nêu đơn vị nào mà ghi ${quoted(text)}.`,
        values: [text],
        model: number,
      })),
  );
}
