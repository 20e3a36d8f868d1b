const ALL_CAPITALS = /^(?=.*\p{Lu}{2})[^\p{Ll}]+$/u;
/** Names that keep their small letter also among capitals: "VNeID". */
const MIXED_NAME = /(?<!\p{L})\p{Lu}{2,4}\p{Ll}\p{Lu}{2,4}(?!\p{L})/gu;

/** Whether a text is printed in capitals throughout. */
export const isCapitals = (text: string): boolean =>
  ALL_CAPITALS.test(text) || ALL_CAPITALS.test(text.replace(MIXED_NAME, (name) => name.toUpperCase()));
