import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/domain/issue.ts';
import { receive } from '../../../scripts/receive/index.ts';
import { tiffToPdf } from '../../../scripts/receive/tiff/to-pdf.ts';
import { makeTiff, type TiffPage } from './make-tiff.ts';

const context = { file: 'x.tif', progress: () => undefined };
const scan = new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/read/small.scan.jpg')));
/** A page whose one strip is a JPEG: 1333 × 625 dots. */
const page: TiffPage = {
  tags: { 256: [1333], 257: [625], 258: [8], 259: [7], 262: [1], 277: [1], 278: [625] },
  strips: [scan],
};
const tagged = (tags: Record<number, number[]>, strips = [new Uint8Array([1, 128])]): string =>
  new TextDecoder('latin1').decode(
    tiffToPdf(makeTiff([{ tags: { ...page.tags, ...tags }, strips }]), 'x.tif'),
  );

test('all pages of a TIFF are read', async () => {
  const { lines, layout } = await receive(makeTiff([page, page]), context);
  const text = lines.map((line) => line.text).join('\n');
  expect(text.match(/Mô hình 1: Tuyến phố không tiền mặt/g)).toHaveLength(2);
  expect(layout).toMatchObject({ kind: 'scan', pages: 2 });
}, 60_000);

describe('each packing has its name in PDF', () => {
  test.each([
    ['none', { 259: [1] }, '/ColorSpace/DeviceGray/Length'],
    ['fax of group 4', { 258: [1], 259: [4], 262: [0] }, '/ColorSpace/DeviceGray/Filter/CCITTFaxDecode'],
    ['fax with black as 0', { 258: [1], 259: [4], 262: [1] }, '/Decode[1 0]/Filter/CCITTFaxDecode'],
    ['fax of group 3', { 258: [1], 259: [3], 262: [0], 292: [1] }, '/K 1/EndOfLine true'],
    ['LZW', { 259: [5], 317: [2] }, '/Filter/LZWDecode/DecodeParms<</Predictor 2/Colors 1'],
    ['deflate', { 259: [8] }, '/Filter/FlateDecode'],
    ['runs', { 259: [32773] }, '/Filter/RunLengthDecode'],
    ['white as 0', { 258: [1], 259: [1], 262: [0] }, '/Decode[1 0]/Length'],
    [
      'a table of colours',
      { 259: [5], 262: [3], 320: [0, 65535, 0, 65535, 0, 65535] },
      '/Indexed/DeviceRGB 1<000000ffffff>',
    ],
  ])('%s', (_, tags, expected) => expect(tagged(tags as Record<number, number[]>)).toContain(expected));

  test('bits from the last to the first are turned', () => {
    const pdf = tagged({ 258: [1], 259: [4], 262: [0], 266: [2] }, [
      new Uint8Array([0b10000000, 0b00000011]),
    ]);
    expect(pdf).toContain('stream\n\x01Ã\x0a'.replace('Ã', '\u00c0'));
  });

  test('strips stand one below the other; the last has the rows that are left', () => {
    const strip = new Uint8Array([1]);
    const pdf = tagged({ 259: [1], 278: [300] }, [strip, strip, strip]);
    expect(pdf.match(/\/Height \d+/g)).toEqual(['/Height 300', '/Height 300', '/Height 25']);
  });
});

describe('what is no scan ends in a sentence', () => {
  const refusal = (bytes: Uint8Array): string => {
    try {
      tiffToPdf(bytes, 'x.tif');
    } catch (error) {
      if (error instanceof InputError) return error.message;
      throw error;
    }
    return 'read';
  };

  test('huge, tiled, packed in another way, cut off, without pages', () => {
    const with_ = (tags: Record<number, number[]>) =>
      makeTiff([{ ...page, tags: { ...page.tags, ...tags } }]);
    expect(refusal(with_({ 256: [100_000], 257: [100_000] }))).toContain('100000 × 100000 dots');
    expect(refusal(with_({ 322: [256] }))).toContain('scanners do not write');
    expect(refusal(with_({ 259: [34712] }))).toContain('scanners do not write');
    expect(refusal(makeTiff([page]).slice(0, 200))).toContain('damaged');
    expect(refusal(makeTiff([]))).toContain('damaged');
  });

  test('a chain of pages that comes back to itself ends', () => {
    const bytes = makeTiff([page]);
    const first = new DataView(bytes.buffer).getUint32(4, true);
    const looped = tiffToPdf(makeTiff([page], first), 'x.tif');
    expect(new TextDecoder('latin1').decode(looped)).toContain('/Count 1');
  });

  test('whatever the bytes behind the mark are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (rest) => {
        expect(refusal(Uint8Array.from([0x49, 0x49, 42, 0, ...rest]))).toMatch(/damaged|dots|scanners|read/);
      }),
    );
  });
});
