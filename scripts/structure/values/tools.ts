import { fold } from '../../../src/vietnamese/fold.ts';
import type { Tool, Vocabulary } from '../../../src/domain/vocabulary.ts';

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
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![a-z0-9])${words.join('[\\s/–-]*')}(?![a-z0-9])`, 'g');
}

/** All printed forms of the tools: made once for each vocabulary. */
function formsFor(tools: readonly Tool[]): ToolForm[] {
  const known = formsOf.get(tools);
  if (known) return known;
  const forms = tools.flatMap(({ slug, name, variants }) =>
    [name, ...variants].map((form) => {
      const nfc = form.normalize('NFC');
      return { slug, folded: patternOf(nfc), bare: /^[\u0020-\u007e]+$/.test(nfc) };
    }),
  );
  formsOf.set(tools, forms);
  return forms;
}

/**
 * The tools and platforms that texts name, by the printed forms of the vocabulary.
 *
 * Case, marks and blanks are not looked at; a form in bare ASCII letters matches only text without marks.
 * Gives: slugs, each once, in the order in which the texts name them.
 */
export function readTools(texts: readonly string[], vocabulary: Vocabulary): string[] {
  const forms = formsFor(vocabulary.tools);
  const found = new Set<string>();
  for (const text of texts) {
    const nfc = text.normalize('NFC');
    const folded = fold(nfc);
    const places = forms.flatMap(({ slug, folded: pattern, bare }) =>
      [...folded.matchAll(pattern)]
        .filter(
          (match) =>
            !bare || /^[\s\u0020-\u007e–]*$/.test(nfc.slice(match.index, match.index + match[0].length)),
        )
        .map((match) => ({ slug, start: match.index })),
    );
    for (const { slug } of places.sort((a, b) => a.start - b.start)) found.add(slug);
  }
  return [...found];
}
