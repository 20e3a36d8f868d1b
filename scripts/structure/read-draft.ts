import { fold } from '../../src/vietnamese/fold.ts';
import type { RepairedText } from '../../src/domain/repair.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import type { Doubt, Draft, DraftGroup, DraftModel, DraftSection, DraftTask } from './draft/draft.ts';
import { withAnnexGroups } from './annex-groups.ts';
import { mergeModels } from './merge.ts';
import { readClosing, type Closing } from './zones/closing.ts';
import { withRestartedGroups } from './group-restarts.ts';
import type { Item } from './prose/models.ts';
import { sortLines, type SortedLines } from './furniture/index.ts';
import { readOutline } from './prose/outline.ts';
import { readZone, type ZoneReading } from './read-zone.ts';
import { Paths, sectionsOf } from './prose/sections.ts';
import { blankBlock } from './tables/blocks.ts';
import { findTables } from './tables/tokenize/find-tables.ts';
import { listingTables, type GivenTable } from './tables/tokenize/given.ts';
import { readTasks } from './prose/tasks.ts';
import { labelReader, type LabelReader } from './grammar/labels.ts';
import { contentLines, fullWidth, isSingleSpaced, type Line } from './text/lines.ts';
import { recurringLabels } from './text/recurring-labels.ts';
import { beginsParagraph, type Setting } from './text/paragraphs.ts';
import { Traced } from './text/traced.ts';
import { paperOf } from './letterhead/paper.ts';
import { unitLexicon } from './values/unit/lexicon.ts';
import { doerOf } from './values/unit/doer.ts';
import { isUnitName } from './values/unit/list.ts';
import type { Parts } from './zones/parts.ts';
import { splitZones, type Zones } from './zones/zones.ts';

/** What was read of a document before it is put together. */
interface ReadZones {
  sorted: SortedLines;
  zones: Zones;
  body: ZoneReading;
  appendices: ZoneReading[];
}

/** Numbers of models by the line of their heading, where a person gave another one than is printed. */
export type Numbers = ReadonlyMap<number, number>;

/** Reads a text into a draft: zones, then prose and tables of each zone, then models, sections and tasks. */
export function readDraft(
  repaired: RepairedText,
  vocabulary: Vocabulary,
  numbers: Numbers = new Map(),
): { draft: Draft; parts: Parts } {
  const label = labelReader(vocabulary);
  const { sorted, zones, body, appendices } = readZones(repaired, label);
  const all = [body, ...appendices];
  const paths = new Paths();
  const closing = readClosing(zones.closing);
  const merged = mergeModels(
    numbered(modelsOf(body.items), numbers),
    numbered(
      appendices.flatMap(({ items }) => modelsOf(items)),
      numbers,
    ),
  );
  const rows = all.flatMap(({ tasks }) => tasks);
  const noModels = merged.models.length === 0;
  const outline = readOutline(body.items, label);
  const isUnit = (text: string): boolean => isUnitName(text, unitLexicon(vocabulary));
  const doer = (text: string): string | null => doerOf(text, unitLexicon(vocabulary));
  const main = noModels
    ? readTasks(outline, { paths, before: 'mo-dau', label, isUnit, doer, paper: paperOf(zones) })
    : { sections: sectionsOf(outline, paths, 'mo-dau'), tasks: [] };
  const rest = zones.appendices.map((lines, at) =>
    appendixSection(lines[0]!, appendices[at]!, { paths, label }),
  );
  const footnotes = footnotesOf(sorted);
  const headLines = [...zones.head, ...zones.title, ...zones.attached.flatMap(({ head }) => head)];
  const draft: Draft = {
    head: headLines.map((line) => line.body.collapse()),
    sections: [
      ...main.sections.filter(({ heading, blocks }) => !heading.isEmpty || blocks.length > 0),
      ...closingSection(closing, paths),
      ...rest.flat(),
      ...all.flatMap(({ headings }) => headings.map((one) => ({ ...one, path: paths.take(one.path) }))),
      ...(noModels ? [] : tableSections(rows, paths)),
      ...merged.rest.map((section) => ({ ...section, path: paths.take(section.path) })),
      ...footnoteSection(footnotes, paths),
    ],
    groups: all.flatMap(({ items }) => groupsOf(items)),
    models: merged.models,
    tasks: noModels ? [...main.tasks, ...rows.map((task) => ({ ...task, path: paths.take(task.path) }))] : [],
    furniture: [...sorted.furniture, ...all.flatMap(({ furniture }) => furniture)],
    doubts: [...sorted.doubts, ...all.flatMap(({ doubts }) => doubts), ...(noModels ? [] : taskTables(all))],
    // They are placed in their section; each is told once more with the place that refers to it.
    footnotes: footnotes.map((note) => ({ ...note, body: note.body.echo() })),
  };
  const appendixHeads = rest.flatMap((sections) => sections[0]!.blocks.map((block) => block.body));
  return { draft, parts: { zones, closing, appendixHeads } };
}

