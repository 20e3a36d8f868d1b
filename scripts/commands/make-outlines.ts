import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stylesOf } from '../bench/outlines/fonts.ts';
import { printReferences } from '../receive/pdf/outlines/reference.ts';

/** Families whose outlines are taken along; all under the SIL Open Font License. */
const FAMILIES = ['tinos', 'arimo', 'carlito', 'charis-sil'];

/** `npm run outlines`: makes the reference outlines anew from the packages @fontsource. */
const styles = FAMILIES.flatMap((family) => stylesOf(join('node_modules/@fontsource', family)));
const file = 'scripts/receive/pdf/outlines/reference.tsv';
const text = printReferences(styles);
writeFileSync(file, text);
console.log(`${file}: ${styles.length} styles, ${Math.round(text.length / 1000)} kB`);
