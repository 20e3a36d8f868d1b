import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
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

describe('taking entries back among others that came or went since', () => {
  const written = (before: string | null, after: string) => differenceOf(PATH, before, after);
  const back = (difference: ReturnType<typeof written>, now: string) =>
    takeBack(difference, Buffer.from(now))?.content;

  test('the first entry of a list that others stand in by now: its key stays', () => {
    const first = 'kept:\n  - { line: 1, by: A }\n';
    const both = `${first}  - { line: 2, by: A }\n`;
    expect(back(written(null, first), both)).toBe('kept:\n  - { line: 2, by: A }\n');
  });

  test('the last entry of a list goes with its key, and an empty file with it', () => {
    const one = 'kept:\n  - { line: 1, by: A }\n';
    const two = `${one}  - { line: 2, by: A }\n`;
    const second = one.replace('line: 1', 'line: 2');
    expect(back(written(one, two), `${second}glyphs: []\n`)).toBe('glyphs: []\n');
    expect(back(written(one, two), second)).toBeNull();
  });

  test('an entry that was taken out comes back, though its key stands there again', () => {
    const one = 'kept:\n  - { line: 1, by: A }\n';
    const now = '# tay\nkept:\n  - { line: 3, by: B }\n';
    expect(back(written(one, ''), now)).toBe(`${now}  - { line: 1, by: A }\n`);
  });

  test('an entry that took the place of another one gives it back there', () => {
    const list = (...models: string[]): string =>
      `members:\n${models.map((model, at) => `  - number: ${at + 1}\n    model: ${model}\n`).join('')}`;
    const now = list('a', 'mới', 'c', 'd');
    const was = back(written(list('a', 'b', 'c'), list('a', 'mới', 'c')), now)!;
    expect(parse(was)).toEqual(parse(list('a', 'b', 'c', 'd')));
  });

  test('a fact that was a map is one again, beside what came since', () => {
    const was = 'origin: x\nwithdrawn: { at: 2026-01-02, reason: a }\n';
    const difference = written(was, 'origin: x\nwithdrawn: null\n');
    expect(back(difference, 'withdrawn: null\nnumber: 1/KH\norigin: y\n')).toBe(
      'withdrawn: { at: 2026-01-02, reason: a }\nnumber: 1/KH\norigin: y\n',
    );
  });

  test('is refused where somebody edited just that entry', () => {
    const one = 'kept:\n  - { line: 1, by: A }\n';
    expect(takeBack(written('', one), Buffer.from(`${one.replace('by: A', 'by: B')}tasks: []\n`))).toBeNull();
  });

  test('of writes in any order, those that hold are left whatever is taken back', () => {
    const entry = fc.record({ key: fc.constantFrom('repairs', 'kept', 'members'), line: fc.nat(6) });
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { minLength: 1, maxLength: 6, selector: ({ key, line }) => `${key} ${line}` }),
        fc.infiniteStream(fc.boolean()),
        (entries, coins) => {
          let text = '';
          const writes = entries.map(({ key, line }) => {
            const document = parseDocument(text);
            const list = ((document.toJS() ?? {}) as Record<string, unknown[]>)[key] ?? [];
            if (document.contents === null) document.contents = document.createNode({}) as never;
            document.set(key, [...list, { line }]);
            const next = document.toString();
            const difference = written(text, next);
            text = next;
            return { key, line, difference };
          });
          const gone = writes.filter(() => coins.next().value);
          for (const { difference } of gone) text = back(difference, text) ?? '';
          const left = writes.filter((write) => !gone.includes(write));
          const expected = Object.groupBy(left, ({ key }) => key);
          expect(parse(text) ?? {}).toEqual(
            Object.fromEntries(
              Object.entries(expected).map(([key, own]) => [key, own.map(({ line }) => ({ line }))]),
            ),
          );
        },
      ),
    );
  });
});
