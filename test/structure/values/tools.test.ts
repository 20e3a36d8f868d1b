import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadVocabulary } from '../../../scripts/content/content.ts';
import { projectRoot } from '../../../scripts/files/files.ts';
import { readTools } from '../../../scripts/structure/values/tools.ts';

const vocabulary = loadVocabulary(join(projectRoot, 'content'));

describe('readTools', () => {
  it.each([
    [
      'VNeID, Hệ thống thông tin giải quyết TTHC tỉnh, Cổng DVC Quốc gia',
      ['vneid', 'he-thong-giai-quyet-tthc', 'cong-dvc-quoc-gia'],
    ],
    ['VNelD; vneid; VneID; VNEID', ['vneid']],
    ['Phần mềm ASM,VNeID quét mã tại các cơ sở', ['asm', 'vneid']],
    ['CCCD gắn chíp; thẻ CCCD gắn chip điện tử', ['cccd-gan-chip']],
    ['Thiết bị đọc QR, đọc chíp trên CCD,VNeID', ['thiet-bi-doc-qr-chip', 'vneid']],
    ['thông qua nền tảng NDXP/VDXP', ['ndxp-vdxp']],
    ['VNeID, Cơ sở DLQGvDC', ['vneid', 'csdlqg-ve-dan-cu']],
    ['Hệ thống phần mềm Một cửa điện tử tỉnh', ['he-thong-giai-quyet-tthc']],
    ['APP Công dân số (Khi có).', ['app-cong-dan-so']],
    ['tích hợp Cổng Dịch vụ công của tỉnh', ['cong-dvc']],
    ['Cổng DVC Quốc gia', ['cong-dvc-quoc-gia']],
    ['chăm sóc sức khỏe', []],
    ['giao lưu, kiosque', []],
  ])('reads "%s"', (text, slugs) => {
    expect(readTools([text], vocabulary)).toEqual(slugs);
  });

  it('gives each tool once, in the order of the texts', () => {
    expect(readTools(['IOC tỉnh', 'VNeID', 'IOC'], vocabulary)).toEqual(['ioc', 'vneid']);
  });

  it('gives only slugs of the vocabulary, whatever the text', () => {
    const known = new Set(vocabulary.tools.map(({ slug }) => slug));
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        expect(readTools(texts, vocabulary).every((slug) => known.has(slug))).toBe(true);
      }),
    );
  });
});
