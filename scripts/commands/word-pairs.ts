import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { runCommand } from '../terminal/run-command.ts';
import { projectRoot, readBytes } from '../files/files.ts';
import { readPairs } from '../word-pairs/read-dawg.ts';
import { soundPairs } from '../word-pairs/sound-pairs.ts';
import { writeFileSync } from 'node:fs';

// npm run word-pairs
// Makes scripts/repair/language/web-pairs.ts anew from the optional package @tesseract.js-data/vie.

const SOURCE = 'node_modules/@tesseract.js-data/vie/4.0.0/vie.traineddata.gz';
const TARGET = 'scripts/repair/language/web-pairs.ts';
/** The number of first words on one line of the file. */
const ROWS = 16;

const HEAD = `/**
 * Pairs of syllables that stand together in Vietnamese running text, one first syllable after the other with all that
 * follow it. Made by \`npm run word-pairs\`; never edited.
 *
 * Source: the word pairs of vie.traineddata (tesseract-ocr/tessdata 4.0.0, Apache License 2.0), from the package
 * @tesseract.js-data/vie 1.0.0. They tell what runs as ordinary Vietnamese; they are no witness for a repair.
 */
`;

await runCommand(() => {
  const pairs = soundPairs(readPairs(gunzipSync(readBytes(join(projectRoot, SOURCE)))));
  const byFirst = Map.groupBy(pairs, (pair) => pair.split(' ')[0]!);
  const rows = [...byFirst].map(([first, all]) =>
    [first, ...all.map((pair) => pair.split(' ')[1]!)].join(' '),
  );
  const lines = Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, i) =>
    rows.slice(i * ROWS, (i + 1) * ROWS).join(','),
  );
  writeFileSync(join(projectRoot, TARGET), `${HEAD}export const webPairs = \`\n${lines.join('\n')}\n\`;\n`);
  console.log(`${pairs.length} pairs of ${byFirst.size} first syllables in ${TARGET}`);
});
