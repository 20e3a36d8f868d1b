import { afterEach, expect, test, vi } from 'vitest';
import { showProgress } from '../../scripts/terminal/show-progress.ts';

afterEach(() => vi.useRealTimers());

/** What a terminal, or a pipe, is told by work of three parts of four seconds each. */
function toldTo(isTTY: boolean): string[] {
  vi.useFakeTimers();
  const told: string[] = [];
  const write = (text: string): boolean => told.push(text) > 0;
  const shown = showProgress({ isTTY, write } as unknown as NodeJS.WriteStream);
  for (let done = 0; done < 3; done++) {
    shown.step({ what: 'kế hoạch', done, total: 3 });
    vi.advanceTimersByTime(4000);
  }
  shown.end();
  return told;
}

test('long work says on the terminal how far it is, and leaves its line empty', () => {
  const clear = '\r\u001b[2K';
  expect(toldTo(true)).toEqual([
    `${clear}kế hoạch 1/3, còn khoảng 8 giây`,
    `${clear}kế hoạch 2/3, còn khoảng 4 giây`,
    clear,
  ]);
});

test('where errors go to a file they stand there alone', () => {
  expect(toldTo(false)).toEqual([]);
});
