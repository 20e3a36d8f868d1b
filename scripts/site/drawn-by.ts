import { join } from 'node:path';
import { keyOfFolder, programKey, stampOf } from '../cache/keys.ts';
import { keyOf } from '../../src/files/memory.ts';
import { basePath, projectRoot } from '../files/files.ts';

/** A checksum of what draws pages: the program with its styles and packages, and the address that the site is for. */
export const drawnBy = (): string =>
  keyOf(
    programKey(),
    keyOfFolder(join(projectRoot, 'src')),
    stampOf(join(projectRoot, 'astro.config.mjs')),
    basePath(),
    process.env.DOI_CHIEU_SITE ?? '',
  );
