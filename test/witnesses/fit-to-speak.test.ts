import { describe, expect, test } from 'vitest';
import { whyUnfit } from '../../scripts/witnesses/fit-to-speak.ts';
import { sources, textOf } from '../repair/setup.ts';

const lines = sources.get('hoang-trung-2022')!.lines.map(({ text }) => text);
const plan = lines.join('\n');

/** Puts words in an order that has no meaning, the same in every run. */
const shuffled = (text: string): string =>
  text
    .split(/\s+/)
    .map((word, at) => ({ word, place: (at * 7919) % 10_007 }))
    .sort((a, b) => a.place - b.place)
    .map(({ word }, at) => word + (at % 12 === 11 ? '\n' : ' '))
    .join('');

describe('a text that may speak for others', () => {
  test.each([...sources])('%s may, however damaged', (_, source) => {
    expect(whyUnfit(source)).toBeNull();
  });

  test.each([
    ['a page', lines.slice(0, 20).join('\n'), { kind: 'few-words' }],
    [
      'another language',
      'the quick brown fox jumps over some lazy dogs\n'.repeat(100),
      { kind: 'not-vietnamese' },
    ],
    ['bytes of another encoding', plan.replace(/[\u00c0-\u1ef9]/g, 'µ¸'), { kind: 'not-vietnamese' }],
    ['words thrown together', shuffled(plan), { kind: 'thrown-together' }],
    [
      'one line again and again',
      'Uỷ ban nhân dân xã tổ chức thực hiện kế hoạch\n'.repeat(100),
      { kind: 'same-lines' },
    ],
  ])('%s may not', (_, text, why) => {
    expect(whyUnfit(textOf(text))).toMatchObject(why);
  });
});
