import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Document } from 'yaml';
import { InputError } from '../../../src/domain/issue.ts';
import { shownPath } from '../../files/files.ts';
import type { FileChange } from '../../files/transaction.ts';
import type { Edit } from './edits.ts';

/**
 * `content/models/<slug>.mdx` for a canonical model that no plan had before.
 *
 * @throws InputError where the name is taken or cannot be part of an address
 */
export function modelFile(
  content: string,
  { slug, title, programme, group }: Extract<Edit, { to: 'model' }>,
): FileChange {
  const path = `models/${slug}.mdx`;
  const place = { file: shownPath(join(content, path)) };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new InputError('the name of this file cannot be part of an address.', {
      refusal: { code: 'model-name-wrong' },
      place,
    });
  if (existsSync(join(content, path)))
    throw new InputError('there is already a canonical model of this name.', {
      refusal: { code: 'model-name-taken' },
      place,
    });
  const front = new Document({ title, ...(programme !== null && { programme }), group });
  return { path, content: `---\n${front.toString({ lineWidth: 0 })}---\n` };
}
