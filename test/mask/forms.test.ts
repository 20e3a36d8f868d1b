import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPersonal } from '../../scripts/mask/find-personal.ts';

/** One line a form; what is personal stands between ⟦ and ⟧. Written before the patterns were run on it. */
const forms = readFileSync('test/fixtures/mask/forms.txt', 'utf8').trimEnd().split('\n');

/** The line with its personal stretches marked as in the file. */
function marked(line: string): string {
  const found = findPersonal(line).reverse();
  return found.reduce(
    (text, { start, end }) => `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`,
    line,
  );
}

const wrong = forms.filter((form) => marked(form.replace(/[⟦⟧]/g, '')) !== form);

describe('forms of personal data', () => {
  test('there are many, of both kinds', () => {
    expect(forms.length).toBeGreaterThanOrEqual(400);
    expect(forms.filter((form) => form.includes('⟦')).length).toBeGreaterThanOrEqual(150);
    expect(forms.filter((form) => !form.includes('⟦')).length).toBeGreaterThanOrEqual(150);
  });

  test('every one is read as a person marked it', () => {
    expect(wrong.map((form) => marked(form.replace(/[⟦⟧]/g, '')))).toEqual(wrong);
  });
});
