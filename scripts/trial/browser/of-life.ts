/** Stands for `scripts/repair/language/subjects/of-life.ts`, which is read only when the first text is repaired. */
export let ofLife = '';

/** Hands the phrases over, before any text is repaired. */
export function setOfLife(text: string): void {
  ofLife = text;
}
