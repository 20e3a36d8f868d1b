import type { Corrections } from '../../../../src/domain/decisions.ts';
import type { LostGlyph } from '../../../../src/domain/layout.ts';
import { GAP, type Evidence } from '../../../../src/domain/repair.ts';
import type { Proposal } from '../../draft/draft.ts';
import type { Rule } from '../../draft/rule.ts';

/** Below this a reading is as likely wrong as right: it is shown as a gap. */
const LEAST_OFFERED = 0.5;

/**
 * Letters whose code says nothing and whose outline says what they are. First of all rules, so that every later one sees
 * the letter; it is the only one that gives back names and numbers, which no words around can tell.
 */
export const glyphOutline: Rule = {
  id: 'glyph-outline',
  why: 'Phông chữ mất bảng mã nhưng còn nét vẽ: chữ được nhận lại theo hình nét, hoặc theo quyết định của người đọc bản gốc.',
  find: (_lines, { layout, corrections }) =>
    (layout?.glyphs ?? []).flatMap((glyph) => {
      const decided = decisionOn(glyph, corrections);
      if (decided) return [{ ...placeOf(glyph), ...decided }];
      return glyph.certain ? [outlined(glyph, 'repaired')] : [];
    }),
};

/** Outlines that leave a doubt and that no word around has settled: offered, or marked as a gap. */
export const openOutlines: Rule = {
  id: 'open-outline',
  why: 'Nét vẽ của chữ mất bảng mã không đủ rõ và từ ngữ xung quanh không giúp được: chỉ gợi ý.',
  find: (_lines, { layout, corrections }) =>
    (layout?.glyphs ?? [])
      .filter((glyph) => !glyph.certain && !decisionOn(glyph, corrections))
      .map((glyph) => outlined(glyph, 'suggested')),
};

type Reading = Pick<Proposal, 'text' | 'status' | 'confidence' | 'evidence'>;

const placeOf = ({
  line,
  column,
  raw,
}: LostGlyph): Pick<Proposal, 'line' | 'start' | 'end' | 'received'> => ({
  line: line - 1,
  start: column - 1,
  end: column - 1 + raw.length,
  received: raw,
});

/** What a person decided on this code of this font. */
function decisionOn({ font, code }: LostGlyph, { glyphs }: Corrections): Reading | null {
  const decision = glyphs.find((one) => one.font === font && one.code === code);
  if (!decision) return null;
  const { text, reason, by, at } = decision;
  const note = `Mã ${code} của phông “${font}” là “${text}”: ${reason} (${by}, ${at})`;
  const evidence: Evidence = { kind: 'person', note, plan: null, line: null, quote: null };
  return { text, status: 'reviewed', confidence: 1, evidence: [evidence] };
}

function outlined(glyph: LostGlyph, status: 'repaired' | 'suggested'): Proposal {
  const { font, code, candidates, raw } = glyph;
  const [best, second] = candidates;
  const isReading = best !== undefined && (status === 'repaired' || best.probability >= LEAST_OFFERED);
  const rival = second ? `; sau đó là “${second.text}” (${percent(second.probability)})` : '';
  const note = best
    ? `Nét vẽ của mã ${code} trong phông “${font}” giống “${best.text}” nhất (${percent(best.probability)}${rival}).`
    : `Mã ${code} của phông “${font}” không có nét vẽ nào nhận ra được; cần xem bản gốc.`;
  return {
    ...placeOf(glyph),
    text: isReading ? best.text : GAP.repeat(Math.max(raw.length, 1)),
    status,
    confidence: isReading ? best.probability : 0,
    evidence: [{ kind: 'structure', note, plan: null, line: null, quote: null }],
    ...(isReading && { pattern: { raw: `${font} ${code}`, text: best.text } }),
  };
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;
