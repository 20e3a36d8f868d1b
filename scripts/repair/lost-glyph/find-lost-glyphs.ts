import { GAP, type Evidence, type RepairStatus } from '../../../src/domain/repair.ts';
import { labelsOf } from '../language/labels.ts';
import { isSound } from '../language/sound-tokens.ts';
import type { Proposal } from '../draft.ts';
import type { RuleContext } from '../rules/rule.ts';
import type { Edge } from './edges.ts';
import { LOST_DIGIT } from './glyphs.ts';
import { readLostGlyphs } from './read-lost-glyphs.ts';

/** From here on a reading is applied without doubt, or with a mark. */
const SURE = 0.98;
const LIKELY = 0.8;

/** A text with fewer surely lost letters has lost none: its doubled blanks are doubled blanks. */
const LEAST_LETTERS = 5;

/** Every blank that is read as a lost glyph, one proposal for each unbroken run of them. */
export function findLostGlyphs(lines: readonly string[], context: RuleContext): Proposal[] {
  const { language } = context;
  const stream = lines.join('\n');
  language.add(
    { lines, sound: (tokens, index, line) => isSound(tokens, index, lines[line]!, language) },
    true,
  );
  const reading = readLostGlyphs(stream, language, knownLabels(lines, context));
  const starts = lineStarts(lines);
  const found: Proposal[] = [];
  const letters = reading.path.filter(
    (edge) => edge.kind === 'word' && edge.lost.length > 0 && edge.posterior > SURE,
  );
  if (letters.length < LEAST_LETTERS) return found;
  for (const edge of reading.path) {
    if (edge.lost.length === 0) continue;
    const line = lineOf(starts, edge.start);
    const raw = stream.slice(edge.start, edge.end);
    const status = statusOf(edge);
    for (const { start, text } of unbroken(edge)) {
      found.push({
        line,
        start: start - starts[line]!,
        end: start - starts[line]! + text.length,
        text,
        status,
        confidence: edge.posterior,
        evidence: [evidenceFor(edge, raw)],
        pattern: `${raw.trim()} → ${edge.text}`,
      });
    }
  }
  return found;
}

function knownLabels(lines: readonly string[], { corpus, vocabulary }: RuleContext): Set<string> {
  const printed = labelsOf([lines, ...corpus.map((source) => source.lines.map(({ text }) => text))]);
  for (const { labels } of vocabulary.fieldLabels)
    for (const label of labels) printed.add(label.toLowerCase());
  return printed;
}

function statusOf(edge: Edge): RepairStatus {
  if (edge.lost.some(({ glyph }) => glyph === LOST_DIGIT)) return 'suggested';
  if (edge.posterior >= SURE) return 'repaired';
  return edge.posterior >= LIKELY ? 'likely' : 'suggested';
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

function evidenceFor(edge: Edge, raw: string): Evidence {
  const note = `Đọc “${raw.trim()}” là “${edge.text}” theo mô hình ngôn ngữ của các kế hoạch khác.`;
  return { kind: 'model', note, plan: null, line: null, quote: null };
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
