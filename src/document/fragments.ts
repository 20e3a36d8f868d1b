import type { FieldId } from '../domain/fields.ts';
import type { Block, Reading } from '../domain/reading.ts';
import { fieldFragments } from '../domain/urls.ts';

/**
 * The fragment of a reading: "muc-tieu", "muc-tieu-phu-luc" for the one in an appendix; a further reading of
 * the same field and place takes its order, "noi-dung-khac-2".
 *
 * @param readings all readings of the field, in their order
 */
export function readingFragment(field: FieldId, readings: readonly Reading[], reading: Reading): string {
  const alike = readings.filter(({ where }) => where === reading.where);
  const order = alike.indexOf(reading);
  const place = reading.where === 'appendix' ? '-phu-luc' : '';
  return `${fieldFragments[field]}${place}${order > 0 ? `-${order + 1}` : ''}`;
}

/**
 * The fragment of each block: the source line it begins on, "d-273"; where several begin on one line, as the
 * cells of a table row do, the later ones take their order, "d-273-2".
 */
export function blockFragments(blocks: readonly Block[]): Map<Block, string> {
  const seen = new Map<number, number>();
  return new Map(
    blocks.map((block) => {
      const [line] = block.lines;
      const order = (seen.get(line) ?? 0) + 1;
      seen.set(line, order);
      return [block, order === 1 ? `d-${line}` : `d-${line}-${order}`];
    }),
  );
}
