import type { SourceFacts } from '../../../src/domain/decisions.ts';
import { levels, type Locality } from '../../../src/domain/plan.ts';

type Level = (typeof levels)[number];
/** A level and a name of one to four words: "xã Thiệu Vân", "thị xã Duy Tiên", "TỈNH THANH HÓA". */
const NAMED =
  /(?<!\p{L})(thị xã|thị trấn|thành phố|phường|huyện|quận|tỉnh|xã)\s+((?:\p{Lu}[\p{L}’'-]*)(?:\s+\p{Lu}[\p{L}’'-]*){0,3})/iu;

/**
 * The locality whose plan it is, from its issuer or title; what a person knows overrules. Nothing is guessed: a
 * plan that names none has none. `above` are the bodies over the issuer, nearest first.
 */
export function localityOf(
  texts: readonly (string | null)[],
  above: readonly string[],
  facts: SourceFacts | null,
): { locality: Locality; fromText: boolean } {
  const read =
    texts.map((text) => (text ? readLocality(text) : null)).find((found) => found !== null) ?? null;
  const known = facts?.locality;
  const parents = above.flatMap((text) => {
    const found = readLocality(text);
    return found ? [`${found.level} ${found.name}`] : [];
  });
  return {
    locality: {
      name: known?.name ?? read?.name ?? null,
      level: known?.level ?? read?.level ?? null,
      parent:
        known?.district || known?.province
          ? [known.district, known.province].filter((name) => name !== null)
          : parents,
    },
    fromText: !(known?.name || known?.level) && read !== null,
  };
}

/** The first locality that a text names with its level. */
function readLocality(text: string): { name: string; level: Level } | null {
  for (const found of text.matchAll(new RegExp(NAMED, 'giu'))) {
    const level = found[1]!.toLocaleLowerCase('vi') as Level;
    const words: string[] = [];
    for (const word of found[2]!.split(/\s+/)) {
      if (!/^\p{Lu}/u.test(word)) break;
      words.push(word);
    }
    if (words.length > 0 && levels.includes(level)) return { name: words.join(' '), level };
  }
  return null;
}
