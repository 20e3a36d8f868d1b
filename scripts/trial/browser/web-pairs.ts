/** Stands for `scripts/repair/language/web-pairs.ts`, which is read only when the first text is repaired. */
export let webPairs = '';

/** Hands the pairs over, before any text is repaired. */
export function setWebPairs(text: string): void {
  webPairs = text;
}
