import { describe, expect, test } from 'vitest';
import { correctionsSchema } from '../../src/domain/decisions.ts';
import { GAP, type Repair } from '../../src/domain/repair.ts';
import type { TextPage } from '../../src/domain/pages.ts';
import { memberDecisions, repairEntries } from '../../src/review/entries.ts';
import { openWords } from '../../src/review/open-words.ts';
import { parse } from 'yaml';

const repair = (line: number, column: number, text: string, over: Partial<Repair> = {}): Repair => ({
  line,
  column,
  raw: ' ',
  text,
  status: 'suggested',
  confidence: 0.8,
  rule: 'lost-glyph',
  evidence: [],
  applied: false,
  ...over,
});
const textOf = (received: string[], ledger: Repair[]): TextPage => ({
  kind: 'text',
  plan: 'thieu-van-2024',
  file: 'source.txt',
  sha256: '0'.repeat(64),
  encoding: 'utf-8',
  ledger,
  received,
});

describe('openWords', () => {
  test('puts alike places together, the most frequent first, and leaves what is settled', () => {
    const text = textOf(
      ['thực hiện ', 'c p phát', 'Đơn vị thực hiện ', 'đ t'],
      [
        repair(1, 10, '.'),
        repair(2, 2, 'ấ', { status: 'likely', applied: true }),
        repair(3, 17, '.'),
        repair(4, 2, 'ạ', { status: 'repaired', applied: true }),
      ],
    );
    const found = openWords(text);
    expect(
      found.map(({ received, offered, waiting, places }) => [received, offered, waiting, places.length]),
    ).toEqual([
      ['hiện ', 'hiện.', true, 2],
      ['c p', 'cấp', false, 1],
    ]);
    expect(found[0]!.places[1]).toMatchObject({ line: 3, before: 'Đơn vị thực ', after: '' });
  });

  test('puts all places of one pattern together, whatever the word', () => {
    const stop = { pattern: { raw: ' ', text: '.' } };
    const text = textOf(['thực hiện ', 'đề án 06 '], [repair(1, 10, '.', stop), repair(2, 9, '.', stop)]);
    const [word, ...others] = openWords(text);
    expect(others).toEqual([]);
    expect(word).toMatchObject({ received: ' ', offered: '.' });
    expect(word!.places.map(({ received }) => received)).toEqual(['hiện ', '06 ']);
  });

  test('tells a lost letter without a reading apart', () => {
    expect(openWords(textOf(['x y'], [repair(1, 2, GAP)]))[0]!.unread).toBe(true);
  });
});

describe('an entry to copy', () => {
  /** As a person fills it in. */
  const filled = (yaml: string): string =>
    yaml
      .replaceAll('NĂM-THÁNG-NGÀY', '2026-01-31')
      .replaceAll('LÝ DO', 'So với bản giấy')
      .replaceAll('NGƯỜI SOÁT', 'Trần Thị B');

  test('is what the corrections file takes, once filled in', () => {
    const yaml = `repairs:\n${repairEntries([repair(873, 11, 'ế'), repair(600, 3, GAP)])}\n`;
    const { repairs } = correctionsSchema.parse(parse(filled(yaml)));
    expect(repairs.map(({ line, raw, decision }) => [line, raw, decision])).toEqual([
      [873, ' ', 'accept'],
      [600, ' ', 'set'],
    ]);
  });

  test('is refused as long as nobody filled it in', () => {
    const yaml = `repairs:\n${repairEntries([repair(873, 11, 'ế')])}\n`;
    expect(correctionsSchema.safeParse(parse(yaml)).success).toBe(false);
  });

  test('is ready for each canonical model that an undecided one may be, and for none of them', () => {
    const candidates = ['lgsp', 'sso'].map((model) => ({ model, probability: 0.4, for: [], against: [] }));
    const open = {
      plan: 'x',
      number: 7,
      title: 'T',
      decision: 'check',
      candidates,
      reason: 'Cần xem.',
    } as const;
    const ready = memberDecisions({ ...open, candidates });
    expect(ready.map(({ model }) => model)).toEqual(['lgsp', 'sso', null]);
    const taken = ready.map(
      ({ yaml }) => correctionsSchema.parse(parse(`members:\n${filled(yaml)}\n`)).members[0],
    );
    expect(taken[0]).toMatchObject({ number: 7, model: 'lgsp', relation: 'same' });
    expect(taken[2]).toMatchObject({ number: 7, model: null });
  });
});
