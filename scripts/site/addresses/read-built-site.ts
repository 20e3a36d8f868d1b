import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { InputError } from '../../../src/domain/issue.ts';
import { readPage, type Site, type SitePage } from './site.ts';
import { shownPath } from '../../files/files.ts';

/** The path under which a file is reached: "mo-hinh/index.html" gives "/mo-hinh/". */
const pathOf = (file: string): string =>
  `/${file
    .split(sep)
    .join('/')
    .replace(/(^|\/)index\.html$/, '$1')}`;

/**
 * The built site, all its pages read.
 *
 * @param base the base path it was built for, without a slash at the end
 * @throws InputError where there is no built site
 */
export function readBuiltSite(dist: string, base = ''): Site {
  let files: string[];
  try {
    files = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
      .sort();
  } catch (cause) {
    throw new InputError('the site is not built.', {
      place: { file: shownPath(dist) },
      hint: 'Run "npm run build" first.',
      cause,
    });
  }
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file): SitePage => readPage(pathOf(file), readFileSync(join(dist, file), 'utf8'), base));
  return { pages: new Map(pages.map((page) => [page.path, page])), files: new Set(files.map(pathOf)) };
}
