import { GAP, type Evidence, type Pattern } from '../../../../src/domain/repair.ts';
import type { Proposal } from '../../draft/draft.ts';
import { LabelFinder, labelsOf } from '../../language/labels.ts';
import { applyPassages, type WeighedReading } from '../passages/apply-passages.ts';
import type { RuleContext } from '../../draft/rule.ts';
import { weighCaseByFont, type LossRate } from './case-doubt.ts';
import { confirmedSets } from './confirmed-sets.ts';
import type { Edge, Hint } from '../../lattice/edges.ts';
import { findGaps } from './find-gaps.ts';
import { glyphNumber, LOST_DIGIT } from '../../lattice/glyphs.ts';
import { blanksAround } from '../../lattice/blank-runs.ts';
import { LostMarks } from '../../lattice/lost-marks.ts';
import { blankHabits, readLostGlyphs, type LostGlyphReading } from './read-lost-glyphs.ts';
import type { Surroundings } from './surroundings.ts';
import type { Doubt } from './doubts.ts';
import { trustAll } from './trust.ts';
import type { Language } from '../../language/language.ts';

/** Below this a reading is shown as a gap. */
const HARDLY = 0.5;
const SURELY_LOST = 0.98;
/** Lost glyphs and letters are weighed so far to each side. */
const DENSITY_REACH = 40;

/** Every blank that is read as a lost glyph, one proposal for each unbroken run of them. */
export function findLostGlyphs(lines: readonly string[], context: RuleContext): Proposal[] {
  const stream = lines.join('\n');
  const hints = hintsOf(lines, context);
  if (!context.diagnosis.hasLost && hints.size === 0) return [];
  if (isHopeless(stream)) return findGaps(lines, () => false);
  const found = readAll(lines, context, hints);
  const trusted = trustAll(found.readings);
  const readings = found.readings.map(({ edge, around, near }, at): WeighedReading => {
    const weighed = trusted[at]!;
    const cased = weighCaseByFont(edge, weighed.status, found.lossRate);
    const evidence = [evidenceFor(cased.edge, stream.slice(edge.start, edge.end), around, weighed.doubt)];
    return { ...cased, near, confidence: weighed.probability, evidence };
  });
  const settled = applyPassages(readings, {
    ...found,
    stream,
    lines,
    corpus: context.corpus,
    labels: context.vocabulary.fieldLabels.flatMap(({ labels }) => labels),
  });
  const starts = lineStarts(lines);
  const read = new Uint8Array(stream.length);
  for (const { edge } of settled) read.fill(1, edge.start, edge.end);
  return [
    ...settled.flatMap((one) => proposalsFor(one, starts, stream)),
    // Where only outlines speak no other blank is under suspicion.
    ...(context.diagnosis.hasLost ? findGaps(lines, (line, at) => read[starts[line]! + at] === 1) : []),
  ];
}

/** What outlines say of blanks, by offset in the stream; certain ones are letters by now. */
function hintsOf(lines: readonly string[], { layout, placeNow }: RuleContext): Map<number, Hint> {
  const starts = lineStarts(lines);
  return new Map(
    (layout?.glyphs ?? []).flatMap(({ line, column, raw, candidates, certain }) => {
      const at = raw.length === 1 && !certain ? placeNow(line, column) : null;
      return at !== null && lines[line - 1]![at] === ' ' ? [[starts[line - 1]! + at, candidates]] : [];
    }),
  );
}

/** A token with lost glyphs, and what is known around it; `near` is its number in the path. */
export interface OpenReading {
  edge: Edge;
  around: Surroundings;
  near: number;
}

