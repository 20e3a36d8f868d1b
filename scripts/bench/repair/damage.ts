import { sample, seeded } from './random.ts';

/** A text with the glyphs that its made-up fonts lost taken away, one blank for each. */
export interface DamagedText {
  clean: string[];
  damaged: string[];
  /** The lost set of each kind of run. */
  lost: Set<string>[];
}

const MARKED_LETTER = /[\u00c0-\u024f\u1ea0-\u1ef9]/;
const PLAIN_LETTER = /[A-Za-z]/;
const LOSABLE_MARK = /[.:%+“”]/;
/** Broken maps lose marked letters more than others; every fourth lost glyph is a plain letter, every eighth a mark. */
const SHARES = { plain: 1 / 4, mark: 1 / 8 };

/**
 * Damages a sound text as broken fonts do: two to four kinds of run, each with a random lost set of 5 to 20 glyphs.
 *
 * Headings and labels are one kind of run, asides in brackets another, the rest is set in one or two kinds that
 * change every few lines. A third of the lines of the rest lost nothing.
 */
export function damageText(lines: readonly string[], seed: number): DamagedText {
  const random = seeded(seed);
  const clean = lines.map((line) => line.normalize('NFC'));
  const kinds = 2 + Math.floor(random() * 3);
  const lost = Array.from({ length: kinds }, () => lostSet(clean, random));
  let body = 0;
  const damaged = clean.map((line, index) => {
    if (index % 9 === 0) body = pickBody(kinds, random);
    return damageLine(line, lost, kinds, body);
  });
  return { clean, damaged, lost };
}

/** The kind of run of the next lines of the body: -1 is a sound font. */
function pickBody(kinds: number, random: () => number): number {
  const bodies = [-1, kinds - 1, Math.max(kinds - 2, 0)];
  return bodies[Math.floor(random() * bodies.length)]!;
}

function lostSet(lines: readonly string[], random: () => number): Set<string> {
  const glyphs = [...new Set(lines.join(''))].sort();
  const size = 5 + Math.floor(random() * 16);
  const plain = Math.round(size * SHARES.plain);
  const marks = Math.round(size * SHARES.mark);
  const pick = (pattern: RegExp, count: number): string[] =>
    sample(
      glyphs.filter((glyph) => pattern.test(glyph)),
      count,
      random,
    );
  return new Set([
    ...pick(MARKED_LETTER, size - plain - marks),
    ...pick(PLAIN_LETTER, plain),
    ...pick(LOSABLE_MARK, marks),
  ]);
}

function damageLine(line: string, lost: readonly Set<string>[], kinds: number, body: number): string {
  const heading = /^\s*(?:[IVX]+\.|\d+\.|Mô hình \d+)/.test(line);
  const label = heading ? line.length : (/^\s*[-+]?\s*[^:]{3,40}:/.exec(line)?.[0].length ?? 0);
  let inAside = false;
  return [...line]
    .map((char, at) => {
      if (char === '(') inAside = true;
      const kind = inAside && kinds > 2 ? 1 : at < label ? 0 : body;
      if (char === ')') inAside = false;
      return kind >= 0 && lost[kind]!.has(char) ? ' ' : char;
    })
    .join('');
}

/** Damages a sound text as one broken font does: one lost set of 7 to 16 glyphs, mostly marked letters, everywhere. */
export function damageEverywhere(lines: readonly string[], seed: number): DamagedText {
  const random = seeded(seed);
  const clean = lines.map((line) => line.normalize('NFC'));
  const glyphs = [...new Set(clean.join(''))].sort();
  const pick = (pattern: RegExp, least: number, spread: number): string[] =>
    sample(
      glyphs.filter((glyph) => pattern.test(glyph)),
      least + Math.floor(random() * spread),
      random,
    );
  const lost = new Set([...pick(MARKED_LETTER, 6, 8), ...pick(PLAIN_LETTER, 1, 3), ...pick(/[.:;]/, 0, 2)]);
  const damaged = clean.map((line) => [...line].map((char) => (lost.has(char) ? ' ' : char)).join(''));
  return { clean, damaged, lost: [lost] };
}

/**
 * Damages a sound text as a word processor's fonts do: headings and labels are bold throughout and lost one set, asides in
 * brackets are italic, everything else is regular and lost another set. Marked letters and marks that stand often in
 * the text are lost sooner, so that much is gone.
 */
export function damageByStyle(lines: readonly string[], seed: number): DamagedText {
  const random = seeded(seed);
  const clean = lines.map((line) => line.normalize('NFC'));
  const lost = [0, 1, 2].map(() => frequentSet(clean.join(''), random));
  const damaged = clean.map((line) => damageLine(line, lost, lost.length, 2));
  return { clean, damaged, lost };
}

/** 8 to 13 glyphs: each time one place of the text is drawn, and the glyph that stands there is lost. */
function frequentSet(text: string, random: () => number): Set<string> {
  const set = new Set<string>();
  const draw = (pattern: RegExp, count: number): void => {
    const places = [...text].filter((glyph) => pattern.test(glyph));
    const size = set.size + Math.min(count, new Set(places).size);
    while (set.size < size) set.add(places[Math.floor(random() * places.length)]!);
  };
  draw(MARKED_LETTER, 6 + Math.floor(random() * 4));
  for (const glyph of sample([...'abcdeghklmopqrstuvxyABCDGHKLMNPQSTVXY'], 2, random)) set.add(glyph);
  draw(LOSABLE_MARK, 1 + Math.floor(random() * 2));
  return set;
}
