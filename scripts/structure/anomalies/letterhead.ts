import type { Anomaly } from '../../../src/domain/plan.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { AnomalyInput } from './input.ts';

/** The motto, also where recognition lost a letter of it, folded. */
const MOTTO = /c[o0]ng ?h[o0]a? ?x[a ] ?h[o0]i ?ch[u ] ?nghi?a ?vi[e ]t ?nam|dang c[o0]ng san viet nam/;
/** A letterhead stands within so many lines. */
const LONGEST_HEAD = 40;

/** A letterhead of which neither number nor day was read, and one that spells its locality in two ways. */
export const findLetterhead = (input: AnomalyInput): Anomaly[] => [
  ...withoutNumberAndDate(input),
  ...twoSpellings(input),
];

function withoutNumberAndDate({ plan: { number, date }, repaired }: AnomalyInput): Anomaly[] {
  if (number !== null || date.day !== null || date.month !== null || date.year !== null) return [];
  const motto = repaired.lines.slice(0, LONGEST_HEAD).find(({ text }) => MOTTO.test(fold(text)));
  if (!motto) return [];
  return [
    {
      kind: 'unread',
      lines: [motto.number],
      message: 'Văn bản có quốc hiệu nhưng không đọc được cả số lẫn ngày ban hành; cần xem bản gốc.',
      values: [],
      model: null,
    },
  ];
}

/** "XÃ LŨNG CAO" above "Lũng Cáo, ngày …": one of them was misread, or is a slip of the paper. */
function twoSpellings({ plan: { locality, place, provenance } }: AnomalyInput): Anomaly[] {
  const { name } = locality;
  if (!name || !place || fold(name) !== fold(place) || spelling(name) === spelling(place)) return [];
  const lines = [provenance['locality'], provenance['place']].flatMap((one) => one?.lines?.slice(0, 1) ?? []);
  return [
    {
      kind: 'name-variant',
      lines: [...new Set(lines)].sort((a, b) => a - b),
      message: `Tên địa phương được viết hai cách: “${name}” ở tên cơ quan ban hành hoặc tên văn bản, “${place}” ở dòng ngày tháng; một cách có thể đã bị đọc nhầm.`,
      values: [name, place],
      model: null,
    },
  ];
}

/** A name with the marks of each word behind its letters: "Hoà" and "Hòa" are one spelling. */
const spelling = (name: string): string =>
  name
    .toLocaleLowerCase('vi')
    .split(/\s+/)
    .map((word) => {
      const signs = [...word.normalize('NFD')];
      const marks = signs.filter((sign) => /\p{M}/u.test(sign)).sort();
      return [...signs.filter((sign) => !/\p{M}/u.test(sign)), ...marks].join('');
    })
    .join(' ');
