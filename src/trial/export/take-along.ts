import type { Shown } from '../view/context.ts';
import type { Scope } from '../findings/scope.ts';
import { reportOf, type Permalink } from './report.ts';
import { save, stem } from './save.ts';

/** What can be taken along. */
export type TakeAlong = 'word' | 'excel' | 'json';

/**
 * Saves the result in a form. The libraries that write Word and Excel are loaded when they are asked for.
 *
 * @throws Error where a library does not come
 */
export async function takeAlong(
  kind: TakeAlong,
  shown: Shown,
  scope: Scope,
  permalink: Permalink,
): Promise<void> {
  const name = `${stem(shown.trial.file)} - đối chiếu`;
  if (kind === 'json') {
    const { plan, rows } = shown.trial;
    // What `inspect` and `align` print of the same file.
    const text = JSON.stringify({ inspect: plan, align: rows }, null, 2);
    return save(new Blob([text], { type: 'application/json' }), `${name}.json`);
  }
  const report = reportOf(shown, scope, permalink);
  if (kind === 'word') {
    const { toWord } = await import('./word.ts');
    return save(await toWord(report), `${name}.docx`);
  }
  const { toExcel } = await import('./excel.ts');
  save(await toExcel(report), `${name}.xlsx`);
}
