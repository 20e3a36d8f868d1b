import type { SearchIndex } from '../index/engine.ts';
import type { NamedEntry } from '../index/records.ts';
import type { GroupFilter, PilotFilter, SectorFilter, ToolFilter } from './filters.ts';
import { find, restOf, take, type Query } from './query.ts';
import { baseLine, isInTitle, likeness, nameWords } from './units.ts';

/** Words that say "a tool" without naming one. */
const GENERIC = /^(?:phan|mem|nen|tang|ung|dung|he|thong|cong|cu|app|su|qua|bang|mo|hinh|nao|co|cac|tren)$/;

/** Reads "24 mô hình điểm", "mô hình thí điểm", where some plan has a list of pilot models. */
export function readPilot(query: Query, index: SearchIndex): PilotFilter | undefined {
  const { records } = index.head;
  const found =
    find(query, /(?:\d{1,3} )?(?:cac |nhung )?mo hinh (?:thi |lam )?diem/) ??
    find(query, /thi diem|lam diem/);
  if (!found || !records.some(({ pilot }) => pilot)) return undefined;
  // "mô hình điểm du lịch": the word belongs to the next one, as in a title.
  const end = query.tokens.slice(found.to - 1, found.to + 1);
  if (end.length === 2 && isInTitle(end, index)) return undefined;
  const words = query.tokens.slice(found.from, found.to);
  return { kind: 'pilot', words, label: 'Mô hình điểm', ...take(query, found) };
}

/** Reads a tool where the query names nothing else: "phần mềm ASM", "kiosk". The words stay: titles have them too. */
export function readTool(query: Query, index: SearchIndex): ToolFilter | undefined {
  const rest = restOf(query);
  const bases = (words: readonly { base: string }[]): string =>
    words
      .filter(({ base }) => !GENERIC.test(base))
      .map(({ base }) => base)
      .join(' ');
  const typed = bases(rest);
  const first = rest[0];
  if (!first || typed === '') return undefined;
  const named = ({ name, variants = [] }: NamedEntry): boolean =>
    [name, ...variants].some((one) => bases(nameWords(index, one)) === typed);
  const tool = index.head.tools.find(named);
  // "công dân số" is short for a tool and stands in the name of a model: the model is meant.
  if (!tool || (!isWhole(tool, rest, index) && isInTitle(rest, index))) return undefined;
  return {
    kind: 'tool',
    tool: tool.slug,
    label: `Công cụ: ${tool.name}`,
    start: first.start,
    end: rest.at(-1)!.end,
  };
}

/** Whether the words are a name of the tool in full. */
const isWhole = ({ name, variants = [] }: NamedEntry, words: Query['tokens'], index: SearchIndex): boolean =>
  [name, ...variants].some((one) => baseLine(nameWords(index, one)) === baseLine(words));

/** What a unit of a field of work is called before the field: "Sở Y tế", "Trạm Y tế", "Công chức Tư pháp - Hộ tịch". */
const OFFICE =
  /^(?:Bộ phận|Bộ|Sở|Phòng|Trạm|Trung tâm|Công chức|Chi cục|Cục)\s+(?!Phục vụ)(.+?)(?:,| - | và | tỉnh| huyện|$)/u;

/**
 * Reads a field of work where the query names nothing else: "mô hình y tế", "giáo dục", by the names of the units that
 * work in it. The words stay.
 */
export function readSector(query: Query, index: SearchIndex): SectorFilter | undefined {
  const rest = restOf(query);
  const typed = baseLine(rest);
  const [first, last] = [rest[0], rest.at(-1)];
  if (!first || !last) return undefined;
  const units = index.head.units.filter(({ name, variants = [] }) =>
    [name, ...variants].some((one) => {
      const field = OFFICE.exec(one.normalize('NFC'))?.[1];
      return field !== undefined && baseLine(nameWords(index, field)) === typed;
    }),
  );
  if (units.length === 0) return undefined;
  const label = `Ngành: ${query.text.slice(first.start, last.end)}`;
  return {
    kind: 'sector',
    units: units.map(({ slug }) => slug),
    label,
    start: first.start,
    end: last.end,
  };
}

/** Reads "nhóm công dân số", "nhóm tiện ích 3". */
export function readGroup(query: Query, index: SearchIndex): GroupFilter | undefined {
  const found = find(query, /nhom(?: tien ich)?(?: phuc vu)?/);
  if (!found || query.used.slice(found.from).some(Boolean)) return undefined;
  const words = query.tokens.slice(found.to);
  const number = words.length === 1 ? Number(words[0]!.base) : NaN;
  const group =
    index.head.groups[number - 1] ??
    (words.length > 1
      ? index.head.groups.find(({ name, variants = [] }) =>
          [name, ...variants].some((one) => likeness(words, nameWords(index, one)) > 0.8),
        )
      : undefined);
  if (!group) return undefined;
  const place = take(query, { from: found.from, to: query.tokens.length });
  return { kind: 'group', group: group.slug, label: group.name, ...place };
}
