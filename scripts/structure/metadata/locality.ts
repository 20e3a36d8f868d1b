import type { SourceFacts } from '../../../src/domain/decisions.ts';
import { levels, type Locality } from '../../../src/domain/plan.ts';

type Level = (typeof levels)[number];
/**
 * A level and a name of one to four words: "xã Thiệu Vân", "thị xã Duy Tiên", "TỈNH THANH HÓA", "phường Đông Phú 2". A
 * number goes on the name where nothing that it could count follows: "xã Bảo An 6 tháng đầu năm" is Bảo An.
 */
const NAMED =
  /(?<!\p{L})(thị xã|thị trấn|thành phố|phường|(?:tỉnh|thành|huyện|quận|thị)\s+(?:ủy|uỷ|đoàn)|huyện|quận|tỉnh|xã|tp\.?|tx\.?)\s*(?:số\s+)?((?:\p{Lu}[\p{L}’'-]*)(?:\s+(?:[-–]\s+(?!(?:bộ|sở|ban|phòng|công an|ủy ban|ubnd|hội|cục|đoàn|liên đoàn|viện|tòa án|bảo hiểm)\s))?\p{Lu}[\p{L}’'-]*){0,4}(?:\s+[1-9]\d?(?=\s*(?:$|[,;:.()–-](?!\d)|năm\s+\d{4}|(?:giai đoạn|về|trong|trên|tại|và|của|với|cho|từ|theo|thuộc|đến|ban hành|xây dựng|triển khai|thực hiện|tổ chức)\s)))?|(?<=(?:phường|quận)\s)\d{1,2}(?!\d))/iu;
/** Levels that are printed short. */
const SHORT: Record<string, string> = {
  tp: 'thành phố',
  'tp.': 'thành phố',
  thành: 'thành phố',
  tx: 'thị xã',
  'tx.': 'thị xã',
  thị: 'thị xã',
};
/** "Huyện ủy Vân Hồ", "Tỉnh đoàn An Bình": the body of a level stands before the name of its locality. */
const PARTY = /\s+(?:ủy|uỷ|đoàn)$/u;

/**
 * The locality whose plan it is, from its issuer or title; what a person knows overrules. Nothing is guessed: a
 * plan that names none has none. `above` are the bodies over the issuer, nearest first.
 */
export function localityOf(
  texts: readonly (string | null)[],
  above: readonly string[],
  facts: SourceFacts | null,
): { locality: Locality; fromText: boolean } {
  const [issuer, ...others] = texts;
  // A department that names no locality is one of the body above it: "UBND TỈNH SEN HỒNG / SỞ NỘI VỤ".
  const read =
    [issuer, ...above, ...others]
      .map((text) => (text ? readLocality(text) : null))
      .find((found) => found !== null) ?? null;
  const known = facts?.locality;
  const title = texts.at(-1) ?? null;
  const parents = above.flatMap((text) => {
    const found = readLocality(text);
    const name = found ? `${found.level} ${found.name}` : null;
    return name && found!.name !== read?.name ? [name] : [];
  });
  return {
    locality: {
      name: known?.name ?? read?.name ?? null,
      level: known?.level ?? read?.level ?? null,
      parent:
        known?.district || known?.province
          ? [known.district, known.province].filter((name) => name !== null)
          : parents.length > 0
            ? parents
            : namedBehind(title, read),
    },
    fromText: !(known?.name || known?.level) && read !== null,
  };
}

/** The localities that a title names behind one: "Phường 1, thành phố Sen Hồng". */
function namedBehind(title: string | null, own: { name: string; level: Level } | null): string[] {
  if (!title || !own) return [];
  const at = title.toLocaleLowerCase('vi').indexOf(`${own.level} ${own.name}`.toLocaleLowerCase('vi'));
  if (at < 0) return [];
  const rest = title.slice(at + own.level.length + 1 + own.name.length);
  const found: string[] = [];
  for (const part of rest.split(/\s*,\s*/).slice(1)) {
    const next = readLocality(part);
    if (!next || !part.toLocaleLowerCase('vi').startsWith(next.level)) break;
    found.push(`${next.level} ${next.name}`);
  }
  return found;
}

/** The first locality that a text names with its level. */
function readLocality(text: string): { name: string; level: Level } | null {
  for (const found of text.matchAll(new RegExp(NAMED, 'giu'))) {
    const short = found[1]!.toLocaleLowerCase('vi').replace(PARTY, '');
    // "xã Hội Chủ Nghĩa Việt Nam" is the country.
    if (/^hội chủ nghĩa/iu.test(found[2]!)) continue;
    const level = (SHORT[short] ?? short) as Level;
    if (/^\d/.test(found[2]!)) return { name: found[2]!, level };
    const words: string[] = [];
    for (const word of found[2]!.split(/\s+/)) {
      if (!/^\p{Lu}|^[-–]$|^\d/u.test(word)) break;
      words.push(word);
    }
    if (words.length > 0 && levels.includes(level)) return { name: words.join(' '), level };
  }
  return null;
}
