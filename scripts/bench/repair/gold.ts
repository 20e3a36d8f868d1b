import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RepairedText } from '../../../src/domain/repair.ts';
import { projectRoot } from '../../files/files.ts';
import { emptyScore, scoreLine, type Score } from './score.ts';

const folder = join(projectRoot, 'test/fixtures/repair/gold');
const UNCERTAIN = '⟦?⟧';

/** Lines of thieu-van-2024 that were read by hand; those without a row are undamaged. */
const isRead = (line: number): boolean => line <= 330 || (line >= 1040 && line <= 1130);

const rowsOf = (file: string): string[][] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((row) => row.split('\t'));

/** Scores a repaired thieu-van-2024 against the hand-made truth. */
export function scoreGold({ lines, ledger }: RepairedText): Score {
  const truth = new Map(rowsOf('thieu-van-repair.tsv').map(([line, , gold]) => [Number(line), gold!]));
  const perLine = Map.groupBy(ledger, ({ line }) => line);
  const score = emptyScore();
  for (const { number, received } of lines) {
    if (!isRead(number)) continue;
    const aligned = align(received, truth.get(number) ?? received);
    if (!aligned) continue;
    scoreLine(score, aligned.text, received, perLine.get(number) ?? [], (_start, end) =>
      aligned.exempt.has(end),
    );
  }
  return score;
}

/** The truth set under the received line, place by place; null where letters were spaced apart. */
function align(received: string, gold: string): { text: string; exempt: Set<number> } | null {
  const parts = gold.split(UNCERTAIN);
  const plain = parts.join('');
  for (let lead = 0; lead < 3; lead += 1) {
    const text = (' '.repeat(lead) + plain).padEnd(received.length);
    if (text.length !== received.length) continue;
    if (![...received].every((char, at) => char === ' ' || char === text[at])) continue;
    const exempt = new Set<number>();
    let end = lead;
    for (const part of parts.slice(0, -1)) exempt.add((end += part.length));
    return { text, exempt };
  }
  return null;
}

/** The gold of OCR errors: how many are read right, in whatever tier. */
export interface OcrScore {
  errors: number;
  applied: number;
  suggested: number;
  missed: string[];
  /** Applied wrong-letter repairs in the lines that were read by hand that the truth does not have. */
  wrong: string[];
}

/** Lines read by hand in the cleaner plans. */
const readLines: Record<string, number> = { 'duy-tien-2023': 700, 'thanh-hoa-2023': 500 };
const seedOf: Record<string, string> = { '002': 'duy-tien-2023', '003': 'thanh-hoa-2023' };

/** Scores the repairs of OCR errors of one of the cleaner plans. */
export function scoreOcr(plan: string, { lines, ledger }: RepairedText): OcrScore {
  const rows = rowsOf('errors.tsv').filter(([seed]) => seedOf[seed!.slice(0, 3)] === plan);
  const score: OcrScore = { errors: 0, applied: 0, suggested: 0, missed: [], wrong: [] };
  const rightLines = new Set<number>();
  for (const [, number, raw, corrected, kind] of rows) {
    if (!kind!.startsWith('ocr-')) continue;
    score.errors += 1;
    const line = lines[Number(number) - 1]!;
    const entries = ledger.filter((entry) => entry.line === line.number);
    const words = new Set(
      corrected!.split(/[\s,.;:]+/).filter((word) => !raw!.split(/[\s,.;:]+/).includes(word)),
    );
    const right = entries.find((entry) => words.has(entry.text));
    if (right) rightLines.add(line.number);
    if (!right) score.missed.push(`${number}: ${raw}`);
    else if (right.applied) score.applied += 1;
    else score.suggested += 1;
  }
  for (const entry of ledger)
    if (entry.applied && entry.line <= (readLines[plan] ?? 0) && !rightLines.has(entry.line))
      score.wrong.push(`${entry.line}: ${entry.raw} → ${entry.text} (${entry.rule})`);
  return score;
}
