import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Document } from 'yaml';
import type { CanonicalModel } from '../../../src/domain/concordance.ts';
import { slugOf } from '../../../src/domain/ids.ts';
import { InputError } from '../../../src/domain/issue.ts';
import { refusePersonal } from '../../content/check-personal.ts';
import { checkModelProgramme } from '../../content/check-programmes.ts';
import { loadProgrammes } from '../../content/content.ts';
import { parseModelFile } from '../../content/model-file.ts';
import { contentFolder, shownPath } from '../../files/files.ts';
import { commitChanges, whileWriting } from '../../files/transaction.ts';

/** A canonical model that no plan had before. */
export interface NewModel extends Pick<CanonicalModel, 'title' | 'programme' | 'group'> {
  /** "" takes it from the title. */
  slug: string;
}

/**
 * Writes `content/models/<slug>.mdx`.
 *
 * @returns the slug
 * @throws InputError where the name is taken or something is wrong with it
 */
export function addModel({ slug: given, title, programme, group }: NewModel): Promise<{ slug: string }> {
  const content = contentFolder();
  const slug = given || slugOf(title);
  const path = `models/${slug}.mdx`;
  const place = { file: shownPath(join(content, path)) };
  return whileWriting(content, 'workbench', () => {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
      throw new InputError('the name of this file cannot be part of an address.', { place });
    if (existsSync(join(content, path)))
      throw new InputError('there is already a canonical model of this name.', { place });
    const front = new Document({ title, ...(programme !== null && { programme }), group });
    const text = `---\n${front.toString({ lineWidth: 0 })}---\n`;
    refusePersonal(text, place.file);
    checkModelProgramme(parseModelFile(text, slug, place.file), loadProgrammes(content), place);
    commitChanges(content, [{ path, content: text }]);
    return { slug };
  });
}
