import { EXCEL, WORD } from '../../report/media-types.ts';
import { save, saveBytes } from '../../report/save.ts';
import type { FileKind, FileOrder } from '../data/messages.ts';
import type { Shown } from '../view/context.ts';
import type { Scope } from '../findings/scope.ts';
import { reportOf, type Permalink } from './report.ts';

/** The name of a file without its ending: "du-thao" of "du-thao.docx". */
const stem = (name: string): string => name.replace(/\.[^.]{1,5}$/, '') || 'ke-hoach';

/** What can be taken along. */
export type TakeAlong = FileKind | 'json';

/** Makes the bytes of a file. @throws Error where what makes it does not come */
export type MakeFile = (order: FileOrder) => Promise<Uint8Array>;

/**
 * Saves the result in a form.
 *
 * @throws Error as `makeFile` does
 */
export async function takeAlong(
  kind: TakeAlong,
  shown: Shown,
  scope: Scope,
  permalink: Permalink,
  makeFile: MakeFile,
): Promise<void> {
  const name = `${stem(shown.trial.file)} - đối chiếu`;
  if (kind === 'json') {
    const { plan, rows } = shown.trial;
    // What `inspect` and `align` print of the same file.
    const text = JSON.stringify({ inspect: plan, align: rows }, null, 2);
    return save(new Blob([text], { type: 'application/json' }), `${name}.json`);
  }
  const bytes = await makeFile({ kind, report: reportOf(shown, scope, permalink) });
  if (kind === 'word') saveBytes(bytes, WORD, `${name}.docx`);
  else saveBytes(bytes, EXCEL, `${name}.xlsx`);
}
