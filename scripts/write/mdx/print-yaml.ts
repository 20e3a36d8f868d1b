/**
 * Prints data as YAML: what the `yaml` library prints, byte for byte, in the one style that the generated pages have.
 * The library builds a tree of nodes first and asks each of them for its style, which took longer than all that is
 * written with it. A test prints any data both ways.
 */

/** What front matter is made of: what JSON is made of, and a key that is `undefined` is not printed. */
export type YamlData =
  string | number | boolean | null | readonly YamlData[] | { readonly [key: string]: YamlData | undefined };
type Collection = Exclude<YamlData, string | number | boolean | null>;
type YamlMap = Exclude<Collection, readonly YamlData[]>;

/** Collections that print on one line are shorter to review; these hold one small thing per entry. */
const FLOW_LENGTH = 100;
/** Each value on a line costs two characters beside its own: quotes, and a comma and a blank or a colon and a blank. */
const AROUND_VALUE = 4;

/** Escapes of JSON that YAML has a shorter one for; it writes other controls as `\xXX`. */
const SHORT: Record<string, string> = { '0000': '\\0', '0007': '\\a', '000b': '\\v', '001b': '\\e' };
/** A key that needs no quotes, which the keys of our pages all are. */
const PLAIN_KEY = /^(?!(?:null|true|false)$)[a-z][a-z\d-]*$/i;

/**
 * A map as YAML in blocks, with a line end behind each line. Strings are quoted; what holds only a few short values stands
 * on one line, and so does each entry of a list that is named, however long it is.
 *
 * @param oneLineEntries names of lists whose entries stand on one line each
 * @throws Error where a key is no plain word, or a number not finite: no page has one
 */
export function printYaml(data: YamlMap, oneLineEntries: ReadonlySet<string>): string {
  return `${needsLines(data) ? inBlocks(data, '', oneLineEntries) : onOneLine(data)}\n`;
}

/** A collection on lines of its own; the first one is not indented, because what stands before it says where it begins. */
function inBlocks(value: Collection, indent: string, oneLineEntries: ReadonlySet<string>): string {
  const inner = `${indent}  `;
  const block = (one: YamlData): string =>
    isCollection(one) && needsLines(one) ? inBlocks(one, inner, oneLineEntries) : onOneLine(one);
  // Put together from the left: a list of a list of all its lines would be made only to be joined.
  let text = '';
  if (isList(value)) {
    for (const one of value) text += `${text && `\n${indent}`}- ${block(one)}`;
    return text;
  }
  for (const [key, one] of Object.entries(value)) {
    if (one === undefined) continue;
    text += `${text && `\n${indent}`}${plainKey(key)}:`;
    if (!isCollection(one) || !needsLines(one)) text += ` ${onOneLine(one)}`;
    else if (!isList(one) || !oneLineEntries.has(key)) text += `\n${inner}${block(one)}`;
    else for (const entry of one) text += `\n${inner}- ${onOneLine(entry)}`;
  }
  return text;
}

/** A value on one line, whatever it holds. */
function onOneLine(value: YamlData): string {
  if (!isCollection(value)) return scalar(value);
  let text = '';
  if (isList(value)) {
    for (const one of value) text += `${text && ', '}${onOneLine(one)}`;
    return text === '' ? '[]' : `[ ${text} ]`;
  }
  for (const [key, one] of Object.entries(value))
    if (one !== undefined) text += `${text && ', '}${plainKey(key)}: ${onOneLine(one)}`;
  return text === '' ? '{}' : `{ ${text} }`;
}

const isList = (value: YamlData): value is readonly YamlData[] => Array.isArray(value);
const isCollection = (value: YamlData): value is Collection => typeof value === 'object' && value !== null;

/** Whether a collection needs lines of its own: one of a few short values fits a line. */
function needsLines(value: Collection): boolean {
  // Asked first, because each entry takes two characters at least and a list may have a million.
  if (isList(value) && value.length > FLOW_LENGTH / 2) return true;
  let length = 0;
  for (const [key, one] of Object.entries(value)) {
    if (one === undefined) continue;
    if (isCollection(one)) return true;
    length += String(one).length + AROUND_VALUE + (isList(value) ? 0 : key.length + AROUND_VALUE);
    if (length > FLOW_LENGTH) return true;
  }
  return false;
}

function plainKey(key: string): string {
  if (!PLAIN_KEY.test(key)) throw new Error(`${JSON.stringify(key)} cannot be a key of a page's data`);
  return key;
}

function scalar(value: string | number | boolean | null): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} cannot be printed`);
  return Object.is(value, -0) ? '-0' : String(value);
}

/** A string in double quotes, on one line: a blank before a line end is escaped, which a reader would fold otherwise. */
function quoted(value: string): string {
  const json = JSON.stringify(value);
  if (!json.includes('\\')) return json;
  return json.replace(/ (?=\\n)|\\u(.{4})|\\./g, (found, code: string | undefined) => {
    if (found === ' ') return '\\ ';
    if (code === undefined) return found;
    return SHORT[code] ?? (code.startsWith('00') ? `\\x${code.slice(2)}` : found);
  });
}