/** Sorts the lines of a text, parts them in zones, and reads the prose and the tables of each. */
function readZones(repaired: RepairedText, label: LabelReader): ReadZones {
  const lines = contentLines(repaired);
  const given = listingTables(repaired, label);
  const cells = cellLines(lines, label, given);
  const sorted = sortLines(lines, repaired.layout, {
    isCell: ({ number }) => cells.has(number),
    begins: (line) => beginsParagraph(line, label),
  });
  const zones = splitZones(sorted.kept);
  const setting: Setting = {
    width: fullWidth(zones.body.length > 0 ? zones.body : sorted.kept),
    label,
    recurring: recurringLabels(sorted.kept, label),
    single: isSingleSpaced(sorted.kept),
    unnumbered: !numbersModels(sorted.kept, label, given),
    whole: /^(?:docx|doc|html|xlsx)$/.test(repaired.layout?.kind ?? ''),
  };
  const body = withGroups(readZone(zones.body, 'body', { repaired, setting, given }));
  const titles = titlesOf(body);
  const appendices = zones.appendices.map((own) =>
    withGroups(readZone(own.slice(1), 'appendix', { repaired, setting, given, titles })),
  );
  // Models of the body are numbered once; a list of them in an annex repeats their numbers.
  if (modelsOf(body.items).length > 0) return { sorted, zones, body, appendices };
  const items = withAnnexGroups(
    appendices.map((reading) => reading.items),
    zones.appendices,
  );
  return { sorted, zones, body, appendices: appendices.map((own, at) => ({ ...own, items: items[at]! })) };
}

/** Whether any line is the heading of a numbered model, or a table lists models. */
function numbersModels(lines: readonly Line[], label: LabelReader, given: readonly GivenTable[]): boolean {
  return (
    lines.some(({ heading }) => heading !== null) ||
    findTables(lines, { label, given }).some(
      ({ kind, lines: own }) => kind !== 'prose' && own.some(({ text }) => /m[o ] ?h[i ]nh/.test(fold(text))),
    )
  );
}

const withGroups = (reading: ZoneReading): ZoneReading => ({
  ...reading,
  items: withRestartedGroups(reading.items),
});

const footnotesOf = ({ notes }: SortedLines): Draft['footnotes'] =>
  notes.map(({ mark, lines, anchor }) => ({
    mark,
    body: Traced.join(lines.map(({ body }) => body.collapse())),
    anchor,
  }));

/** Titles by number: of a number printed twice the first is the likelier, for the second may have lost a digit. */
const titlesOf = ({ items }: ZoneReading): Map<number, string> =>
  new Map(
    modelsOf(items)
      .reverse()
      .map(({ number, title }) => [number, title.text]),
  );

/** In a table laid out with blanks the numbers of rows stand at the left: one in the middle is the page's. */
const FAR_NUMBER = /^\s{14,}\S{1,8}$/;

