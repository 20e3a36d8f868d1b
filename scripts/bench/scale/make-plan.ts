import { damageText } from '../repair/damage.ts';
import { seeded } from '../repair/random.ts';

/** One plan made of a real one, as another commune might have written it. */
export interface MadePlan {
  text: string;
  locality: { name: string; level: 'xã'; province: string };
  shortName: string;
}

const FIRST = [
  'An',
  'Bình',
  'Cẩm',
  'Đông',
  'Hòa',
  'Kim',
  'Long',
  'Minh',
  'Nam',
  'Phú',
  'Quang',
  'Sơn',
  'Tân',
  'Vĩnh',
  'Yên',
];
const SECOND = [
  'Bình',
  'Châu',
  'Đức',
  'Giang',
  'Hải',
  'Khê',
  'Lộc',
  'Mỹ',
  'Nghĩa',
  'Phong',
  'Sơn',
  'Thành',
  'Thịnh',
  'Xuân',
];
const PROVINCES = ['Thanh Hóa', 'Hà Nam', 'Nghệ An', 'Nam Định', 'Thái Bình', 'Quảng Ngãi'].map(
  (name) => `tỉnh ${name}`,
);

/** Names of the five plans, which become the made one's. */
const PLACES = /Thiệu Vân|Hoằng Trung|Duy Tiên|Thiệu Hóa|Hoằng Hóa|Hoằng Hoá/g;
/** What may be said otherwise, both ways. */
const WORDINGS = [
  ['thực hiện', 'triển khai'],
  ['đẩy mạnh', 'tăng cường'],
  ['hướng dẫn', 'hỗ trợ'],
  ['đảm bảo', 'bảo đảm'],
  ['tuyên truyền', 'phổ biến'],
  ['rà soát', 'kiểm tra'],
  ['người dân', 'công dân'],
  ['phối hợp với', 'cùng với'],
  ['thường xuyên', 'liên tục'],
  ['trên địa bàn', 'tại địa bàn'],
  ['kịp thời', 'nhanh chóng'],
  ['xây dựng', 'lập'],
  ['tổ chức', 'mở'],
  ['cán bộ', 'công chức'],
  ['Công an xã', 'Công an phường'],
  ['UBND xã', 'UBND phường'],
  ['tháng', 'quý'],
] as const;
/** Words put in here and there, so that no long run of words stays the same. */
const FILLERS = [
  'sớm',
  'cụ thể',
  'tốt',
  'đầy đủ',
  'theo quy định',
  'hiệu quả',
  'chủ động',
  'thực chất',
  'từng bước',
  'rõ',
];
/** How rare fillers and changed wordings are: one word, or wording, in this many. */
const FILL = 9;
const CHANGE = 2;
/** One plan in this many lost letters, besides the fifth made from the plan that is damaged already. */
const DAMAGED = 16;

/** The plan of this number; the same for the same number and base. */
export function makePlan(base: string, number: number): MadePlan {
  const random = seeded(number * 7919 + 11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const name = `${pick(FIRST)} ${pick(SECOND)}`;
  const year = 2022 + Math.floor(random() * 4);
  let lines = base.split('\n').map((line) => reword(line.replace(PLACES, name), random));
  lines = shuffleSections(lines, random).map((line) => redate(line, year, random));
  if (number % DAMAGED === 0) lines = damageText(lines, number).damaged;
  return {
    text: lines.join('\n'),
    locality: { name, level: 'xã', province: pick(PROVINCES) },
    shortName: `Xã ${name} ${number}, ${year}`,
  };
}

function reword(line: string, random: () => number): string {
  let text = line;
  for (const [one, other] of WORDINGS)
    text = text.replace(new RegExp(`${one}|${other}`, 'g'), (found) =>
      random() * CHANGE < 1 ? (found === one ? other : one) : found,
    );
  // Between two words of small letters only: headings, labels, names and numbers stay what they are.
  return text.replace(/(?<=\p{Ll}{2}) (?=\p{Ll}{2,} \p{Ll})/gu, () =>
    random() * FILL < 1 ? ` ${FILLERS[Math.floor(random() * FILLERS.length)]!} ` : ' ',
  );
}

/** Another year, and now and then another day, month or quarter. */
function redate(line: string, year: number, random: () => number): string {
  return line
    .replace(/\b202[2-4]\b/g, (found) => (random() < 0.7 ? String(year) : found))
    .replace(
      /\b(\d{1,2})\/(\d{1,2})\/(20\d\d)\b/g,
      (_, _day, _month, found: string) =>
        `${1 + Math.floor(random() * 28)}/${1 + Math.floor(random() * 12)}/${found}`,
    );
}

const SECTION = /^\s*(\d{1,2})\.\s*Mô hình (\d{1,2})/;

/** Sections that are models change places, and are counted anew; their own numbers go with them now and then. */
function shuffleSections(lines: readonly string[], random: () => number): string[] {
  const starts = lines.flatMap((line, at) => (SECTION.test(line) ? [at] : []));
  if (starts.length < 4) return [...lines];
  const sections = starts.slice(0, -1).map((start, at) => lines.slice(start, starts[at + 1]));
  for (let at = sections.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [sections[at], sections[other]] = [sections[other]!, sections[at]!];
  }
  const renumber = random() < 0.5;
  const counted = sections.map(([head, ...rest], at) => [
    head!.replace(SECTION, (_, _place, own: string) => `${at + 1}. Mô hình ${renumber ? at + 1 : own}`),
    ...rest,
  ]);
  return [...lines.slice(0, starts[0]), ...counted.flat(), ...lines.slice(starts.at(-1))];
}
