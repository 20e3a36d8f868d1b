import { fold } from '../../../src/vietnamese/fold.ts';
import type { Line } from '../text/lines.ts';
import { paperKindOf } from '../grammar/paper-kind.ts';
import { headCells } from './cells.ts';

/** The zones of a document that say what kind of paper it is. */
interface HeadZones {
  head: readonly Line[];
  title: readonly Line[];
  body: readonly Line[];
}

/** The kind of paper as its type line says; one with a subject or an addressee in its place is a letter. */
export function paperOf({ head, title, body }: HeadZones): string | null {
  const cells = head.flatMap(headCells);
  const printed = cells.find(({ kind }) => kind === 'kind');
  if (printed) return paperKindOf(printed.text);
  const whole = title[0] ? /^(ke hoach|chuong trinh|phuong an)\b/.exec(fold(title[0].text))?.[1] : undefined;
  if (whole) return paperKindOf(whole.toUpperCase());
  const letter =
    cells.some(({ kind }) => kind === 'subject') ||
    body.slice(0, 3).some(({ text }) => /^kinh gui\b/.test(fold(text)));
  return letter ? 'công văn' : null;
}