/** The numbers of the lines that stand in tables: a lone number there is a row's, not a page's. */
function cellLines(
  lines: readonly Line[],
  label: Setting['label'],
  given: readonly GivenTable[],
): Set<number> {
  const inTables = findTables(lines, { label, given }).filter(({ kind }) => kind !== 'prose');
  return new Set(
    inTables.flatMap(({ kind, lines: own }) =>
      own.filter((line) => kind !== 'laid' || !FAR_NUMBER.test(line.whole.text)).map(({ number }) => number),
    ),
  );
}

const modelsOf = (items: readonly Item[]): DraftModel[] =>
  items.flatMap((item) => (item.kind === 'model' ? [item.model] : []));
/** Models with the number that a person gave where the paper prints another. */
const numbered = (models: DraftModel[], numbers: Numbers): DraftModel[] =>
  models.map((model) => {
    const number = numbers.get(headingLine(model));
    return number === undefined ? model : { ...model, number };
  });

const headingLine = ({ frame, title }: DraftModel): number =>
  [...frame, title].find((piece) => !piece.isEmpty)?.firstLine ?? 0;

const groupsOf = (items: readonly Item[]): DraftGroup[] =>
  items.flatMap((item) => (item.kind === 'group' ? [item.group] : []));

/** The section of an appendix: its heading, its title, and what stands in no table. */
function appendixSection(
  heading: Line,
  { items }: ZoneReading,
  { paths, label }: { paths: Paths; label: LabelReader },
): DraftSection[] {
  let title = 0;
  while (isUnmarked(items[title])) title++;
  const blocks = items
    .slice(0, title)
    .flatMap((item) => (item.kind === 'paragraph' ? [blankBlock(item.paragraph.body)] : []));
  const section = {
    path: paths.take('phu-luc'),
    number: Traced.empty,
    heading: heading.body.collapse(),
    level: 0,
    blocks,
  };
  return [section, ...sectionsOf(readOutline(items.slice(title), label), paths, `${section.path}-noi-dung`)];
}

/** Says of each zone of a plan of models that its table of tasks is shown as text. */
const taskTables = (zones: readonly ZoneReading[]): Doubt[] =>
  zones.flatMap(({ tasks: [first] }) =>
    first
      ? [
          {
            kind: 'table' as const,
            text: (first.blocks[0]?.body ?? first.number).echo(),
            message: 'Bảng này liệt kê nhiệm vụ; kế hoạch có mô hình nên các hàng được giữ như văn bản.',
          },
        ]
      : [],
  );

/** The rows of a table of tasks in a plan of models: text, for its tasks are the models'. */
function tableSections(rows: readonly DraftTask[], paths: Paths): DraftSection[] {
  if (rows.length === 0) return [];
  const blocks = rows.flatMap(({ number, blocks: [first, ...more], columns }) => [
    { ...(first ?? blankBlock(Traced.empty)), bullet: number },
    ...more,
    ...columns.map((block) => ({ ...block, level: 1 })),
  ]);
  return [{ path: paths.take('bang'), number: Traced.empty, heading: Traced.empty, level: 0, blocks }];
}

/** The notes at the foot of pages, apart from the text that they stood in. */
function footnoteSection(notes: Draft['footnotes'], paths: Paths): DraftSection[] {
  if (notes.length === 0) return [];
  const blocks = notes.map(({ body }) => blankBlock(body));
  return [{ path: paths.take('chu-thich'), number: Traced.empty, heading: Traced.empty, level: 0, blocks }];
}

const isUnmarked = (item: Item | undefined): boolean =>
  item?.kind === 'paragraph' && item.paragraph.marker === null;

function closingSection({ heading, recipients, signature }: Closing, paths: Paths): DraftSection[] {
  const signed = signature.map(blankBlock);
  if (heading.isEmpty && recipients.length + signed.length === 0) return [];
  return [
    {
      path: paths.take('noi-nhan'),
      number: Traced.empty,
      heading,
      level: 0,
      blocks: [...recipients, ...signed],
    },
  ];
}
