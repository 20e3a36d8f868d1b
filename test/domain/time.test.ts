import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byTime,
  dayNumber,
  daysOf,
  dayValue,
  lastDay,
  monthValue,
  quarterValue,
  timeInWords,
} from '../../src/domain/time.ts';

const year = fc.integer({ min: 1990, max: 2060 });
const day = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => dayValue(...parts)!);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map((parts) => monthValue(...parts)!);
const quarter = fc.tuple(year, fc.integer({ min: 1, max: 4 })).map((parts) => quarterValue(...parts)!);
const wholeYear = year.map(String);
const single = fc.oneof(day, month, quarter, wholeYear);
/** Ranges as texts have them: the first half begins no later than the second one ends. */
const range = fc
  .tuple(single, single)
  .filter(([from, to]) => daysOf(from)!.first <= daysOf(to)!.last)
  .map((ends) => ends.join('/'));
const value = fc.oneof(single, range);

/** The day after, by the calendar of the platform, which knows nothing of values. */
const dayAfter = (iso: string): string =>
  new Date((dayNumber(iso) + 1) * 86_400_000).toISOString().slice(0, 10);

describe('the days of a value', () => {
  test.each([
    ['2023-12-30', '2023-12-30', '2023-12-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2100-02', '2100-02-01', '2100-02-28'],
    ['2024-04', '2024-04-01', '2024-04-30'],
    ['2024-Q1', '2024-01-01', '2024-03-31'],
    ['2024-Q2', '2024-04-01', '2024-06-30'],
    ['2024-Q3', '2024-07-01', '2024-09-30'],
    ['2024-Q4', '2024-10-01', '2024-12-31'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['2023/2025', '2023-01-01', '2025-12-31'],
    ['2024-Q2/2025', '2024-04-01', '2025-12-31'],
    ['2024-02/2025-12', '2024-02-01', '2025-12-31'],
  ])('%s: %s to %s', (value, first, last) => {
    expect(daysOf(value)).toEqual({ first, last });
    expect(lastDay(value)).toBe(last);
  });

  test.each([
    '',
    'x',
    '2024-Q5',
    '2024-13',
    '2024-00',
    '2023-02-29',
    '2023-11-31',
    '2024/',
    '/',
    '2024/2025/2026',
  ])('"%s" has none', (value) => {
    expect([daysOf(value), lastDay(value), timeInWords(value)]).toEqual([null, null, null]);
  });

  test('are days of the calendar, the first not after the last', () => {
    fc.assert(
      fc.property(value, (value) => {
        const { first, last } = daysOf(value)!;
        expect(new Date(first).toISOString().slice(0, 10)).toBe(first);
        expect(new Date(last).toISOString().slice(0, 10)).toBe(last);
        expect(first <= last).toBe(true);
      }),
    );
  });

  test('the months of a year follow each other without a gap, and so do its quarters; both fill it', () => {
    fc.assert(
      fc.property(year, (year) => {
        const whole = daysOf(String(year))!;
        for (const [count, valueOf] of [[12, monthValue] as const, [4, quarterValue] as const]) {
          const parts = Array.from({ length: count }, (_, at) => daysOf(valueOf(year, at + 1))!);
          expect(parts[0]!.first).toBe(whole.first);
          expect(parts.at(-1)!.last).toBe(whole.last);
          parts.slice(1).forEach(({ first }, at) => expect(first).toBe(dayAfter(parts[at]!.last)));
        }
      }),
    );
  });

  test('a month ends on the last day that the calendar has of it', () => {
    fc.assert(
      fc.property(month, (value) => {
        const next = dayAfter(lastDay(value)!);
        expect(next.endsWith('-01')).toBe(true);
      }),
    );
  });

  test('a range has the first day of its beginning and the last day of its end', () => {
    fc.assert(
      fc.property(range, (value) => {
        const [from, to] = value.split('/').map(daysOf);
        expect(daysOf(value)).toEqual({ first: from!.first, last: to!.last });
      }),
    );
  });

  test('a day that the calendar lacks is no value', () => {
    expect([
      dayValue(2023, 11, 31),
      dayValue(2023, 1, 0),
      monthValue(2023, 13),
      quarterValue(2023, 5),
    ]).toEqual([null, null, null, null]);
  });
});

describe('the order of values', () => {
  test('a date, the quarter that ends with it, and the year: by last day, the shorter time first', () => {
    expect(['2024', null, '2024-Q2', '2024-06-30', '2024-03'].sort(byTime)).toEqual([
      '2024-03',
      '2024-06-30',
      '2024-Q2',
      '2024',
      null,
    ]);
  });

  test('is an order: two ways round it says the opposite, and sorting sorts', () => {
    const some = fc.oneof(value, fc.constant(null));
    fc.assert(
      fc.property(some, some, (one, other) => {
        expect(byTime(one, other) + byTime(other, one)).toBe(0);
      }),
    );
    fc.assert(
      fc.property(fc.array(some), (values) => {
        const sorted = values.toSorted(byTime);
        sorted.slice(1).forEach((after, at) => expect(byTime(sorted[at]!, after)).toBeLessThanOrEqual(0));
      }),
    );
  });
});

describe('a value in words', () => {
  test.each([
    ['2023-12-30', '30/12/2023'],
    ['2024-06', 'tháng 6/2024'],
    ['2024-Q1', 'quý I/2024'],
    ['2024', 'năm 2024'],
    ['2023/2025', 'năm 2023 đến năm 2025'],
  ])('%s: %s', (value, words) => {
    expect(timeInWords(value)).toBe(words);
  });

  test('two values of one wording are one value', () => {
    fc.assert(
      fc.property(single, single, (one, other) => {
        expect(timeInWords(one) === timeInWords(other)).toBe(one === other);
      }),
    );
  });
});
