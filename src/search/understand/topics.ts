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

/** The words in base letters but those that name no tool. */
const ownBases = (words: readonly { base: string }[]): string =>
  words
    .filter(({ base }) => !GENERIC.test(base))
    .map(({ base }) => base)
    .join(' ');

/** The tool of each name, the first one of several; worked out once for the entries of an index. */
const toolNames = new WeakMap<readonly NamedEntry[], ReadonlyMap<string, NamedEntry>>();

function toolsByName(index: SearchIndex): ReadonlyMap<string, NamedEntry> {
  const { tools } = index.head;
  const known = toolNames.get(tools);
  if (known) return known;
  const byName = new Map<string, NamedEntry>();
  for (const tool of tools)
    for (const name of [tool.name, ...(tool.variants ?? [])]) {
      const own = ownBases(nameWords(index, name));
      if (!byName.has(own)) byName.set(own, tool);
    }
  toolNames.set(tools, byName);
  return byName;
}

/** Reads a tool where the query names nothing else: "phần mềm ASM", "kiosk". The words stay: titles have them too. */
export function readTool(query: Query, index: SearchIndex): ToolFilter | undefined {
  const rest = restOf(query);
  const typed = ownBases(rest);
  const first = rest[0];
  if (!first || typed === '') return undefined;
  const tool = toolsByName(index).get(typed);
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

/** The units of each field of work, by its name in base letters; worked out once for the entries of an index. */
const unitFields = new WeakMap<readonly NamedEntry[], ReadonlyMap<string, ReadonlySet<string>>>();

function unitsByField(index: SearchIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const { units } = index.head;
  const known = unitFields.get(units);
  if (known) return known;
  const byField = new Map<string, Set<string>>();
  for (const { slug, name, variants = [] } of units)
    for (const one of [name, ...variants]) {
      const field = OFFICE.exec(one.normalize('NFC'))?.[1];
      if (field === undefined) continue;
      const line = baseLine(nameWords(index, field));
      byField.set(line, (byField.get(line) ?? new Set()).add(slug));
    }
  unitFields.set(units, byField);
  return byField;
}

/**
 * Reads a field of work where the query names nothing else: "mô hình y tế", "giáo dục", by the names of the units that
 * work in it. The words stay.
 */
export function readSector(query: Query, index: SearchIndex): SectorFilter | undefined {
  const rest = restOf(query);
  const typed = baseLine(rest);
  const [first, last] = [rest[0], rest.at(-1)];
  if (!first || !last) return undefined;
  const units = unitsByField(index).get(typed);
  if (!units) return undefined;
  const label = `Ngành: ${query.text.slice(first.start, last.end)}`;
  return {
    kind: 'sector',
    units: [...units],
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
