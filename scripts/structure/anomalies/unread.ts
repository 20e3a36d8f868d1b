import type { Anomaly, Plan } from '../../../src/domain/plan.ts';
import type { Draft } from '../draft/draft.ts';

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
  const anomalies = doubts.map(({ text, message }): Anomaly => {
    const lines = [...new Set(text.runs.map(({ line }) => line))].sort((a, b) => a - b);
    return { kind: 'unread', lines, message, values: [], model: null };
  });
  anomalies.push(...unreadable(furniture));
  const unproven = furniture.filter(({ proven }) => !proven);
  const count = unproven.reduce((sum, { text }) => sum + text.text.replace(/\s+/g, '').length, 0);
  if (count <= characters * MOST_UNPROVEN) return anomalies;
  const lines = [...new Set(unproven.map(({ text }) => text.firstLine))].sort((a, b) => a - b);
  const share = Math.round((100 * count) / characters);
  return [
    ...anomalies,
    {
      kind: 'furniture',
      lines,
      message: `${share}% văn bản được để riêng như phần không thuộc nội dung, dù không có gì lặp lại để chứng minh.`,
      values: [],
      model: null,
    },
  ];
}

/** Blocks that could not be read: the text shows a gap there and says so. */
function unreadable(furniture: Draft['furniture']): Anomaly[] {
  const lines = furniture.flatMap(({ kind, text }) => (kind === 'unreadable' ? [text.firstLine] : []));
  const blocks: number[][] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const block = blocks.at(-1);
    // Blank lines may stand between.
    if (block && line - block.at(-1)! <= 3) block.push(line);
    else blocks.push([line]);
  }
  return blocks.map((block) => ({
    kind: 'unreadable',
    lines: block,
    message:
      `Từ dòng ${block[0]} đến dòng ${block.at(-1)} không đọc được: chữ ở đây không phải tiếng Việt, hoặc phông chữ ` +
      'không có bảng mã. Nội dung để trống ở chỗ này; cần xem bản gốc.',
    values: [],
    model: null,
  }));
}
