/** The words without what plans usually put around them: "Trong năm 2023." becomes "năm 2023". */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^trong\s+/, '')
    .replace(/(?<=\D)0(?=\d)/g, '')
    .replace(/\s+năm\s+(?=\d)/, '/')
    .replace(/[\s.;]+$/, '');

/** The printed words, where they say more than the time: "Trước ngày 30/6/2023" does. */
export const wordsBeside = (printed: string, time: string): string | null =>
  bare(printed) === bare(time) ? null : printed;
