import { join } from 'node:path';
import { projectRoot, writeFileAtomic } from '../files/files.ts';
import { stylesOf } from '../bench/outlines/fonts.ts';
import { printReferences } from '../receive/pdf/outlines/reference.ts';
import { runCommand } from '../terminal/run-command.ts';

/** Families whose outlines are taken along. */
const FAMILIES = ['tinos', 'arimo', 'carlito', 'charis-sil', 'roboto', 'open-sans'];

const LICENCE = [
  'Outlines of letters from the packages @fontsource 5.3.0, made by `npm run outlines`; nothing here is edited by hand.',
  'Copyright 2026 The Tinos Project Authors, 2020 The Arimo Project Authors, 2013 The Carlito Project Authors,',
  '1997-2022 SIL International (Charis SIL), 2011 The Roboto Project Authors, 2020 The Open Sans Project Authors.',
  'Licensed under the SIL Open Font License 1.1, https://openfontlicense.org.',
];

/** `npm run outlines`: makes the reference outlines anew from the packages @fontsource. */
await runCommand(() => {
  const styles = FAMILIES.flatMap((family) =>
    stylesOf(join(projectRoot, 'node_modules/@fontsource', family)),
  );
  const file = 'scripts/receive/pdf/outlines/reference.tsv';
  const text = LICENCE.map((line) => `${line}\n`).join('') + printReferences(styles);
  writeFileAtomic(join(projectRoot, file), text);
  console.log(`${file}: ${styles.length} styles, ${Math.round(text.length / 1000)} kB`);
});
