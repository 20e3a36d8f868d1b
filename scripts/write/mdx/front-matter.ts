import { Document, isCollection, isMap, isSeq, Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import { pageSchema, type PageData } from '../../../src/domain/pages.ts';
import { escapeHidden } from './hidden-characters.ts';

/** Collections that print on one line are shorter to review; these hold one small thing per entry. */
const FLOW_LENGTH = 100;
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
  const document = new Document(pageSchema.parse(data), { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, pair) {
      if (!ONE_LINE_ENTRIES.has(String((pair.key as Scalar).value)) || !isSeq(pair.value)) return;
      for (const entry of pair.value.items) if (isCollection(entry)) entry.flow = true;
    },
    Collection(_, node) {
      if (!node.flow && isSmall(node)) node.flow = true;
    },
  });
  const text = document.toString({
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    // Never over several lines: a line of the file that began with "---" would end the front matter.
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  return escapeHidden(text);
}

/** Whether a collection holds nothing but scalars and fits a line. */
function isSmall(node: YAMLMap | YAMLSeq): boolean {
  // Each entry takes two characters at least.
  if (node.items.length > FLOW_LENGTH / 2) return false;
  const values = isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : node.items;
  let length = 0;
  for (const value of values) {
    if (!(value instanceof Scalar)) return false;
    length += String(value.value).length + 4;
    if (length > FLOW_LENGTH) return false;
  }
  return true;
}
