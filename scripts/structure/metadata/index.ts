import type { SourceFacts } from '../../../src/domain/decisions.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { LineRange } from '../../../src/domain/span.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { Draft, DraftSection } from '../draft/draft.ts';
import type { Parts } from '../zones/parts.ts';
import { linesOf, Traced } from '../text/traced.ts';
import { citesOf } from './cites.ts';
import { labelWords } from '../grammar/label-words.ts';
import { claimOf, periodOf } from './claims.ts';
import { recipientOf } from '../zones/closing.ts';
import { headCells } from '../letterhead/cells.ts';
import {
  dateOf,
  headTexts,
  issuerOfHead,
  issuerOfText,
  linesOfFound,
  numberOf,
  type Found,
} from '../letterhead/head.ts';
import { paperOf } from '../letterhead/paper.ts';
import { localityOf } from './locality.ts';

type Metadata = Pick<
  Plan,
  | 'paper'
  | 'title'
  | 'issuer'
  | 'superior'
  | 'locality'
  | 'number'
  | 'date'
  | 'place'
  | 'signer'
  | 'period'
  | 'modelsClaimed'
  | 'cites'
  | 'recipients'
  | 'attached'
  | 'provenance'
>;

/**
 * The data of a plan as a whole: what the text says, and over it what a person knows.
 *
 * @param known.itemWord what the plan calls its models, "Mô hình"
 */
export function readMetadata(
  draft: Draft,
  { zones, closing, appendixHeads }: Parts,
  facts: SourceFacts | null,
  known: { vocabulary: Vocabulary; itemWord: string },
): Metadata {
  const { vocabulary, itemWord } = known;
  const preamble = draft.sections.find(({ path }) => path === 'mo-dau')?.blocks.map(({ body }) => body) ?? [];
  const texts = draft.sections
    .filter(({ path }) => path !== 'noi-nhan' && !path.startsWith('phu-luc'))
    .flatMap(sectionTexts);
  const { numbers, dates } = headTexts(zones.head);
  const title = readTitle(draft, zones, appendixHeads);
  const printed = issuerOfHead(zones.head, [...zones.title, ...zones.body], vocabulary);
  const issuer = printed?.issuer ?? issuerOfText([...preamble, ...appendixHeads]);
  const number = numberOf(numbers) ?? numberOf(appendixHeads);
  const dated = dateOf(dates) ?? dateOf(appendixHeads) ?? dateOf(closing.signature);
  const period = periodOf(texts, labelWords(vocabulary));
  const claimed = claimOf({ title: title?.from ?? [], body: texts, appendix: appendixHeads }, itemWord);
  const { locality, fromText } = localityOf(
    [issuer?.value ?? null, title?.value ?? null],
    printed?.above ?? [],
    facts,
  );
  const provenance: Plan['provenance'] = {};
  const note = <T>(name: string, found: Found<T> | null, person: T | null | undefined): T | null => {
    if (person !== null && person !== undefined) provenance[name] = { from: 'person', lines: null };
    else if (found) provenance[name] = { from: 'text', lines: linesOfFound(found) };
    return person ?? found?.value ?? null;
  };
  const data = {
    paper: paperOf(zones),
    title: note('title', title, facts?.title) ?? firstWords(draft),
    issuer: note('issuer', issuer, facts?.issuer),
    superior: printed?.above[0] ?? null,
    locality,
    number: note('number', number, facts?.number),
    ...readDate(dated, facts, note),
    signer: closing.signer,
    period: note('period', period, null),
    modelsClaimed: note('modelsClaimed', claimed, null),
    cites: citesOf(preamble, basesOf(draft)),
    recipients: closing.recipients.map(recipientOf),
    attached: zones.attached.map(({ kind, title, first, last }) => ({ kind, title, lines: [first, last] })),
    provenance,
  } satisfies Metadata;
  if (locality.name !== null || locality.level !== null)
    provenance['locality'] = fromText
      ? { from: 'text', lines: linesOfFound(issuer ?? title) }
      : { from: 'person', lines: null };
  noteLines(provenance, 'signer', closing.signature);
  const recipients = closing.recipients.map(({ body }) => body);
  noteLines(provenance, 'recipients', recipients);
  return data;
}

/** The texts of a section that lists what the plan rests on: "I. CĂN CỨ PHÁP LÝ". */
const basesOf = ({ sections }: Draft): Traced[] =>
  sections
    .filter(({ heading }) => /^(?:cac )?can cu\b/.test(fold(heading.text)))
    .flatMap(({ blocks }) => blocks.map(({ body }) => body));

/** The texts of a section; a heading that ends with a colon goes with the text that it opens. */
function sectionTexts({ heading, blocks }: DraftSection): Traced[] {
  const [first, ...rest] = blocks.map(({ body }) => body);
  if (first === undefined) return [];
  return [heading.text.endsWith(':') ? Traced.join([heading, first]) : first, ...rest];
}

function noteLines(provenance: Plan['provenance'], name: string, texts: readonly Traced[]): void {
  const lines: LineRange | null = linesOf(texts);
  if (lines) provenance[name] = { from: 'text', lines };
}

type Note = <T>(name: string, found: Found<T> | null, person: T | null | undefined) => T | null;

/** The date, part by part: a person may know the month of a date whose day is blank. */
function readDate(
  found: ReturnType<typeof dateOf>,
  facts: SourceFacts | null,
  note: Note,
): Pick<Plan, 'date' | 'place'> {
  const read = found?.value.date ?? { day: null, month: null, year: null };
  const known = facts?.date ?? { day: null, month: null, year: null };
  const date = {
    day: known.day ?? read.day,
    month: known.month ?? read.month,
    year: known.year ?? read.year,
  };
  const said = (['day', 'month', 'year'] as const).some(
    (part) => known[part] !== null && known[part] !== read[part],
  );
  note('date', found && { ...found, value: date }, said ? date : null);
  return {
    date,
    place: note('place', found?.value.place ? { value: found.value.place, from: found.from } : null, null),
  };
}

/** The title below "KẾ HOẠCH", else the first heading of an appendix. */
function readTitle(
  draft: Draft,
  { head, title }: Parts['zones'],
  appendixHeads: readonly Traced[],
): Found<string> | null {
  const whole = Traced.join(title.map(({ body }) => body.collapse()));
  if (!whole.isEmpty) return { value: whole.text, from: [whole] };
  // A letter has no title but says what it is about: "V/v triển khai các mô hình Đề án 06".
  const subject = subjectOf(head);
  if (subject) return { value: subject.text, from: [subject] };
  const first = appendixHeads.find(({ text }) => !/^\(/.test(text));
  const heading = draft.sections[0]?.path.startsWith('phu-luc') ? first : undefined;
  return heading ? { value: heading.text, from: [heading] } : null;
}

/** "V/v …" with the lines it goes on in the same column; what stands in the other one is no part of it. */
function subjectOf(head: Parts['zones']['head']): Traced | null {
  const cells = head.flatMap(headCells);
  const first = cells.findIndex(({ kind }) => kind === 'subject');
  if (first < 0) return null;
  const parts = [cells[first]!.body];
  for (const { kind, body } of cells.slice(first + 1)) {
    if (kind === 'text') parts.push(body);
    else if (kind === 'capitals' || kind === 'number') break;
  }
  return Traced.join(parts);
}

/** For a text without any title: its first words, so that lists can name it. */
function firstWords(draft: Draft): string {
  const first = [
    ...draft.head,
    ...draft.sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ body }) => body)]),
    ...draft.models.map(({ title }) => title),
  ].find((text) => !text.isEmpty);
  return first?.text.slice(0, 160) ?? '';
}
