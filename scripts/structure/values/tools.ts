import { fold } from '../../../src/vietnamese/fold.ts';
import type { Tool, Vocabulary } from '../../../src/domain/vocabulary.ts';
import { literal } from '../grammar/literal.ts';

/** One printed form of a tool, ready to be searched for. */
interface ToolForm {
  slug: string;
  folded: RegExp;
  /** A form of bare ASCII letters must not match a word with marks: "SOC" is not "sóc". */
  bare: boolean;
}

const formsOf = new WeakMap<readonly Tool[], ToolForm[]>();

/** Blanks, hyphens and slashes come and go in printed names; everything else is taken as it is. */
function patternOf(form: string): RegExp {
  const words = fold(form)
    .split(/[\s/–-]+/)
    .filter((word) => word !== '')
    .map(literal);
  return new RegExp(`(?<![a-z0-9])${words.join('[\\s/–-]*')}(?![a-z0-9])`, 'g');
}

/** All printed forms of the tools: made once for each vocabulary. */
function formsFor(tools: readonly Tool[]): ToolForm[] {
  const known = formsOf.get(tools);
  if (known) return known;
  const forms = tools.flatMap(({ slug, name, variants }) =>
    // What a name has in brackets explains it to the reader of the index, unless a form repeats it.
    [name.replace(/\s*\([^)]*\)/g, ''), ...variants].map((form) => {
      const nfc = form.normalize('NFC');
      return { slug, folded: patternOf(nfc), bare: /^[\u0020-\u007e]+$/.test(nfc) };
    }),
  );
  formsOf.set(tools, forms);
  return forms;
}

/** Where a form stands in a text; `end` exclusive. */
interface ToolMention {
  slug: string;
  start: number;
  end: number;
}

/** No name of a tool is shorter; most texts of a list are looked at in passing. */
const SHORTEST_FORM = 3;

/** All places of all forms in a text, without those inside a longer name ("Cổng Dịch vụ công | quốc gia"). */
function mentionsIn(text: string, forms: readonly ToolForm[]): ToolMention[] {
  if (text.length < SHORTEST_FORM) return [];
  const folded = fold(text);
  const places = forms.flatMap(({ slug, folded: pattern, bare }) =>
    [...folded.matchAll(pattern)]
      .map(({ index, 0: { length } }) => ({ slug, start: index, end: index + length }))
      .filter(({ start, end }) => !bare || /^[\s\u0020-\u007e\u2013]*$/.test(text.slice(start, end))),
  );
  const longestFirst = places.sort((a, b) => a.start - b.start || b.end - a.end);
  let covered = 0;
  return longestFirst.filter(({ end }) => {
    const inside = end <= covered;
    covered = Math.max(covered, end);
    return !inside;
  });
}

/**
 * The tools and platforms that texts name, by the printed forms of the vocabulary.
 *
 * Case, marks and blanks are not looked at; a form in bare ASCII letters matches only text without marks.
 * Gives: slugs, each once, in the order in which the texts name them.
 */
export function readTools(texts: readonly string[], vocabulary: Vocabulary): string[] {
  const forms = formsFor(vocabulary.tools);
  const found = texts.flatMap((text) => mentionsIn(text.normalize('NFC'), forms));
  return [...new Set(found.map(({ slug }) => slug))];
}
