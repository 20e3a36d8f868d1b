import type { RepairedText } from '../../src/domain/repair.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import type { Draft, DraftGroup, DraftModel, DraftSection, DraftTask } from './draft.ts';
import { mergeModels } from './merge.ts';
import { readClosing, type Closing } from './metadata/closing.ts';
import type { Item } from './models.ts';
import { readOutline } from './outline.ts';
import { readZone, type ZoneReading } from './read-zone.ts';
import { Paths, sectionsOf } from './sections.ts';
import { blankBlock } from './tables/blocks.ts';
import { findTables } from './tables/tokenize/find-tables.ts';
import { listingTables, type GivenTable } from './tables/tokenize/given.ts';
import { readTasks } from './tasks.ts';
import { labelReader } from './text/labels.ts';
import { contentLines, fullWidth, type Line } from './text/lines.ts';
import { takePageNumbers, takeRunningHeads, type PageSetting } from './text/page-numbers.ts';
import { beginsParagraph, type Setting } from './text/paragraphs.ts';
import { Traced } from './text/traced.ts';
import { splitZones, type Zones } from './zones.ts';

/** The zones of a document and what was read of its closing, for the metadata. */
export interface Parts {
  zones: Zones;
  closing: Closing;
  /** Text at the head of appendices: their titles. */
  appendixHeads: Traced[];
}

/** Reads a text into a draft: zones, then prose and tables of each zone, then models, sections and tasks. */
export function readDraft(repaired: RepairedText, vocabulary: Vocabulary): { draft: Draft; parts: Parts } {
  const label = labelReader(vocabulary);
  const lines = contentLines(repaired);
  // Rules drawn with hyphens ("-----") carry no text.
  const [rules, all] = [lines.filter(isRule), lines.filter((line) => !isRule(line))];
  const given = listingTables(repaired, label);
  const cells = cellLines(all, label, given);
  const paging: PageSetting = {
    isCell: ({ number }) => cells.has(number),
    begins: (text) => beginsParagraph(text, label),
  };
  const { kept: numberless, pages } = takePageNumbers(all, paging);
  const { kept, running } = takeRunningHeads(numberless, pages, paging);
  const zones = splitZones(kept);
  const setting: Setting = { width: fullWidth(zones.body.length > 0 ? zones.body : kept), label };
  const body = readZone(zones.body, 'body', { repaired, setting, given });
  const titles = titlesOf(body);
  const appendices = zones.appendices.map((lines) =>
    readZone(lines.slice(1), 'appendix', { repaired, setting, given, titles }),
  );
  const models = [body, ...appendices].map(({ items }) => modelsOf(items));
  const groups = [body, ...appendices].flatMap(({ items }) => groupsOf(items));
  const rows = [body, ...appendices].flatMap(({ tasks }) => tasks);
  const headings = [body, ...appendices].flatMap((zone) => zone.headings);
  const paths = new Paths();
  const closing = readClosing(zones.closing);
  const merged = mergeModels(models[0]!, models.slice(1).flat());
  const outline = readOutline(body.items);
  const noModels = merged.models.length === 0;
  const main = noModels
    ? readTasks(outline, paths, 'mo-dau', label)
    : { sections: sectionsOf(outline, paths, 'mo-dau'), tasks: [] };
  const rest = zones.appendices.map((lines, at) => appendixSection(lines[0]!, appendices[at]!, paths));
  const draft: Draft = {
    head: [...zones.head, ...zones.title].map(({ body }) => body.collapse()),
    sections: [
      ...main.sections,
      ...closingSection(closing, paths),
      ...rest.flat(),
      ...headings.map((section) => ({ ...section, path: paths.take(section.path) })),
      ...(noModels ? [] : tableSections(rows, paths)),
      ...merged.rest.map((section) => ({ ...section, path: paths.take(section.path) })),
    ],
    groups,
    models: merged.models,
    tasks: noModels ? [...main.tasks, ...rows.map((task) => ({ ...task, path: paths.take(task.path) }))] : [],
    furniture: [
      ...[...pages, ...running, ...rules].map(({ body }) => body),
      ...[body, ...appendices].flatMap(({ furniture }) => furniture),
    ],
  };
  return {
    draft,
    parts: {
      zones,
      closing,
      appendixHeads: rest.flatMap((sections) => sections[0]!.blocks.map(({ body }) => body)),
    },
  };
}

/** Titles by number: of a number printed twice the first is the likelier, for the second may have lost a digit. */
const titlesOf = ({ items }: ZoneReading): Map<number, string> =>
  new Map(
    modelsOf(items)
      .reverse()
      .map(({ number, title }) => [number, title.text]),
  );

const isRule = ({ text }: Line): boolean => /^[-–—_=*]{3,}$/.test(text);

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
const groupsOf = (items: readonly Item[]): DraftGroup[] =>
  items.flatMap((item) => (item.kind === 'group' ? [item.group] : []));

/** The section of an appendix: its heading, its title, and what stands in no table. */
function appendixSection(heading: Line, { items }: ZoneReading, paths: Paths): DraftSection[] {
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
  return [section, ...sectionsOf(readOutline(items.slice(title)), paths, `${section.path}-noi-dung`)];
}

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
