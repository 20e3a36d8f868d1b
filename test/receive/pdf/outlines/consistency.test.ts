import { describe, expect, test } from 'vitest';
import { supportsOf } from '../../../../scripts/receive/pdf/outlines/consistency.ts';
import { Known } from '../../../../scripts/receive/pdf/outlines/known.ts';
import { nearestReferences } from '../../../../scripts/receive/pdf/outlines/nearest.ts';
import { references } from '../../../../scripts/receive/pdf/outlines/reference.ts';
import { StyleGroup } from '../../../../scripts/receive/pdf/outlines/style-group.ts';
import type { PdfFont } from '../../../../scripts/receive/pdf/content/content-types.ts';

const LETTERS = [...'abcdeghiklmnopqrstuvxyđàáâãèéêìíòóôõùúýăĩũơưạảấầẩẫậắằẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữự'];

/** Support of each claim where some letters are drawn for others: `{ á: 'â' }` draws "â" for the claim "á". */
function supports(lies: Record<string, string> = {}) {
  const [style] = nearestReferences(new Known(), [], { bold: false, italic: false });
  const claims = LETTERS.map((claim) => ({ claim, shape: style!.known.letters.get(lies[claim] ?? claim)! }));
  return new Map([...supportsOf(claims)].map(([{ claim }, support]) => [claim, support]));
}

describe('what the other letters of a font say of a claim', () => {
  test('a sound font speaks against none of its letters', () => {
    const said = supports();
    expect([...said].filter(([, support]) => support === 'contradicted' || support === 'unlike')).toEqual([]);
    for (const letter of 'áàâéêếềủứ') expect([letter, said.get(letter)]).toEqual([letter, 'borne out']);
  });

  test.each([
    ['á', 'â', 'another mark'],
    ['ả', 'ủ', 'another body'],
    ['ổ', 'ố', 'one of two marks'],
    ['ơ', 'u', 'no mark and another body'],
  ])('"%s" drawn as "%s" is contradicted: %s', (claim, drawn) => {
    expect(supports({ [claim]: drawn }).get(claim)).toBe('contradicted');
  });

  test('one roof may stand over some capitals and all small letters, another over the other capitals', () => {
    const [style] = nearestReferences(new Known(), [], { bold: false, italic: false });
    const shapeOf = (letter: string) => style!.known.letters.get(letter)!;
    const claims = [...LETTERS, ...'ÂÊÔẬỆỘ'].map((claim) => ({ claim, shape: shapeOf(claim) }));
    const roofed = claims.map(({ claim, shape }) =>
      'ÂÊ'.includes(claim) ? { claim, shape: { ...shape, marks: shapeOf('â').marks } } : { claim, shape },
    );
    const said = new Map([...supportsOf(roofed)].map(([{ claim }, support]) => [claim, support]));
    for (const letter of 'ÂÊÔẬ') expect([letter, said.get(letter)]).not.toEqual([letter, 'contradicted']);
  });

  test('a dot below on one side only is unlike the letter', () => {
    expect(supports({ ệ: 'ê' }).get('ệ')).not.toBe('borne out');
    expect(supports({ u: 'ụ' }).get('u')).toBe('unlike');
  });
});

/** A font in the letters of a reference whose codes claim what `claimOf` says. */
function fontOf(claimOf: (letter: string) => string): PdfFont {
  const style = references().find(({ family, bold, italic }) => family === 'tinos' && !bold && !italic)!;
  const codes = LETTERS.map(
    (letter, index) => [index + 40, style.letters.get(letter)!, claimOf(letter)] as const,
  );
  return {
    key: 'f',
    name: 'Invented',
    type3: false,
    composite: false,
    bold: false,
    italic: false,
    missing: false,
    outlines: new Map(codes.map(([code, { path }]) => [code, path])),
    widths: new Map(codes.map(([code, { width }]) => [code, width])),
    claims: new Map(codes.map(([code, , claim]) => [code, claim])),
  };
}

describe('a font whose map lies about some letters', () => {
  const read = (claimOf: (letter: string) => string) => {
    const font = fontOf(claimOf);
    const readings = new StyleGroup([font], new Map()).read(font);
    return new Map(LETTERS.map((letter, index) => [letter, readings.get(index + 40)!]));
  };

  test('none is taken for what the map says, and no other letter is doubted', () => {
    const places = new Map([...'áâủảốổ'].map((letter, index) => [letter, 'âủảốổá'[index]!]));
    const readings = read((letter) => places.get(letter) ?? letter);
    for (const [letter, reading] of readings)
      if (places.has(letter)) {
        expect([letter, reading.kind]).toEqual([letter, 'lost']);
        expect([letter, reading.kind === 'lost' && reading.guesses[0]?.letter]).toEqual([letter, letter]);
      } else expect([letter, reading]).toEqual([letter, { kind: 'sound', text: letter }]);
  });

  test('a letter of a design of its own is sound where the one that it looks like is drawn otherwise', () => {
    const sans = references().find(({ family, bold, italic }) => family === 'arimo' && !bold && !italic)!;
    const font = fontOf((letter) => letter);
    const at = LETTERS.indexOf('g') + 40;
    font.outlines.set(at, sans.letters.get('q')!.path);
    expect(new StyleGroup([font], new Map()).read(font).get(at)).toEqual({ kind: 'sound', text: 'g' });
  });

  test('a code that is taken for a sign is a lost letter', () => {
    const reading = read((letter) => (letter === 'ự' ? ')' : letter)).get('ự')!;
    expect(reading.kind === 'lost' && reading.guesses[0]?.letter).toBe('ự');
  });
});
