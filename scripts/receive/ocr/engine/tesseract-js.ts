import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Grey } from '../image/raster.ts';
import { readHocr } from './hocr.ts';
import { tesseractOptions, type Recogniser } from './recogniser.ts';
import type { ReadWord } from './words.ts';

const DATA = '@tesseract.js-data/vie';
/** Which of the models of the data package: the smaller one, which reads as well as the larger. */
const MODEL = '4.0.0_best_int';

/**
 * Starts tesseract.js with the Vietnamese data of its package: both are read from the disk, nothing is fetched.
 *
 * @returns null where one of the two packages is not installed
 */
export async function startTesseractJs(): Promise<Recogniser | null> {
  const require = createRequire(import.meta.url);
  let langPath: string;
  let version: string;
  let dataVersion: string;
  const versionOf = (name: string): string =>
    (require(`${name}/package.json`) as { version: string }).version;
  try {
    langPath = join(dirname(require.resolve(`${DATA}/package.json`)), MODEL);
    [version, dataVersion] = [versionOf('tesseract.js'), versionOf(DATA)];
  } catch {
    return null;
  }
  const { createWorker, OEM } = await import('tesseract.js');
  const worker = await createWorker('vie', OEM.LSTM_ONLY, { langPath, cacheMethod: 'none', gzip: true });
  await worker.setParameters(tesseractOptions as object);
  return {
    name: `tesseract.js ${version}, vie ${dataVersion} (${MODEL})`,
    recognise: async (pictures) => {
      const read: ReadWord[][] = [];
      for (const picture of pictures) {
        const output = { hocr: true, text: false, blocks: false };
        const { data } = await worker.recognize(portableGreyMap(picture), {}, output);
        read.push(readHocr(data.hocr ?? '').flat());
      }
      return read;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

/** A picture as a file that Tesseract reads without loss: a portable grey map. */
function portableGreyMap({ width, height, data }: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'ascii'), data]);
}