/** Everything that is read into the blanks of a text, before it is told how far each reading may be trusted. */
export function readAll(
  lines: readonly string[],
  context: RuleContext,
  hints: ReadonlyMap<number, Hint> = new Map(),
): { readings: OpenReading[]; path: readonly Edge[]; language: Language; lossRate: LossRate } {
  const stream = lines.join('\n');
  const language = context.freshLanguage();
  language.noteForms(lines);
  language.tuneTo(lines);
  language.add(lines);
  const confirmed = confirmedSets(context.corrections.lostGlyphs);
  const labels = knownLabels(lines, context);
  const reading = readLostGlyphs(stream, language, { labels, confirmed, hints });
  const { path } = reading;
  const density = densityOf(stream, path);
  const places = path.filter(
    ({ kind, lost, posterior }) => kind === 'word' && lost.length > 0 && posterior > SURELY_LOST,
  ).length;
  const habits = blankHabits(stream);
  const marks = new LostMarks(stream, new LabelFinder(labels), habits.trailing);
  const readings = Map.groupBy(reading.lost, ({ start }) => start);
  const lossRate: LossRate = (glyph, at) =>
    confirmed[reading.typeAt(at)].has(glyph) ? 1 : lossRateOf(glyph, at, reading);
  const printed = new Set(
    path.flatMap(({ kind, lost, key }) => (kind === 'word' && lost.length === 0 ? [key] : [])),
  );
  const open = path.flatMap((edge, near): OpenReading[] => {
    // A lost digit is no matter of words: what its outline may be is offered as it is.
    if (edge.lost.length === 0 || isDrawnNumber(edge, hints)) return [];
    const around: Surroundings = {
      language,
      stream,
      before: path[near - 1],
      after: path[near + 1],
      rivals: readings.get(edge.start)!.filter(({ end }) => end === edge.end),
      printed,
      losses: lossesOf(edge, reading),
      rate: Math.min(...edge.lost.map(({ at, glyph }) => lossRate(glyph, at))),
      lossRate,
      confirmed: edge.lost.every(({ at, glyph }) => confirmed[reading.typeAt(at)].has(glyph)),
      outlined: edge.lost.every(({ at, glyph }) => isDrawn(hints.get(at), glyph)),
      density: density(edge.start),
      places,
      shape: edge.kind === 'mark' ? marks.bonus(edge.start, edge.text) : 0,
      isOpenHead: edge.kind === 'mark' && marks.isOpenHead(edge.start),
      inSequence: edge.text === '.' && marks.isInSequence(edge.start),
      spare: spareBlanks(stream, edge.start, habits.trailing),
      hasBroken: context.diagnosis.hasBroken,
    };
    return [{ edge, around, near }];
  });
  return { readings: open, path, language, lossRate };
}

const isDrawnNumber = ({ kind, lost }: Edge, hints: ReadonlyMap<number, Hint>): boolean =>
  kind === 'number' && lost.every(({ at }) => hints.has(at));

/** Whether the outline of the glyph looks most like this letter. */
const isDrawn = (hint: Hint | undefined, glyph: string): boolean => hint?.[0]?.text === glyph;

/** Where blanks make up this share of the characters within the lines, too much is lost to read anything. */
const HOPELESS_BLANKS = 0.36;

function isHopeless(stream: string): boolean {
  const inner = stream.replace(/^ +| +$| {6,}/gm, '').replaceAll('\n', '');
  return (inner.split(' ').length - 1) / Math.max(inner.length, 1) > HOPELESS_BLANKS;
}

function proposalsFor(
  { edge, status, confidence, evidence }: WeighedReading,
  starts: readonly number[],
  stream: string,
): Proposal[] {
  const line = lineOf(starts, edge.start);
  const pattern = patternOf(edge, stream.slice(edge.start, edge.end));
  return unbroken(edge).map(({ start, text }) => ({
    line,
    start: start - starts[line]!,
    end: start - starts[line]! + text.length,
    // A reading that is as likely wrong as right is none: it is shown as a gap, with the guess in its pattern.
    text: status === 'suggested' && confidence < HARDLY ? GAP.repeat(text.length) : text,
    status,
    confidence: status === 'suggested' && confidence < HARDLY ? 0 : confidence,
    evidence,
    pattern,
  }));
}

function knownLabels(lines: readonly string[], { corpus, vocabulary }: RuleContext): Set<string> {
  const printed = labelsOf([lines, ...corpus.map((source) => source.lines.map(({ text }) => text))]);
  for (const { labels } of vocabulary.fieldLabels)
    for (const label of labels) printed.add(label.toLowerCase());
  return printed;
}

