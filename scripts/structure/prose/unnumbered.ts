import { pointValue, romanValue } from '../../../src/vietnamese/list-numbers.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { innerTaskLabels } from '../grammar/labels.ts';
import type { MarkerKind } from '../grammar/markers.ts';
import type { Paragraph, Setting } from '../text/paragraphs.ts';
import { Traced } from '../text/traced.ts';

/** "Mô hình “Tiếng kẻng an ninh”", "Mô hình camera an ninh"; but "Mô hình này được …" is a sentence. */
const NAMED =
  /^(?:Mô hình|MÔ HÌNH)\s*[:-]?\s+(?!(?:này|trên|đó|được|là|đã|có|phải|sẽ|cần|của|do|nêu|phù hợp|thí điểm được)(?!\p{L}))(?=[\p{L}"“‘'])/u;
/** "Tên mô hình: Học bạ số": one of several records with the same labels. */
const RECORD = /^tên\s+(?:gọi\s+)?mô\s+hình\s*[:：]\s*(?=\S)/iu;
/** "… các mô hình sau", "… 03 mô hình, gồm": what announces titles, folded. */
const ANNOUNCES = String.raw`mo hinh(?:[^.;:]{0,60}\s|,\s*|\s)(?:gom(?: co)?|bao gom|sau(?: day)?|cu the|nhu sau|la)\s*`;
/** Before a list of them. */
const OPENS_LIST = new RegExp(`${ANNOUNCES}:$`);
/** Before "(1) …; (2) …" in one sentence. */
const OPENS_SENTENCE = new RegExp(String.raw`${ANNOUNCES}:?\s*(?=\(1\))`);
/** Longer items are no titles. */
const LONGEST_TITLE = 200;
/** "“Dòng họ học tập”: Hội Khuyến học …", "camera an ninh: giao …": a title and what is said of it. */
const QUOTED = /^["“‘'][^"”’]{2,150}["”’']/u;
const FEWEST = 2;

/** The kinds of marks by which models without a number of their own may be counted. */
const COUNTED = new Set<MarkerKind>(['roman', 'd1', 'd2', 'd3', 'letter', 'paren']);

/** Paragraphs with those marked that head models, and the headings of which the number is only their order. */
export interface Headed {
  paragraphs: Paragraph[];
  /** Titles whose number is printed nowhere. */
  counted: Traced[];
}

/**
 * Finds the models of a text that numbers none of them: "1/ Mô hình “…”", "Tên mô hình: …" again and again, a list of
 * titles below "các mô hình sau:", or one in a sentence. Their number is that of their mark, else their order.
 */
export function withUnnumberedModels(paragraphs: readonly Paragraph[]): Headed {
  const none: Headed = { paragraphs: [...paragraphs], counted: [] };
  if (paragraphs.some(({ model }) => model !== null)) return none;
  return records(paragraphs) ?? siblings(paragraphs) ?? listed(paragraphs) ?? inSentence(paragraphs) ?? none;
}

/** A paragraph as the heading of a model; its title begins at `at` in its body. */
function headed(paragraph: Paragraph, number: number, at: number): Paragraph {
  const { first, marker } = paragraph;
  const start = marker?.length ?? 0;
  const blanks = /^\s*/.exec(first.text.slice(start))![0].length;
  return {
    ...paragraph,
    model: { number, marker, titleAt: start + blanks + at, separated: true, doubtful: false },
  };
}

function records(paragraphs: readonly Paragraph[]): Headed | null {
  const titles = paragraphs.filter(({ body }) => RECORD.test(body.text));
  if (titles.length === 0) return null;
  let order = 0;
  return {
    paragraphs: paragraphs.map((one) => {
      const found = RECORD.exec(one.body.text);
      return found ? headed(one, ++order, found[0].length) : one;
    }),
    counted: titles.map(({ body }) => body),
  };
}

/** "1. Mô hình “A”", "2. Mô hình “B”": siblings that count from 1 and all begin so; again below each heading. */
function siblings(paragraphs: readonly Paragraph[]): Headed | null {
  const found = new Set<Paragraph>();
  for (const kind of COUNTED) {
    let run: Paragraph[] = [];
    const close = (): void => {
      if (run.length >= FEWEST) for (const one of run) found.add(one);
      run = [];
    };
    for (const one of paragraphs) {
      if (one.marker?.kind !== kind) continue;
      const number = numberOf(one);
      if (number === 1) close();
      if (NAMED.test(one.body.text) && number === run.length + 1) run.push(one);
      else close();
    }
    close();
  }
  if (found.size === 0) return null;
  return {
    paragraphs: paragraphs.map((one) =>
      found.has(one) ? headed(one, numberOf(one), NAMED.exec(one.body.text)![0].length) : one,
    ),
    counted: [],
  };
}

/** The place of a mark in its count, 0 where it has none. */
function numberOf({ marker }: Paragraph): number {
  if (!marker) return 0;
  if (marker.kind === 'roman') return romanValue(marker.value) ?? 0;
  if (/^\d/.test(marker.value)) return Number(marker.value.split('.').at(-1));
  return pointValue(marker.value);
}

/** Titles below "… các mô hình sau:", all with the same kind of mark. */
function listed(paragraphs: readonly Paragraph[]): Headed | null {
  const out: Paragraph[] = [];
  const counted: Traced[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    out.push(paragraphs[at]!);
    if (!OPENS_LIST.test(fold(paragraphs[at]!.body.text))) continue;
    const items = itemsBelow(paragraphs, at);
    if (items.length < FEWEST) continue;
    items.forEach((one, order) =>
      out.push(headed(one, counted.length + order + 1, NAMED.exec(one.body.text)?.[0].length ?? 0)),
    );
    counted.push(...items.map(({ body }) => body));
    at += items.length;
  }
  return counted.length > 0 ? { paragraphs: out, counted } : null;
}

/** The items of a list right below a paragraph: of one kind, in order, each short. */
function itemsBelow(paragraphs: readonly Paragraph[], at: number): Paragraph[] {
  const kind = paragraphs[at + 1]?.marker?.kind;
  const items: Paragraph[] = [];
  if (kind === undefined || kind === 'roman' || kind === paragraphs[at]!.marker?.kind) return items;
  for (let next = at + 1; next < paragraphs.length; next++) {
    const one = paragraphs[next]!;
    if (one.marker?.kind !== kind || one.body.text.length > LONGEST_TITLE) break;
    if (COUNTED.has(kind) && numberOf(one) !== items.length + 1) break;
    items.push(one);
  }
  return items;
}

/** "… triển khai 03 mô hình, gồm: (1) …; (2) …; (3) …." */
function inSentence(paragraphs: readonly Paragraph[]): Headed | null {
  let found = false;
  const out = paragraphs.flatMap((paragraph) => {
    const { body } = paragraph;
    const opening = found ? null : OPENS_SENTENCE.exec(fold(body.text));
    const marks = opening ? marksOf(body.text, opening.index) : [];
    if (marks.length < FEWEST) return [paragraph];
    found = true;
    const pieces = marks.map(({ index, length }, order) => ({
      index,
      length,
      end: marks[order + 1]?.index ?? endOfSentence(body.text, index),
    }));
    const intro = textOf(body.slice(0, pieces[0]!.index).trim());
    const rest = body.slice(pieces.at(-1)!.end).trim();
    return [
      {
        ...paragraph,
        first: Traced.join([paragraph.head, intro.body]),
        body: intro.body,
        rest: Traced.empty,
      },
      ...pieces.map(({ index, length, end }, order) => {
        const own = textOf(body.slice(index, end).trim());
        return {
          ...own,
          model: { number: order + 1, marker: null, titleAt: length, separated: true, doubtful: false },
        };
      }),
      ...(rest.isEmpty ? [] : [textOf(rest)]),
    ];
  });
  return found ? { paragraphs: out, counted: [] } : null;
}

/** "(1) ", "(2) " … as long as they count on. */
function marksOf(text: string, from: number): { index: number; length: number }[] {
  const marks: { index: number; length: number }[] = [];
  for (const found of text.matchAll(/\((\d{1,2})\)\s*/g)) {
    if (found.index < from || Number(found[1]) !== marks.length + 1) continue;
    marks.push({ index: found.index, length: found[0].length });
  }
  return marks;
}

function endOfSentence(text: string, from: number): number {
  const found = /[.;](?=\s|$)/.exec(text.slice(from));
  return found ? from + found.index + 1 : text.length;
}

/** A text without mark as a paragraph. */
const textOf = (body: Traced): Paragraph => ({
  marker: null,
  head: Traced.empty,
  body,
  model: null,
  first: body,
  rest: Traced.empty,
});

/**
 * The heading of a model and what is said of it in the same paragraph: "Mô hình 1: Góc sáng tạo. Chủ trì: Đoàn xã.
 * Thời gian: Tháng 7/2025."
 */
export function splitHeading(paragraph: Paragraph, { label }: Setting): Paragraph[] {
  const { first, rest, model } = paragraph;
  if (model === null) return [paragraph];
  const whole = Traced.join([first.slice(model.titleAt).collapse(), rest]);
  const named = NAMED.test(paragraph.body.text) ? saidOf(whole.text) : null;
  const labels = innerTaskLabels(whole.text, label);
  const end = named ?? labels[0];
  if (end === undefined || end === 0) return [paragraph];
  const head = first.slice(0, model.titleAt);
  const bounds = [end, ...labels.filter((at) => at > end), whole.text.length];
  const title = Traced.join([head.trim(), whole.slice(0, end).trim()]);
  return [
    {
      ...paragraph,
      first: title,
      rest: Traced.empty,
      model: { ...model, titleAt: head.trim().text.length === 0 ? 0 : head.trim().text.length + 1 },
    },
    ...bounds.slice(0, -1).flatMap((start, at) => {
      const own = whole.slice(start, bounds[at + 1]).trim();
      return own.isEmpty ? [] : [textOf(own)];
    }),
  ];
}

/** Where the title of a model without number ends and what is said of it begins; null where there is nothing. */
function saidOf(text: string): number | null {
  const quoted = QUOTED.exec(text)?.[0].length ?? 0;
  const mark = /^(?:\s*[:.,;–-]\s*(?=\S)|\s+(?=(?:do|giao)\s))/u.exec(text.slice(quoted));
  if (quoted > 0) return mark ? quoted + mark[0].length : null;
  const colon = /:\s+(?=\S)/.exec(text);
  return colon && colon.index > 3 ? colon.index + colon[0].length : null;
}
