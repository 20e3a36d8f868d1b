import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { basePath, projectRoot } from '../../scripts/files/files.ts';
import { readLedger } from '../../scripts/site/addresses/published-file.ts';
import { pagesToLeadOn } from '../../scripts/site/addresses/published.ts';
import { readBuiltSite } from '../../scripts/site/addresses/read-built-site.ts';
import { command } from '../support/commands.ts';
import { buildSite, copyProject } from '../support/copy-project.ts';

/** Another time zone, language and collation than any machine that builds the site is likely to have. */
const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' };

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();

test('normalising elsewhere gives the same pages', () => {
  // What was kept from a run here would say nothing.
  const env = { ...elsewhere, DOI_CHIEU_CACHE: 'off' };
  expect(command('normalize', ['--check'], env)).toMatchObject({ code: 0, error: '' });
});

test('building elsewhere, with nothing kept from before, gives the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  try {
    copyProject(folder);
    cpSync(join(projectRoot, 'content'), join(folder, 'content'), { recursive: true });
    buildSite(folder, elsewhere);
    const here = join(projectRoot, 'dist');
    const there = join(folder, 'dist');
    // What was published and is no more is led on by the whole command, after Astro has drawn the site.
    const ledOn = [...pagesToLeadOn(readLedger(), readBuiltSite(there, basePath())).keys()];
    const after = new Set(ledOn.map((path) => `${path}index.html`));
    const drawn = filesOf(here).filter((name) => !after.has(name));
    expect(filesOf(there)).toEqual(drawn);
    const differing = drawn.filter(
      (name) =>
        !existsSync(join(there, name)) ||
        !readFileSync(join(here, name)).equals(readFileSync(join(there, name))),
    );
    expect(differing).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
