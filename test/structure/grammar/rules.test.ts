import { describe, expect, test } from 'vitest';
import { classify, lineRules } from '../../../scripts/structure/grammar/index.ts';
import { labelReader } from '../../../scripts/structure/grammar/labels.ts';
import { vocabulary } from '../structure-text.ts';

const words = { label: labelReader(vocabulary) };

for (const { id, takes, leaves, read } of lineRules)
  describe(id, () => {
    test.each(takes)('takes “%s”', (line) => {
      expect(read(line, words)).not.toBeNull();
    });
    test.each(leaves)('leaves “%s”', (line) => {
      expect(read(line, words)).toBeNull();
    });
  });

test('each kind has a name of its own', () => {
  expect(new Set(lineRules.map(({ id }) => id)).size).toBe(lineRules.length);
});

test('the first kind of a line is the one it is rather taken for', () => {
  const first = (line: string): string | undefined => classify(line, words)[0]?.rule.id;
  expect(first('3. Mô hình 7: Mục tiêu xanh')).toBe('model-heading');
  expect(first('III. KINH PHÍ')).toBe('number');
  expect(first('- Thời hạn: Quý II/2025.')).toBe('label');
  expect(first('Công an xã phối hợp.')).toBeUndefined();
});
