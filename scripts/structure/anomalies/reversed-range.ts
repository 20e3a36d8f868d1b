import type { Anomaly } from '../../../src/domain/plan.ts';
import { reversedRanges } from '../values/index.ts';
import { linesOfText, quoted, type AnomalyInput } from './input.ts';

/** Deadlines that end before they begin: "từ tháng 5/2024 đến ngày 31/01/2024". Their value stays open. */
export function findReversedRange({ plan, repaired }: AnomalyInput): Anomaly[] {
  return plan.models.flatMap(({ number, fields }) =>
    fields.deadline.flatMap(({ text, lines }) =>
      reversedRanges(text).map((range) => ({
        kind: 'reversed-range',
        lines: linesOfText(repaired, lines, range),
        message: `Thời hạn ${quoted(range)} của mô hình ${number} kết thúc trước khi bắt đầu.`,
        values: [range],
        model: number,
      })),
    ),
  );
}