/** How often the least lost glyph of a reading is lost in the profiles of its place. */
function lossesOf(edge: Edge, { profiles, runAt }: LostGlyphReading): number {
  if (!profiles) return 0;
  const shares = profiles.shares[runAt(edge.start)]!;
  const counts = edge.lost.map(({ glyph }) => {
    const number = glyphNumber(glyph);
    return number === undefined
      ? 0
      : profiles.losses.reduce((sum, losses, profile) => sum + losses[number]! * shares[profile]!, 0);
  });
  return Math.min(...counts);
}

/** How often a glyph is lost in the profiles of its place. */
function lossRateOf(glyph: string, at: number, { profiles, runAt }: LostGlyphReading): number {
  const number = glyphNumber(glyph);
  if (!profiles || number === undefined) return 0;
  const shares = profiles.shares[runAt(at)]!;
  return profiles.rates.reduce((sum, rates, profile) => sum + rates[number]! * shares[profile]!, 0);
}

/** The blanks around a place beyond one between words, and beyond the usual ones at the end of a line. */
function spareBlanks(stream: string, at: number, trailing: number): number {
  const { from, to } = blanksAround(stream, at, at + 1);
  const next = stream[to];
  if (next === undefined || next === '\n') return to - from - trailing;
  return to - from - (from === 0 || stream[from - 1] === '\n' ? 0 : 1);
}

/** The share of lost letters around a place, from prefix sums so that a long text costs no more per place. */
function densityOf(stream: string, path: readonly Edge[]): (at: number) => number {
  const lost = new Int32Array(stream.length + 1);
  const letters = new Int32Array(stream.length + 1);
  for (const edge of path) for (const { at } of edge.lost) lost[at + 1] = 1;
  for (let at = 0; at < stream.length; at += 1) {
    letters[at + 1] = letters[at]! + (/[\p{L}\p{N}]/u.test(stream[at]!) ? 1 : 0);
    lost[at + 1]! += lost[at]!;
  }
  return (at) => {
    const [from, to] = [Math.max(0, at - DENSITY_REACH), Math.min(stream.length, at + DENSITY_REACH)];
    const gone = lost[to]! - lost[from]!;
    return gone / Math.max(gone + letters[to]! - letters[from]!, 1);
  };
}

/** The lost glyphs of an edge, neighbours together; a lost digit shows as a gap. */
function unbroken(edge: Edge): { start: number; text: string }[] {
  const found: { start: number; text: string }[] = [];
  for (const { at, glyph } of edge.lost) {
    const shown = glyph === LOST_DIGIT ? GAP : glyph;
    const last = found.at(-1);
    if (last && last.start + last.text.length === at) last.text += shown;
    else found.push({ start: at, text: shown });
  }
  return found;
}

/** Lost letters at the edges show as "·", or they could not be seen. */
const patternOf = (edge: Edge, raw: string): Pattern => ({
  raw: raw.replace(/^ +| +$/g, (blanks) => '·'.repeat(blanks.length)),
  text: edge.text.replaceAll(LOST_DIGIT, GAP),
});

function evidenceFor(
  edge: Edge,
  raw: string,
  { before, after, outlined }: Surroundings,
  doubt: Doubt | null,
): Evidence {
  const near = [before?.text, edge.text, after?.text].filter(Boolean).join(' ').replaceAll(LOST_DIGIT, GAP);
  const read = patternOf(edge, raw);
  const drawn = outlined ? ', hợp với nét vẽ của chữ' : '';
  const held = doubt ? ` Còn ngờ: ${doubt.why}.` : '';
  const note = `Đọc “${read.raw}” là “${read.text}” theo ngữ cảnh “${near}” và những chữ mà phông này thường làm mất${drawn}.${held}`;
  return { kind: edge.kind === 'mark' ? 'structure' : 'model', note, plan: null, line: null, quote: null };
}

function lineStarts(lines: readonly string[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return starts;
}

function lineOf(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
