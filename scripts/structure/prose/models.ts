import type { DraftGroup, DraftModel, DraftReading } from '../draft/draft.ts';
import { readFields } from './fields.ts';
import { closesPlan } from '../grammar/closing-words.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { hasLostNumber } from '../grammar/model-heading.ts';
import { isCapitals } from '../grammar/capitals.ts';
import { PART } from '../grammar/part.ts';
import type { Paragraph, Setting } from '../text/paragraphs.ts';
import { Traced } from '../text/traced.ts';
import { splitHeading } from './unnumbered.ts';
import { readDeadlines } from '../values/index.ts';

/** A paragraph of prose, or a model or group cut out of it. */
export type Item =
  | { kind: 'paragraph'; paragraph: Paragraph }
  | { kind: 'group'; group: DraftGroup }
  | { kind: 'model'; model: DraftModel };

/** "(bao gồm 05 mô hình)", "(03 mô hình)", "gồm 5 mô hình" at the end of a group heading. */
const CLAIM =
  /\s*[([]?\s*(?:(?:bao )?gom(?: co)?:?\s*|co\s+)?(\d{1,3})\s*m[o ] ?h[i ]nh\s*[)\]]?\s*[:.;]?\s*$/;

/**
 * Cuts the models and their group headings out of a run of paragraphs.
 *
 * A model reaches from its heading to the next heading of the same or a higher rank; everything in between is
 * fields.
 */
export function cutModels(
  paragraphs: readonly Paragraph[],
  where: DraftModel['where'],
  setting: Setting,
): Item[] {
  const items: Item[] = [];
  let group: DraftGroup | null = null;
  const seen = new Set<number>();
  const lettered = headsByLetter(paragraphs);
  for (let at = 0; at < paragraphs.length;) {
    const paragraph = paragraphs[at]!;
    // A number that may lack a digit and is taken already is not this model's: nobody can say which it is.
    const unknown = paragraph.model?.doubtful === true && seen.has(paragraph.model.number);
    if (paragraph.model === null || unknown) {
      const found = lettered.has(paragraph)
        ? { index: paragraph.marker!.value, ...groupTitle(paragraph.body, paragraph.head) }
        : readGroup(paragraph, paragraphs[at + 1] ?? null);
      if (found) group = found;
      else if (paragraph.marker?.kind === 'roman') group = null;
      items.push(found ? { kind: 'group', group: found } : { kind: 'paragraph', paragraph });
      at++;
      continue;
    }
    seen.add(paragraph.model.number);
    let end = at + 1;
    while (end < paragraphs.length && !endsModel(paragraphs, at, end, setting)) end++;
    const [heading, ...said] = splitHeading(paragraph, setting);
    const readings = withUnlabelled(readFields([...said, ...paragraphs.slice(at + 1, end)], where, setting));
    items.push({
      kind: 'model',
      model: { ...readHeading(heading!), group: group?.index ?? null, readings, where, appendix: [] },
    });
    at = end;
  }
  return items;
}

/** "A. Giai đoạn 1", "B. Giai đoạn 2": headings by capital letters right above models, of which there are several. */
function headsByLetter(paragraphs: readonly Paragraph[]): Set<Paragraph> {
  const heads = paragraphs.filter(
    (one, at) =>
      one.marker?.kind === 'capital' && (paragraphs[at + 1]?.model ?? null) !== null && mayHead(one),
  );
  return new Set(heads.length > 1 ? heads : []);
}

/** Longer sentences say more than a time. */
const LONGEST_DEADLINE = 120;

/** "do Công an xã chủ trì, ra mắt tháng 3/2025": who leads a model, and what else is said of it. */
const LED_BY = /^(?:do|giao)\s[^,.;:]{3,80}?\schủ trì(?!\p{L})/iu;

/**
 * The readings of a model; one sentence without label that is all there is of it states who leads the model, and when,
 * or one of the two: "Triển khai đồng bộ theo lộ trình Đề án 06/CP."
 */
function withUnlabelled(readings: DraftReading[]): DraftReading[] {
  const [only] = readings;
  const [block] = only?.blocks ?? [];
  if (!only || !block || only.label !== '' || readings.length > 1 || only.blocks.length > 1) return readings;
  const { text } = block.body;
  const states = (from: number, to?: number): boolean => readDeadlines(text.slice(from, to)).length > 0;
  const led = LED_BY.exec(text);
  if (!led) return text.length <= LONGEST_DEADLINE && states(0) ? [{ ...only, field: 'deadline' }] : readings;
  const who: DraftReading = { ...only, field: 'assignment' };
  const comma = text.lastIndexOf(',') + 1;
  const end = [comma, led[0].length].find((at) => at >= led[0].length && states(at) && !states(0, at));
  if (end === undefined) return [who];
  const when = { ...block, bullet: Traced.empty, body: block.body.slice(end).trim() };
  return [
    { ...who, blocks: [{ ...block, body: block.body.slice(0, end).trim() }] },
    { ...only, field: 'deadline', head: Traced.empty, blocks: [when] },
  ];
}

