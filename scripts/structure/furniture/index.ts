import type { SourceLayout } from '../../../src/domain/layout.ts';
import type { FurnitureKind } from '../../../src/domain/plan.ts';
import type { Doubt, Furniture } from '../draft/draft.ts';
import { isDrawn } from '../grammar/furniture-lines.ts';
import { takeMarkup, type Line } from '../text/lines.ts';
import { Traced } from '../text/traced.ts';
import { takeContents } from './contents.ts';
import { takeNoteMarks, takeNotes, type Note, type NoteSetting } from './notes.ts';
import { takePageNumbers, takeRunningHeads, type PageSetting } from './page-numbers.ts';
import { takeRepeated } from './repeated.ts';
import { takeStamps } from './stamps.ts';
import { takeUnreadable } from './unreadable.ts';

/** The lines of a document without its furniture and its notes. */
export interface SortedLines {
  kept: Line[];
  furniture: Furniture[];
  notes: Note[];
  /** Lines that may be furniture, and were left where they stand. */
  doubts: Doubt[];
}

/** Roles of lines that a reader of documents proves, with the class of furniture that they are. */
const ROLES: Partial<Record<NonNullable<SourceLayout['roles'][number]>['role'], FurnitureKind>> = {
  'page-number': 'page-number',
  header: 'running-head',
  footer: 'running-head',
  stamp: 'stamp',
  annotation: 'annotation',
  contents: 'contents',
};

/** What is set in a box of its own beside the head: the state of a draft, how secret or urgent a paper is. */
const BOX_MARK =
  /^(?:(?:bản )?dự thảo(?: lần(?: thứ)? \S+)?|(?:tối |tuyệt )?mật|(?:thượng )?khẩn|h(?:ỏa|oả) tốc)[\s.:!/\d-]*$/iu;

const isRule = ({ text }: Line): boolean => isDrawn(text);

/** Parts from the lines all that is no text of the document: rules, stamps, contents, page numbers, running heads, notes. */
export function sortLines(
  lines: readonly Line[],
  layout: SourceLayout | undefined,
  setting: PageSetting & NoteSetting,
): SortedLines {
  const furniture: Furniture[] = [];
  const put = (kind: FurnitureKind, taken: readonly Line[], proven = true): void => {
    for (const { body } of taken) furniture.push({ kind, text: body, proven });
  };
  const { kept: readable, unreadable } = takeUnreadable(lines);
  put('unreadable', unreadable);
  const { kept: unmarked, marks } = takeMarkup(readable);
  for (const text of marks) furniture.push({ kind: 'markup', text, proven: true });
  const { own, byLayout } = byRoles(unmarked, layout);
  for (const { kind, line, proven } of byLayout) furniture.push({ kind, text: line.body, proven });
  const drawn = own.filter(isRule);
  const rules = new Set(drawn.map(({ number }) => number));
  put('rule', drawn);
  const { kept: unstamped, stamps, heads } = takeStamps(own.filter(({ number }) => !rules.has(number)));
  put('stamp', stamps);
  put('running-head', heads);
  const { kept: text, contents } = takeContents(unstamped);
  for (const { lines: taken, proven } of contents) put('contents', taken, proven);
  const { kept: numberless, pages } = takePageNumbers(text, setting);
  put('page-number', pages);
  const { kept: headless, running } = takeRunningHeads(numberless, pages, setting);
  put('running-head', running);
  const { kept: single, running: repeated, doubtful } = takeRepeated(headless, setting);
  put('running-head', repeated);
  const { kept: noted, notes } = takeNotes(single, layout, setting, rules);
  const { kept, marks: noteMarks } = takeNoteMarks(noted, notes);
  for (const text of noteMarks) furniture.push({ kind: 'note-mark', text, proven: true });
  return { kept, furniture, notes, doubts: doubtful.map(repetition) };
}

/** The lines that the layout proves to be furniture; a head or foot that no other page repeats is not proven by it. */
function byRoles(
  lines: readonly Line[],
  layout: SourceLayout | undefined,
): { own: Line[]; byLayout: { kind: FurnitureKind; line: Line; proven: boolean }[] } {
  if (!layout || layout.roles.length === 0) return { own: [...lines], byLayout: [] };
  const roles = new Map(layout.roles.map(({ line, role }) => [line, ROLES[role]]));
  const boxes = new Set(layout.roles.flatMap(({ line, role }) => (role === 'text-box' ? [line] : [])));
  const own: Line[] = [];
  const byLayout: { kind: FurnitureKind; line: Line; proven: boolean }[] = [];
  for (const line of lines) {
    const kind = boxes.has(line.number) && BOX_MARK.test(line.text) ? 'stamp' : roles.get(line.number);
    if (kind === undefined) own.push(line);
    else byLayout.push({ kind, line, proven: kind !== 'annotation' });
  }
  return { own, byLayout };
}

/** Says that a line is printed several times: as text it is read with what stands above it. */
const repetition = (lines: readonly Line[]): Doubt => ({
  kind: 'furniture',
  text: Traced.join(lines.map(({ body }) => body)).echo(),
  message: `Dòng “${lines[0]!.text.slice(0, 80)}” được in ${lines.length} lần: có thể là đầu hoặc chân trang đã lẫn vào nội dung.`,
});
