import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { siteFactsSchema, type SiteFacts } from '../domain/site-facts.ts';
import { contentFolder } from './content-folder.ts';

const file = join(contentFolder, 'site.yaml');

/** The file was checked with the same schema when the plans were normalised; where there is none, nothing is known. */
export const siteFacts: SiteFacts = siteFactsSchema.parse(
  existsSync(file) ? (parse(readFileSync(file, 'utf8')) ?? {}) : {},
);
