import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  HighlightColor,
  Packer,
  Paragraph,
  TextRun,
  type IRunOptions,
} from 'docx';
import { readableInXml } from '../../addresses/xml.ts';
import { FONT } from '../paper.ts';
import type { Draft, DraftModel, DraftParagraph } from './draft.ts';

/** 14 points, in halves. */
const SIZE = 28;
/** How far a level of a list is moved in, in twentieths of a point. */
const INDENT = 400;

/** Words as Word can hold them: the libraries leave out, without a trace, what XML cannot. */
const run = (text: string, look: IRunOptions = {}): TextRun =>
  new TextRun({ ...look, text: readableInXml(text) });

/** Puts a draft into Word: the quotations, a footnote for each place, and what is open in brackets that are marked. */
class WordDraft {
  private readonly footnotes: Record<string, { children: Paragraph[] }> = {};
  private count = 0;

  /** The reference to a new footnote. */
  private note({ source, pieces }: DraftParagraph): FootnoteReferenceRun {
    this.count += 1;
    const doubts = pieces.flatMap(({ doubt }) => doubt ?? []);
    const more = doubts.length > 0 ? ` Chữ chưa chắc: ${doubts.join('; ')}.` : '';
    this.footnotes[String(this.count)] = {
      children: [
        new Paragraph({
          children: [
            run(` ${source.cited}. `, { size: 20 }),
            new ExternalHyperlink({
              link: source.address,
              children: [run(source.address, { style: 'Hyperlink', size: 20 })],
            }),
            run(more, { size: 20 }),
          ],
        }),
      ],
    };
    return new FootnoteReferenceRun(this.count);
  }

  private runs(paragraph: DraftParagraph, bold = false): (TextRun | FootnoteReferenceRun)[] {
    const { bullet, pieces } = paragraph;
    return [
      ...(bullet === null ? [] : [run(`${bullet} `)]),
      ...pieces.map(({ text, doubt }) =>
        run(text, { bold, ...(doubt !== null && { highlight: HighlightColor.YELLOW }) }),
      ),
      this.note(paragraph),
    ];
  }

  private model({ number, title, fields, open }: DraftModel): Paragraph[] {
    const name = number === null ? 'Mô hình (chưa đánh số): ' : `Mô hình ${number}: `;
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        children: [run(name, { bold: true }), ...this.runs(title, true)],
      }),
      ...fields.flatMap(({ label, paragraphs }) => [
        new Paragraph({
          keepNext: true,
          children: [run(`${label.replace(/\s*:?\s*$/, '')}:`, { italics: true })],
        }),
        ...paragraphs.map(
          (paragraph) =>
            new Paragraph({
              indent: { left: INDENT * paragraph.level },
              alignment: AlignmentType.JUSTIFIED,
              children: this.runs(paragraph),
            }),
        ),
      ]),
      ...open.map((point) => openPoint(point)),
    ];
  }

  document({ sources, models, left }: Draft): Document {
    const bodies = models.flatMap((model) => this.model(model));
    const children = [
      new Paragraph({ text: 'KẾ HOẠCH (bản nháp ghép từ kế hoạch cũ)', heading: HeadingLevel.HEADING_1 }),
      openPoint(
        'Mọi câu dưới đây được trích nguyên văn, nguồn ở chú thích cuối trang. Chỗ tô vàng trong ngoặc vuông là điểm phải quyết định; xóa trước khi ban hành.',
      ),
      new Paragraph({ children: [run('Ghép từ:', { bold: true })] }),
      ...sources.map((source) => new Paragraph({ children: [run(`- ${source}`)] })),
      ...bodies,
      ...(left.length > 0 ? [openPoint(`Không đưa vào bản nháp: ${left.join('; ')}.`)] : []),
    ];
    return new Document({
      title: 'Kế hoạch (bản nháp ghép từ kế hoạch cũ)',
      creator: 'Đối chiếu',
      footnotes: this.footnotes,
      styles: { default: { document: { run: { font: FONT, size: SIZE } } } },
      sections: [{ children }],
    });
  }
}

/** Words that come from no plan, marked as such. */
const openPoint = (text: string): Paragraph =>
  new Paragraph({ children: [run(`[${text}]`, { highlight: HighlightColor.YELLOW })] });

/** The bytes of the draft as a Word document. */
export const toWordDraft = async (draft: Draft): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toArrayBuffer(new WordDraft().document(draft)));
