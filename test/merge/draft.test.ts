import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { VersionData } from '../../src/comparison/version-data.ts';
import type { Repair } from '../../src/domain/repair.ts';
import { readState } from '../../src/merge/choice/state.ts';
import { makeDraft } from '../../src/merge/draft/draft.ts';
import type { Draft, DraftParagraph } from '../../src/report/draft/draft.ts';
import { toWordDraft } from '../../src/report/draft/word.ts';
import { reading, version } from '../comparison/make-version.ts';
import { makeOthers, otherModel } from '../trial/make-others.ts';

const others = makeOthers([
  otherModel('xa-mot', 24, { models: ['cho-que'] }),
  otherModel('xa-hai', 24, { models: ['cho-que'] }),
  otherModel('xa-ba', 24, { models: ['loa-xa'] }),
]);
const permalink = (path: string): string => `https://doi-chieu.example${path}`;

/** A draft of what an address says, from these versions. */
function draftOf(query: string, versions: readonly VersionData[]): Promise<Draft> {
  const byId = new Map(versions.map((one) => [one.id, one]));
  return makeDraft(readState(new URLSearchParams(query), others).chosen, byId, [], permalink);
}

const wordsOf = ({ pieces }: DraftParagraph): string => pieces.map(({ text }) => text).join('');
const paragraphsOf = ({ models }: Draft): DraftParagraph[] =>
  models.flatMap(({ title, fields }) => [title, ...fields.flatMap(({ paragraphs }) => paragraphs)]);

const lost: Repair = {
  line: 11,
  column: 5,
  raw: ' ',
  text: 'ợ',
  status: 'suggested',
  confidence: 0.6,
  rule: 'lost-glyph',
  evidence: [],
  applied: false,
};

describe('a draft', () => {
  const mot = version('xa-mot', [reading('Chợ nhận mã QR.')]);
  const hai = version('xa-hai', [reading('Chợ không dùng tiền mặt.')]);
  const ba = version('xa-ba', [reading('Loa phát bản tin.', { uncertain: 'Ô của bảng có thể ghép sai.' })]);

  test('takes the words of the chosen plan, each with its place', async () => {
    const draft = await draftOf('ke=xa-mot,xa-hai&chon=cho-que:xa-hai.24:3', [mot, hai]);
    expect(draft.models.map(({ number }) => number)).toEqual([3]);
    expect(paragraphsOf(draft).map((one) => [wordsOf(one), one.source.cited])).toEqual([
      ['Công dân số', 'Kế hoạch của UBND xã xa-hai, Mô hình 24, tên, dòng 9'],
      ['Chợ không dùng tiền mặt.', 'Kế hoạch của UBND xã xa-hai, Mô hình 24, Mục tiêu, dòng 10–12'],
    ]);
    expect(paragraphsOf(draft)[0]!.source.address).toBe(
      'https://doi-chieu.example/ke-hoach/xa-hai/mo-hinh-24/',
    );
    expect(draft.sources).toEqual(['Kế hoạch của UBND xã xa-hai']);
  });

  test('settles nothing: who is silent, what was put together and what is left out are named', async () => {
    const draft = await draftOf('ke=xa-mot,xa-hai,xa-ba&chon=cho-que:-', [ba]);
    expect(draft.models[0]!.open).toEqual([
      'Xã Một, 2024 không có mô hình này.',
      'Xã Hai, 2023 không có mô hình này.',
      'Mục tiêu: Ô của bảng có thể ghép sai.',
    ]);
    expect(draft.left).toEqual(['Chung cho-que (Xã Một, 2024; Xã Hai, 2023)']);
  });

  test('names what the plans do not say alike', async () => {
    const lead = { unit: 'cong-an-xa', name: 'Công an xã', role: 'lead' as const, line: 12 };
    const led = {
      ...mot,
      model: { ...mot.model, units: [lead] },
      names: { ...mot.names, units: { 'cong-an-xa': 'Công an xã' } },
    };
    const [model] = (await draftOf('ke=xa-mot,xa-hai', [led, hai])).models;
    expect(model!.open.filter((point) => point.startsWith('Chủ trì'))).toEqual([
      'Chủ trì: Xã xa-mot 2024 (số 24) giao Công an xã; Xã xa-hai 2024 (số 24) không nêu.',
    ]);
  });

  test('marks a letter that is not sure, and leaves it as it stands', async () => {
    const marks = [{ start: 3, end: 4, line: 11, column: 5 }];
    const text = 'hợp h p';
    const blocks = [{ text, bullet: '-', level: 0, lines: [11, 11] as [number, number], marks }];
    const damaged = version('xa-mot', [reading(text, { blocks })], [lost]);
    const [, paragraph] = paragraphsOf(await draftOf('ke=xa-mot', [damaged]));
    expect(paragraph!.pieces).toEqual([
      { text: 'hợp', doubt: null },
      { text: ' ', doubt: 'giữ “ ” như nhận được; có thể là “ợ”' },
      { text: 'h p', doubt: null },
    ]);
  });

  test('never has a word that the plan has not, whatever marks a text carries', async () => {
    const mark = fc.record({
      start: fc.nat(20),
      end: fc.nat(20),
      line: fc.constant(11),
      column: fc.constant(5),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, maxLength: 20 }),
        fc.array(mark, { maxLength: 5 }),
        async (text, raw) => {
          const marks = raw.filter(({ start, end }) => start < end && end <= text.length);
          const blocks = [{ text, bullet: null, level: 0, lines: [11, 11] as [number, number], marks }];
          const [, paragraph] = paragraphsOf(
            await draftOf('ke=xa-mot', [version('xa-mot', [reading(text, { blocks })], [lost])]),
          );
          expect(wordsOf(paragraph!)).toBe(text);
        },
      ),
    );
  });

  test('goes into Word with a footnote for every quotation', async () => {
    const draft = await draftOf('ke=xa-mot,xa-hai,xa-ba', [mot, hai, ba]);
    const parts = unzipSync(await toWordDraft(draft));
    const [body, notes] = ['document', 'footnotes'].map((name) => strFromU8(parts[`word/${name}.xml`]!));
    const many = paragraphsOf(draft).length;
    expect(body!.match(/<w:footnoteReference /g)).toHaveLength(many);
    expect(notes!.match(/Kế hoạch của UBND xã/g)).toHaveLength(many);
    expect(body).toContain('[Xã Hai, 2023 không có mô hình này.]');
  });
});
