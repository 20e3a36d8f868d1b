import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { changeSchema, changesSchema } from '../../src/domain/changes.ts';
import { parseYaml } from '../content/yaml.ts';
import { readBytes, shownPath } from '../files/files.ts';
import type { FileChange } from '../files/transaction.ts';
import type { Choice, Signature } from './choose-witnesses.ts';
import type { PlanChange } from './describe-change.ts';

/**
 * The entry that tells readers which plans read otherwise, put before all others of `content/changes.yaml`.
 *
 * @throws InputError where that file is wrong
 */
export function changesEntry(
  content: string,
  plans: readonly PlanChange[],
  { speaking }: Choice,
  { at }: Signature,
): { shown: string; change: FileChange } {
  const path = join(content, 'changes.yaml');
  const text = existsSync(path) ? readBytes(path).toString('utf8') : '';
  const known = new Set(
    text === '' ? [] : parseYaml(text, changesSchema, shownPath(path)).map(({ id }) => id),
  );
  const readings = plans.reduce((sum, plan) => sum + plan.readings.length, 0);
  const models = plans.reduce((sum, plan) => sum + plan.models.length, 0);
  const entry = changeSchema.parse({
    id: unusedId(`doc-lai-${at}`, known),
    date: at,
    kind: 'text',
    plans: plans.map(({ plan }) => plan),
    title: 'Đọc lại các kế hoạch với bản đối chứng mới',
    body:
      `Nay có ${speaking.length} văn bản làm chứng cho chữ đọc ở văn bản khác. ${readings} chỗ đọc và ${models} chỗ ` +
      'ghép mô hình thay đổi theo đó. Bản gốc không thay đổi.',
  });
  const shown = stringify([entry], { lineWidth: 110 });
  // After the comment at the head of the file, before the first entry.
  const start = /^- /m.exec(text)?.index ?? text.length;
  return {
    shown,
    change: { path: 'changes.yaml', content: text.slice(0, start) + shown + text.slice(start) },
  };
}

function unusedId(id: string, known: ReadonlySet<string>): string {
  for (let at = 1; ; at += 1) {
    const one = at === 1 ? id : `${id}-${at}`;
    if (!known.has(one)) return one;
  }
}
