import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/domain/issue.ts';
import { inThread } from '../../../scripts/receive/pdf/in-thread.ts';
import { readPdf } from '../../../scripts/receive/pdf/read-pdf.ts';
import { makePdf, writeObjects } from './make-pdf.ts';

const context = { file: 'x.pdf', progress: () => undefined };
const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** A page whose content is given, with objects from number 5 on. */
function withContent(
  dictionary: string,
  stream: string,
  more: Parameters<typeof writeObjects>[0] = [],
  resources = '',
) {
  return writeObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<${resources}>>/Contents 4 0 R>>`,
    { dictionary, stream },
    ...more,
  ]);
}

/** One sentence, whatever the file is. */
async function sentence(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readPdf(bytes, context, null).then(
    ({ lines }) => `read: ${lines.length}`,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).toSentence();
}

describe('hostile files end in a sentence', () => {
  test('no PDF at all, and one that is cut off', async () => {
    expect(await sentence(new TextEncoder().encode('%PDF-1.7\nnothing'))).toContain('damaged');
    const whole = makePdf([{ items: [{ x: 71, y: 100, text: 'Kế hoạch' }] }]);
    expect(await sentence(whole.slice(0, 40))).toContain('damaged');
  });

  test('ten thousand pages', async () => {
    const kids = '3 0 R '.repeat(10_000);
    const bytes = writeObjects([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${kids}]/Count 10000>>`,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
    ]);
    expect(await sentence(bytes)).toContain('10000 pages');
  });

  test('a form that paints itself', async () => {
    const form = {
      dictionary: '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>',
      stream: '/X Do',
    };
    expect(await sentence(withContent('', '/X Do', [form], '/XObject<</X 5 0 R>>'))).toContain('x.pdf');
  });

  test('a bomb that unpacks to nothing but blanks without end', async () => {
    const packed = latin(zlibSync(new Uint8Array(400_000_000).fill(32), { level: 9 }));
    const bytes = withContent('/Filter/FlateDecode', packed);
    const limits = { seconds: 4, megabytes: 250 };
    await expect(inThread(bytes, context, limits)).rejects.toThrow(/more memory|more than 4 seconds/);
  });

  test('scripts and addresses are not followed', async () => {
    const bytes = writeObjects([
      '<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(while(true){})>>>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://example.invalid/)>>>>]>>',
    ]);
    expect(await sentence(bytes)).toContain('this PDF has no text');
  });

  test('what takes too long is ended', async () => {
    const pages = Array.from({ length: 40 }, () => ({
      items: Array.from({ length: 60 }, (_, index) => ({
        x: 71,
        y: 10 + 13 * index,
        text: 'Kế hoạch '.repeat(7),
      })),
    }));
    await expect(inThread(makePdf(pages), context, { seconds: 0.01, megabytes: 1600 })).rejects.toThrow(
      'takes more than',
    );
  });
});
