import type { Candidate, Undecided } from '../../../src/domain/concordance.ts';
import type { LostGlyph } from '../../../src/domain/layout.ts';
import { ledgerKey } from '../../../src/domain/ledger.ts';
import { modelKey } from '../../../src/domain/model-key.ts';
import type { Mask } from '../../../src/domain/pages.ts';
import type { Anomaly } from '../../../src/domain/plan.ts';
import type { Repair } from '../../../src/domain/repair.ts';
import { openAnomalies } from '../../../src/review/open-anomalies.ts';
import { isOpen, openWords, type OpenPlace, type OpenWord } from '../../../src/review/open-words.ts';
import { staysMasked } from '../../correct/kept.ts';
import { sumOf } from '../../files/generated.ts';
import type { PlanState } from './plan-state.ts';

/** One code of one font whose letter nobody is sure of; one decision settles all its places. */
export interface OpenGlyph {
  kind: 'glyph';
  key: string;
  font: string;
  code: number;
  candidates: LostGlyph['candidates'];
  places: Pick<LostGlyph, 'line' | 'column' | 'raw'>[];
}

/** Places of one pattern: the same letters received, the same reading offered, or none. */
export interface OpenWords extends OpenWord {
  kind: 'word';
  key: string;
}

/** A model that may be one of several canonical models, or a new one. */
export interface OpenMember {
  kind: 'member';
  key: string;
  open: Undecided;
  candidates: Candidate[];
}

/** Personal data that the pages do not show; a person may allow it. */
export interface OpenMask {
  kind: 'mask';
  key: string;
  mask: Mask;
  /** What stands there, on this machine only. */
  text: string;
}

/** What contradicts itself or cannot be. */
export interface OpenAnomaly {
  kind: 'anomaly';
  key: string;
  anomaly: Anomaly;
}

export type QueueItem = OpenGlyph | OpenWords | OpenMember | OpenMask | OpenAnomaly;

/** What of a plan says what waits in it. */
export type Decided = Pick<
  PlanState,
  'received' | 'text' | 'glyphs' | 'corrections' | 'concordance' | 'masked' | 'plan'
>;

const keyOf = (...parts: unknown[]): string => sumOf(JSON.stringify(parts)).slice(0, 12);

/**
 * What waits for a person in one plan, what settles most first: letters of fonts, then words (lost ones, offered ones,
 * doubtful ones), models, personal data, and facts that only the issuer can settle.
 */
export function queueOf(state: Decided): QueueItem[] {
  const glyphs = openGlyphs(state);
  const ofGlyphs = new Set(glyphs.flatMap(({ places }) => places.map(ledgerKey)));
  return [
    ...glyphs,
    ...wordItems(state, ofGlyphs),
    ...state.concordance.undecided.map((open): OpenMember => ({
      kind: 'member',
      key: keyOf('member', modelKey(open)),
      open,
      candidates: open.candidates,
    })),
    ...maskItems(state),
    ...openAnomalies(state.plan).map((anomaly): OpenAnomaly => ({
      kind: 'anomaly',
      key: keyOf('anomaly', anomaly),
      anomaly,
    })),
  ];
}

function openGlyphs({ glyphs, text, corrections }: Decided): OpenGlyph[] {
  const open = text.ledger.filter(isOpen);
  const waits = ({ line, column, raw }: LostGlyph): boolean =>
    open.some((entry) => entry.line === line && covers(entry, column, raw.length));
  const decided = ({ font, code }: LostGlyph): boolean =>
    corrections.glyphs.some((one) => one.font === font && one.code === code);
  const groups = Map.groupBy(
    glyphs.filter((glyph) => !glyph.certain && !decided(glyph)),
    ({ font, code }) => `${font}\0${code}`,
  );
  return [...groups.values()]
    .filter((group) => group.some(waits))
    .map((group): OpenGlyph => {
      const [{ font, code, candidates }] = group as [LostGlyph];
      const places = group.map(({ line, column, raw }) => ({ line, column, raw }));
      return { kind: 'glyph', key: keyOf('glyph', font, code), font, code, candidates, places };
    })
    .sort((one, other) => other.places.length - one.places.length);
}

const covers = ({ column, raw }: Repair, at: number, length: number): boolean =>
  column < at + Math.max(1, length) && at < column + Math.max(1, raw.length);

function wordItems({ text }: Decided, ofGlyphs: ReadonlySet<string>): OpenWords[] {
  const received = text.lines.map((line) => line.received);
  const isOfGlyph = ({ repairs }: OpenPlace): boolean =>
    repairs.every((repair) => ofGlyphs.has(ledgerKey(repair)));
  const rank = ({ unread, waiting }: OpenWord): number => (unread ? 0 : waiting ? 1 : 2);
  return openWords({ received, ledger: text.ledger })
    .map((word) => ({ ...word, places: word.places.filter((place) => !isOfGlyph(place)) }))
    .filter(({ places }) => places.length > 0)
    .map((word): OpenWords => ({
      ...word,
      kind: 'word',
      key: keyOf('word', word.received, word.offered, word.waiting),
    }))
    .sort((one, other) => rank(one) - rank(other) || other.places.length - one.places.length);
}

function maskItems({ masked, received, corrections }: Decided): OpenMask[] {
  const stays = (mask: Mask): boolean =>
    corrections.kept.some((one) => one.keep === 'masked' && staysMasked(mask, one));
  const open = masked.filter((mask) => !stays(mask));
  return open.map((mask): OpenMask => {
    const { line, column, length } = mask;
    const text = received[line - 1]!.slice(column - 1, column - 1 + length);
    return { kind: 'mask', key: keyOf('mask', line, column), mask, text };
  });
}
