import { pageSchema, type PageData } from '../../../src/domain/pages.ts';
import { escapeHidden } from './hidden-characters.ts';
import { printYaml } from './print-yaml.ts';

/** One entry of these lists is one line, however long: a change of one entry is a change of one line. */
const ONE_LINE_ENTRIES = new Set([
  'ledger',
  'anomalies',
  'furniture',
  'notes',
  'masked',
  'marks',
  'units',
  'cites',
]);
/**
 * A page's data as YAML, without the fences. Every string stands in double quotes, so no reader takes a date,
 * a number or a `---` for anything but text.
 *
 * @throws ZodError where the data is not what the site expects: a defect of the pipeline
 */
export function frontMatter(data: PageData): string {
  return escapeHidden(printYaml(pageSchema.parse(data), ONE_LINE_ENTRIES));
}
