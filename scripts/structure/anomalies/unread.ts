import type { Anomaly, Plan } from '../../../src/domain/plan.ts';
import type { Draft } from '../draft.ts';

/** More of a text than this is not to be put aside without proof that it is no text. */
const MOST_UNPROVEN = 0.02;

/**
 * What the reading itself was unsure of: rows whose cells may stand in the wrong column, tables that nobody could read,
 * and more text put aside as furniture than its form alone can prove to be some.
 */
export function findUnread(
  { doubts, furniture }: Pick<Draft, 'doubts' | 'furniture'>,
  { characters }: Pick<Plan['coverage'], 'characters'>,
): Anomaly[] {
  const told = doubts.map(({ text, message }): Anomaly => {
    const lines = [...new Set(text.runs.map(({ line }) => line))].sort((a, b) => a - b);
    return { kind: 'unread', lines, message, values: [], model: null };
  });
  const unproven = furniture.filter(({ proven }) => !proven);
  const count = unproven.reduce((sum, { text }) => sum + text.text.replace(/\s+/g, '').length, 0);
  if (count <= characters * MOST_UNPROVEN) return told;
  const lines = [...new Set(unproven.map(({ text }) => text.firstLine))].sort((a, b) => a - b);
  const share = Math.round((100 * count) / characters);
  return [
    ...told,
    {
      kind: 'furniture',
      lines,
      message: `${share}% văn bản được để riêng như phần không thuộc nội dung, dù không có gì lặp lại để chứng minh.`,
      values: [],
      model: null,
    },
  ];
}
