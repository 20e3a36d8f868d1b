import { resolve } from 'node:path';

/**
 * The folder of plans, models and vocabulary that the site shows: `content`, or what DOI_CHIEU_CONTENT names,
 * as in the commands. Paths are relative to the project, where Astro runs.
 */
export const contentFolder: string = resolve(process.env['DOI_CHIEU_CONTENT'] ?? 'content');
