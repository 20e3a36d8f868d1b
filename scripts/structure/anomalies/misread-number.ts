import type { FindAnomaly } from './input.ts';

/** "II/2026/QĐ-UBND", "l2/KH-UBND": letters in the place of the serial, as recognition reads figures. */
const LETTERS = /^(?=\d*[IlO])[\dIlO]{1,5}(?=[/-])/;

/** The number of the paper where recognition put letters for its figures: which ones nobody can say but the paper. */
export const findMisreadNumber: FindAnomaly = ({ plan }) => {
  const { number, provenance } = plan;
  if (number === null || !LETTERS.test(number)) return [];
  return [
    {
      kind: 'unread',
      lines: provenance['number']?.lines?.slice(0, 1) ?? [],
      message: `Số của văn bản đọc được là “${number}”: chỗ của chữ số là chữ cái, có thể đã bị đọc nhầm; cần xem bản gốc.`,
      values: [number],
      model: null,
    },
  ];
};
