import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf, takeBack } from '../../scripts/workbench/journal/difference.ts';

const PATH = 'corrections/xa-moi-2024.yaml';
const lines = fc.array(fc.stringMatching(/^[a-zạ-ỹ:# -]{0,12}$/u), { maxLength: 12 });
const file = lines.map((all) => all.map((line) => `${line}\n`).join(''));

describe('taking a write back', () => {
  test('gives the file that was there before, byte for byte, where nobody changed it since', () => {
    fc.assert(
      fc.property(fc.option(file), fc.option(file), (before, after) => {
        fc.pre(before !== after);
        const back = takeBack(differenceOf(PATH, before, after), after === null ? null : Buffer.from(after));
        expect(back).toEqual({ content: before, isAsLeft: true });
      }),
    );
  });

  const before = 'repairs:\n  - a\n  - b\n  - c\n  - d\n';
  const after = 'repairs:\n  - a\n  - mới\n  - b\n  - c\n  - d\n';

  test('keeps what was edited by hand elsewhere in the file, and says that there is such', () => {
    const now = `# sửa tay\n${after}  - e\n`;
    expect(takeBack(differenceOf(PATH, before, after), Buffer.from(now))).toEqual({
      content: `# sửa tay\n${before}  - e\n`,
      isAsLeft: false,
    });
  });

  test('is refused where just what was written was edited, or the file is gone', () => {
    const written = differenceOf(PATH, before, after);
    expect(takeBack(written, Buffer.from(after.replace('mới', 'mới, sửa tay')))).toBeNull();
    expect(takeBack(written, null)).toBeNull();
  });

  test('leaves bytes alone that nobody types, but takes away those that came', () => {
    const came = differenceOf('sources/xa-moi-2024/source.pdf', null, Buffer.from('%PDF'));
    expect(takeBack(came, Buffer.from('%PDF'))).toEqual({ content: null, isAsLeft: true });
    expect(takeBack(came, Buffer.from('%PDF-1.7'))).toBeNull();
    const changed = differenceOf('sources/xa-moi-2024/source.pdf', Buffer.from('a'), Buffer.from('b'));
    expect(takeBack(changed, Buffer.from('b'))).toBeNull();
  });
});
