import { save, saveBytes } from '../../report/save.ts';
import type { Shown } from '../view/context.ts';
import type { Scope } from '../findings/scope.ts';
import { reportOf, type Permalink } from './report.ts';

/** The name of a file without its ending: "du-thao" of "du-thao.docx". */
const stem = (name: string): string => name.replace(/\.[^.]{1,5}$/, '') || 'ke-hoach';

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
    const { wordOf, WORD } = await import('../../report/word.ts');
    return saveBytes(await wordOf(report), WORD, `${name}.docx`);
  }
  const { excelOf, EXCEL } = await import('../../report/excel.ts');
  saveBytes(await excelOf(report), EXCEL, `${name}.xlsx`);
}