/** Number and title of a model heading; a full stop after a title is no part of it. */
function readHeading(paragraph: Paragraph): Pick<DraftModel, 'number' | 'frame' | 'title'> {
  const { number, titleAt } = paragraph.model!;
  const whole = Traced.join([paragraph.first.slice(titleAt).collapse(), paragraph.rest]);
  const { title, tail } = trimTitle(whole);
  return { number, frame: [paragraph.first.slice(0, titleAt).trim(), tail], title };
}

/** Parts the full stop, colon or semicolon from the end of a title; an ellipsis stays. */
export function trimTitle(whole: Traced): { title: Traced; tail: Traced } {
  const end = /(?<![.…])\s*[.:;]$/.exec(whole.text)?.index ?? whole.text.length;
  return { title: whole.slice(0, end).trim(), tail: whole.slice(end).trim() };
}

/** Whether the paragraph at `at` stands outside the model that begins at `start`. */
function endsModel(paragraphs: readonly Paragraph[], start: number, at: number, { label }: Setting): boolean {
  const paragraph = paragraphs[at]!;
  if (paragraph.model || hasLostNumber(paragraph.first.text)) return true;
  const { marker, body } = paragraph;
  if (marker && /^(?:roman|chapter|article)$/.test(marker.kind)) return true;
  if (readGroup(paragraph, paragraphs[at + 1] ?? null)) return true;
  // "2. Lĩnh vực an ninh" above "Mô hình 1: …": the models below it count anew.
  if (paragraphs[at + 1]?.model?.number === 1 && mayHead(paragraph) && !label(body.text, true)) return true;
  if (marker === null)
    return (
      PART.test(body.text) ||
      closesPlan(body.text) ||
      (isCapitals(body.text) && body.text.length > 8 && /\s/.test(body.text))
    );
  if (!/^(?:d\d|task|capital)$/.test(marker.kind)) return false;
  // "B. TỔ CHỨC THỰC HIỆN" is a part of the plan, though its words are a label too.
  if (marker.kind === 'capital' && isCapitals(body.text)) return true;
  if (marker.kind === 'capital' && paragraphs[at + 1]?.model && mayHead(paragraph)) return true;
  // "2. Phân công nhiệm vụ: …": a numbered field.
  if (label(body.text, true)) return false;
  const own = paragraphs[start]!.model!.marker;
  if (own && own.kind === marker.kind) return follows(own.value, marker.value);
  // A number above the model's own ("5.4." ends before "6. Nhóm …") ends it where it is not the first of a list.
  if (own && /^d\d$/.test(own.kind) && marker.kind < own.kind) return marker.value !== '1';
  return isCapitals(body.text) && body.text.length > 8;
}

/** Longer paragraphs head nothing. */
const LONGEST_HEADING = 200;

/** Whether a paragraph may be the heading of a group: short, numbered or in capitals, and no sentence. */
export function mayHead({ marker, body }: Paragraph): boolean {
  if (body.text.length > LONGEST_HEADING || body.isEmpty || /[.;,]$/.test(body.text)) return false;
  if (marker === null) return isCapitals(body.text);
  return /^(?:chapter|roman|capital|d\d|task|letter)$/.test(marker.kind);
}

/** Whether one number comes after another of the same depth: "2.4" after "2.3", "3.1" after "2.9". */
function follows(before: string, value: string): boolean {
  const a = before.split('.').map(Number);
  const b = value.split('.').map(Number);
  for (let depth = 0; depth < a.length; depth++)
    if (b[depth] !== a[depth]) return (b[depth] ?? 0) > (a[depth] ?? 0);
  return false;
}

/** A group heading: it begins with "Nhóm", or claims a number of models and a model follows. */
function readGroup(paragraph: Paragraph, next: Paragraph | null): DraftGroup | null {
  const { marker, body, head } = paragraph;
  if (marker === null && next?.model) return readNumberedGroup(body);
  if (marker === null || !/^(?:roman|capital|d\d|task|letter)$/.test(marker.kind)) return null;
  const folded = fold(body.text);
  const claim = CLAIM.exec(folded);
  const named = /^nhom\b/.test(folded);
  if (!named && !claim) return null;
  if (!claim && !next?.model) return null;
  return { index: marker.value, ...groupTitle(body, head) };
}

/** "NHÓM 1: TIỆN ÍCH PHỤC VỤ CÔNG DÂN SỐ": a group heading whose number stands inside it. */
function readNumberedGroup(body: Traced): DraftGroup | null {
  const found = /^nhom\s+(?:so\s+)?(\d{1,2}|[ivx]{1,4})\s*[:.–-]\s*/.exec(fold(body.text));
  if (!found) return null;
  const head = body.slice(0, found[0].length);
  return { index: found[1]!.toUpperCase(), ...groupTitle(body.slice(found[0].length), head.trim()) };
}

/** Title and claimed count of a group heading. */
export function groupTitle(body: Traced, head: Traced): Omit<DraftGroup, 'index'> {
  const claim = CLAIM.exec(fold(body.text));
  const { title, tail } = trimTitle(claim ? body.slice(0, claim.index) : body);
  return {
    frame: [head, tail, claim ? body.slice(claim.index).trim() : Traced.empty],
    title,
    claimed: claim ? Number(claim[1]) : null,
  };
}
