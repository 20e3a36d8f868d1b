import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../scripts/read/index.ts';
import { repairText } from '../../../scripts/repair/index.ts';
import { projectRoot } from '../../../scripts/files/files.ts';
import { correctionsSchema } from '../../../src/domain/decisions.ts';
import type { Repair } from '../../../src/domain/repair.ts';
import type { SourceText } from '../../../src/domain/source.ts';
import { noVocabulary, sources, textOf } from '../setup.ts';

const folder = join(projectRoot, 'test/fixtures/repair/passages');
const damagedPlan = sources.get('thieu-van-2024')!;
const others = [...sources.values()].filter((source) => source !== damagedPlan);

const witness = (id: string): SourceText =>
  readSource(readFileSync(join(folder, 'witness.txt')), `content/sources/${id}/source.txt`);

/** The damaged lines of the fixture after those of the damaged plan, so that its lost sets are learned. */
function entries(...witnesses: SourceText[]): Repair[] {
  const before = damagedPlan.lines.map(({ text }) => text).join('\n');
  const source = textOf(`${before}\n\n${readFileSync(join(folder, 'damaged.txt'), 'utf8')}`);
  const corrections = correctionsSchema.parse({});
  const corpus = [...others, ...witnesses];
  const { ledger } = repairText(source, { corpus, corrections, vocabulary: noVocabulary });
  return ledger
    .filter(({ line }) => line > damagedPlan.lines.length)
    .map((entry) => ({ ...entry, line: entry.line - damagedPlan.lines.length }));
}

const passagesOf = ({ evidence }: Repair) => evidence.filter(({ kind }) => kind === 'passage');

const alone = entries();
const byOne = entries(witness('cham-soc-2025'));
const byTwo = entries(witness('cham-soc-2025'), witness('thon-ban-2025'));
const onLine = (ledger: readonly Repair[], line: number): Repair[] =>
  ledger.filter((entry) => entry.line === line);

describe('a passage that another plan has whole', () => {
  it('raises a reading that the model only suggests, and is cited', () => {
    expect(onLine(alone, 2)).toMatchObject([
      { pattern: { text: 'từng' }, status: 'suggested', applied: false },
    ]);
    expect(onLine(byOne, 2)).toMatchObject([{ text: 'ừ', status: 'likely', applied: true }]);
    expect(passagesOf(onLine(byOne, 2)[0]!)).toMatchObject([
      { plan: 'cham-soc-2025', line: 4, quote: expect.stringContaining('từng bản, từng phum, cấp giấy mời') },
    ]);
  });

  it('makes it sure only where a second plan has the words too', () => {
    expect(onLine(byTwo, 2)).toMatchObject([{ text: 'ừ', status: 'repaired' }]);
  });

  it('offers a mark that the model has no reading for', () => {
    expect(onLine(alone, 4).map(({ text }) => text)).not.toContain(';');
    expect(onLine(byOne, 4)).toMatchObject([{ text: ';', status: 'suggested' }]);
  });
});

describe('no passage', () => {
  const all = [...byOne, ...byTwo];

  it('fills in a name', () => {
    expect(onLine(all, 6).flatMap(passagesOf)).toEqual([]);
    expect(onLine(byOne, 6).filter(({ applied }) => applied)).toEqual([]);
  });

  it('fills in a digit', () => {
    expect(onLine(all, 8).filter(({ text, applied }) => applied || /\p{N}/u.test(text))).toEqual([]);
  });

  it('teaches a word that only its own plan has', () => {
    expect(onLine(byOne, 10).flatMap(passagesOf)).toEqual([]);
    // "giường", an ordinary word, is read by the words around; "giưỡng" is the witness's alone.
    expect(onLine(byOne, 10).map(({ text }) => text)).not.toContain('ỡ');
  });

  it('is the very place that is read', () => {
    for (const { line, evidence } of all)
      for (const { plan, line: cited } of evidence.filter(({ kind }) => kind === 'passage'))
        expect(plan === null && cited === line + damagedPlan.lines.length).toBe(false);
  });

  it('fills in anything but blanks, one for one', () => {
    for (const { raw, text } of all) {
      expect(raw).toMatch(/^ +$/);
      expect(text).toHaveLength(raw.length);
    }
  });
});
