import { describe, expect, it } from 'vitest';
import { Language } from '../../../scripts/repair/language/language.ts';
import { WholeCells } from '../../../scripts/repair/rules/passages/whole-cells.ts';
import { indexText } from '../../../scripts/repair/rules/passages/witness-text.ts';
import { sources } from '../setup.ts';

const language = new Language(new Set());
for (const { lines } of sources.values()) language.survey(lines.map(({ text }) => text));

/** The damaged cell with each lost glyph as the cells of a witness have it, "_" where they say nothing. */
function read(damaged: string, ...printed: string[]): string {
  const witness = { text: indexText(printed), isOwn: false, plan: 'xa-khac-2024' };
  const cells = new WholeCells(damaged, language, [witness]);
  let text = '';
  for (let at = 0; at < damaged.length; at += 1) {
    const reading = damaged[at] === ' ' ? cells.at(at) : null;
    const lost = reading?.lost.find((glyph) => glyph.at === at);
    text += lost ? lost.glyph : damaged[at];
  }
  return text;
}

describe('a whole cell of a witness', () => {
  it.each([
    ['the head of a column', '\t  n vị chủ trì', '\tĐơn vị chủ trì'],
    ['a label after a bullet', '- Th i gian th c hiện: quý I', '- Thời gian thực hiện: quý I'],
    ['a label whose colon is lost with its last letter', '+ Đơn vị phối hợ ', '+ Đơn vị phối hợp'],
    ['a cell between bars', '| 1 | Đơn v  chủ trì | x |', '| 1 | Đơn vị chủ trì | x |'],
    ['capitals', '\tĐƠN V  CHỦ TRÌ', '\tĐƠN VỊ CHỦ TRÌ'],
  ])('reads %s', (_what, damaged, whole) => {
    expect(read(damaged, 'Đơn vị chủ trì', '3. Thời gian thực hiện: 30/6', '\tĐơn vị phối hợp')).toBe(whole);
  });

  it.each([
    ['a letter that differs', '\t  n vị chủ trí'],
    ['more text in the cell', '\t  n vị chủ trì thứ hai'],
    ['too few letters left', '\t  n v  ch  t ì'],
    ['a blank that is one', '\tĐơn vị chủ trì'],
  ])('says nothing with %s', (_what, damaged) => {
    expect(read(damaged, 'Đơn vị chủ trì')).toBe(damaged);
  });

  it('says nothing where two of them differ', () => {
    expect(read('\tĐơn vị ch  trì', 'Đơn vị chủ trì', 'Đơn vị chú trì')).toBe('\tĐơn vị ch  trì');
  });

  it('never reads a number', () => {
    expect(read('\tĐề án   6 của xã', 'Đề án 06 của xã')).toBe('\tĐề án   6 của xã');
  });

  it('cites the line that it stands in', () => {
    const witness = { text: indexText(['a', 'Đơn vị chủ trì']), isOwn: false, plan: 'xa-khac-2024' };
    const reading = new WholeCells('Đơn v  chủ trì', language, [witness]).at(5);
    expect(reading).toMatchObject({
      text: 'vị',
      line: 1,
      quote: 'Đơn vị chủ trì',
      witness: { plan: 'xa-khac-2024' },
    });
  });
});
