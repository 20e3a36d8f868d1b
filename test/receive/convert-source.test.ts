import { expect, test } from 'vitest';
import { convertReading } from '../../scripts/receive/encodings/convert-source.ts';
import { documentReading } from '../../scripts/receive/reader/reader.ts';
import type { SourceLayout } from '../../src/domain/layout.ts';

const glyph = (line: number) => ({
  line,
  column: 2,
  raw: '',
  candidates: [],
  certain: false,
  font: 'F1',
  code: 1,
});
const layout: SourceLayout = {
  kind: 'pdf',
  reader: 'pdf 1',
  pages: 1,
  places: [],
  tables: [],
  roles: [],
  glyphs: [glyph(1), glyph(2)],
  remarks: [],
};

test('a text layer in old codes is converted line by line, with a remark for each', () => {
  const lines = [
    'Rµ so¸t d÷ liÖu d©n c\u00ad trªn ®Þa bµn',
    'Raø soaùt döõ lieäu daân cö treân ñòa baøn',
    'Công an xã',
  ];
  const read = convertReading({ ...documentReading(lines, layout), layout });
  expect(read.lines.map(({ text }) => text)).toEqual([
    'Rà soát dữ liệu dân cư trên địa bàn',
    'Rà soát dữ liệu dân cư trên địa bàn',
    'Công an xã',
  ]);
  expect(read.layout!.remarks.map(({ line, received, note }) => [line, received, note])).toEqual([
    [1, lines[0], 'TCVN3'],
    [2, lines[1], 'VNI'],
  ]);
  // One code for one letter keeps its place; two for one do not.
  expect(read.layout!.glyphs).toEqual([glyph(1)]);
});

test('a sound one stays as it is', () => {
  const reading = { ...documentReading(['Kế hoạch của xã', 'là có'], layout), layout };
  expect(convertReading(reading)).toBe(reading);
});
