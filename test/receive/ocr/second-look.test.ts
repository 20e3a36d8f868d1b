import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unsureLetters } from '../../../scripts/receive/ocr/certainty.ts';
import type { ReadWord } from '../../../scripts/receive/ocr/engine/words.ts';
import { enlarge } from '../../../scripts/receive/ocr/image/enlarge.ts';
import type { Segment } from '../../../scripts/receive/ocr/image/lines.ts';
import { blank } from '../../../scripts/receive/ocr/image/raster.ts';
import { mendQuotes } from '../../../scripts/receive/ocr/mend-quotes.ts';
import { withoutDirt, withoutGhost, withoutSpecks } from '../../../scripts/receive/ocr/own-ink.ts';
import { isDoubtful, reconcile } from '../../../scripts/receive/ocr/second-look.ts';

const word = (text: string, left = 0, confidence = 0.96): ReadWord => ({
  text,
  confidence,
  box: { left, top: 0, right: left + 10 * text.length, bottom: 20 },
  letters: [...text].map((letter) => ({ text: letter, choices: [] })),
});

describe('a second look at a line', () => {
  test('is worth it where a word or a letter is not sure', () => {
    expect(isDoubtful([word('phường'), word('xã')])).toBe(false);
    expect(isDoubtful([word('phường', 0, 0.8)])).toBe(true);
    const rival = word('xã');
    rival.letters[1]!.choices = [
      { text: 'ã', confidence: 0.9 },
      { text: 'ả', confidence: 0.6 },
    ];
    expect(isDoubtful([rival])).toBe(true);
  });

  test('leaves what both read alike, and offers both where they differ', () => {
    const [same, other] = reconcile(
      [word('Sen'), word('trần,', 100)],
      [word('Sen', 1), word('trấn,', 98)],
    ) as [ReadWord, ReadWord];
    expect(same.second).toBeUndefined();
    expect(unsureLetters(other)).toEqual([
      {
        at: 2,
        length: 1,
        candidates: [
          { text: 'ầ', probability: 0.5 },
          { text: 'ấ', probability: 0.42 },
        ],
      },
    ]);
  });

  test('a letter more or less is told with the one before it; a word elsewhere on the line is another word', () => {
    const [longer] = reconcile([word('mặăc')], [word('mặc')]) as [ReadWord];
    expect(longer.second).toMatchObject({ at: 2, length: 1, candidates: [{ text: 'ă' }] });
    const [shorter] = reconcile([word('khoả')], [word('khoản')]) as [ReadWord];
    expect(shorter.second).toMatchObject({ at: 3, length: 1, candidates: [{ text: 'ả' }, { text: 'ản' }] });
    expect(reconcile([word('xã')], [word('xả', 200)])[0]!.second).toBeUndefined();
  });

  test('the stretch that differs is one of the word, whatever was read', () => {
    const letters = fc.stringMatching(/^[aăâbeêiou]{1,6}$/);
    fc.assert(
      fc.property(letters, letters, (one, two) => {
        const [read] = reconcile([word(one)], [{ ...word(two), box: word(one).box }]) as [ReadWord];
        if (one === two) return read.second === undefined;
        const { at, length, candidates } = read.second!;
        const forms = candidates.map(({ text }) => one.slice(0, at) + text + one.slice(at + length));
        return length > 0 && forms[0] === one && (forms[1] === two || two.length < one.length);
      }),
    );
  });
});

describe('a picture made larger', () => {
  test('keeps an even grey, and its size in proportion', () => {
    const large = enlarge(blank(10, 6, 77), 1.5);
    expect([large.width, large.height]).toEqual([15, 9]);
    expect([...new Set(large.data)]).toEqual([77]);
  });
});

const patch = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
  pixels: width * height,
});
const segment = (patches: ReturnType<typeof patch>[]): Segment =>
  ({ left: 0, top: 0, right: 200, bottom: 20, patches }) as unknown as Segment;

const joined = (words: readonly ReadWord[]): string => words.map(({ text }) => text).join(' ');

describe('signs without ink of their own', () => {
  const letters = [patch(20, 4, 12, 16), patch(36, 4, 12, 16)];
  test('a speck before a heading goes, an opening quote stays', () => {
    const [clean] = withoutDirt([word('.Mô')], segment([patch(8, 16, 2, 2), ...letters]), 12);
    expect(clean!.text).toBe('Mô');
    const [half] = withoutDirt([word('“Mô')], segment([patch(8, 4, 3, 5), ...letters]), 12);
    expect(half!.text).toBe('Mô');
    const quote = [patch(6, 4, 3, 5), patch(11, 4, 3, 5)];
    expect(withoutDirt([word('“Mô')], segment([...quote, ...letters]), 12)[0]!.text).toBe('“Mô');
  });

  test('what is left of a stamp or a speck beside a line goes, a row of dots stays', () => {
    const words = (text: string): ReadWord[] => text.split(' ').map((one) => word(one));
    const left = (text: string): string => joined(withoutSpecks(words(text)));
    expect(left('° Mô hình 6')).toBe('Mô hình 6');
    expect(left('- ~ Đơn vị')).toBe('- Đơn vị');
    expect(left('-. ~ Đơn vị')).toBe('- Đơn vị');
    expect(left('-. Đơn vị')).toBe('- Đơn vị');
    expect(left('- - Thời gian')).toBe('- Thời gian');
    expect(left('. - Thời gian')).toBe('- Thời gian');
    expect(left("bằng nhật ký '")).toBe('bằng nhật ký');
    for (const text of ['. . . . Số', '- Đơn vị', '+ Mục tiêu', '( một )']) expect(left(text)).toBe(text);
  });

  test('a question mark that is not there goes', () => {
    const quote = [patch(52, 4, 3, 5), patch(57, 4, 3, 5)];
    expect(withoutGhost([word('số”?')], segment([...letters, ...quote]), 12)[0]!.text).toBe('số”');
    const asked = [...letters, ...quote, patch(64, 4, 7, 16)];
    expect(withoutGhost([word('số”?')], segment(asked), 12)[0]!.text).toBe('số”?');
  });

  test('a straight quote among curly ones is curly', () => {
    const page = (texts: string[]) => ({
      width: 500,
      height: 800,
      blocks: [{ kind: 'text' as const, lines: [{ words: texts.map((text) => word(text)) }] as never }],
    });
    expect(mendQuotes([page(['“đi', 'ngõ”,', '"gõ', 'nhà”'])]).map(({ text }) => text)).toEqual(['“gõ']);
    expect(mendQuotes([page(['"đi', 'ngõ"'])])).toEqual([]);
    const doubled = mendQuotes([page(['““Ký', 'số””,', "''Ký", 'số’’'])]);
    expect(doubled.map(({ text }) => text)).toEqual(['“Ký', 'số”,', '“Ký', 'số”']);
    expect(mendQuotes([page(['“‘Ký', 'số’”'])])).toEqual([]);
  });
});
