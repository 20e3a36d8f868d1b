import { ALPHABET, drawn } from './alphabet.ts';
import type { Known } from './known.ts';
import { difference } from './raster.ts';
import { isGrownFrom, type Part, type Shape } from './shape.ts';

/** What speaks for or against a letter, in the order of the fitted weights. */
export const FEATURES = [
  'body compared with the same font',
  'body difference, same font',
  'body size difference, same font',
  'body difference, reference',
  'body form difference, reference',
  'body size difference, reference',
  'marks compared with the same font',
  'marks difference, same font',
  'marks place difference, same font',
  'marks difference, reference',
  'marks place difference, reference',
  'marks put together from the same font',
  'difference of marks put together',
  'pieces of marks differ in number',
  'marks where the letter has none',
  'no marks where the letter has some',
  'dot below on one side only',
  'width difference, same font',
  'width difference, reference',
  'letter has another code in this font',
  'how near the body comes, same font',
  'how near the size comes, same font',
  'how near the body comes, reference',
  'how near the form comes, reference',
  'how near the marks come, same font',
  'how near the marks come, reference',
  'how near the width comes, same font',
  'how near marks put together come',
  'no marks, though the body is the plain one',
] as const;

/** A reference style, with the usual difference of its letters from those of the font. */
export interface Reference {
  known: Known;
  /** Usual difference of bodies of one letter: what is more than that speaks against it. */
  usual: number;
}

/** What a shape is compared with. */
export interface Evidence {
  own: Known;
  references: readonly Reference[];
  /** Letters that another code of this font has. */
  taken: ReadonlySet<string>;
}

/** Differences beyond this say no more. */
const MOST = 0.6;
/** Even a font of the same design differs by as much. */
const LEAST_USUAL = 0.03;

/** Bodies that differ by this much more than the nearest one are not looked at further. */
const FAR = 0.3;

/** A shape beside what is known: the features of each letter that it may be at all. */
export function compare(shape: Shape, evidence: Evidence): { letter: string; features: number[] }[] {
  const bodies = new Map<string, number[]>();
  for (const body of BODIES) {
    const found = bodyFeatures(shape, body, evidence);
    if (found) bodies.set(body, found);
  }
  const least = Math.min(...[...bodies.values()].map(distanceOf));
  return ALPHABET.flatMap((letter) => {
    const { body, marks, below } = drawn(letter);
    const found = bodies.get(body);
    if (!found || distanceOf(found) > least + FAR) return [];
    if (marks !== '' && !shape.marks && isPlain(shape, body, evidence)) return [];
    if (marks === '' && !shape.marks && isMore(shape, letter, evidence)) return [];
    const above = markFeatures(shape, letter, marks, evidence);
    if (!above) return [];
    const features = [
      ...found,
      ...above,
      hasBelow(letter, below, evidence) === (shape.below !== null) ? 0 : 1,
      ...widthFeatures(shape, letter, body, evidence),
      evidence.taken.has(letter) ? 1 : 0,
    ];
    return [{ letter, features: [...features, ...nearness(features)] }];
  });
}

const BODIES = [...new Set(ALPHABET.map((letter) => drawn(letter).body))];

/** Marks that ran into their body make it higher by more than this, in em. */
const RUN_IN = 0.08;

/** Whether a shape without marks is no more than the plain body of a letter: then none ran into it. */
function isPlain({ body }: Shape, letter: string, { own, references }: Evidence): boolean {
  const drawing = own.letters.get(letter);
  if (drawing && !drawing.marks) return !isGrownFrom(body, drawing.body);
  return [own, ...references.map(({ known }) => known)].some((known) => {
    const plain = known.withBody(letter)[0]?.body;
    return plain !== undefined && body.top < plain.top + RUN_IN;
  });
}

/** Whether the same letter stands elsewhere in its font, and a shape has something on top of it. */
function isMore({ body }: Shape, letter: string, { own }: Evidence): boolean {
  const drawing = own.letters.get(letter);
  return drawing !== undefined && !drawing.marks && isGrownFrom(body, drawing.body);
}

/** A rough measure of a body, by which plainly other ones are left out. */
const distanceOf = ([, own, ownSize, other, form, size]: number[]): number =>
  own! + 0.3 * ownSize! + 0.5 * other! + 0.5 * form! + 0.3 * size!;

/** On how fine a scale a difference is looked at. */
const near = (difference: number, finest: number): number => Math.log((difference + finest) / 0.1);

/**
 * The differences again on a scale of their own: fonts put letters together from the same parts, so that no
 * difference at all says far more than a small one.
 */
function nearness(features: readonly number[]): number[] {
  const [isOwn, body, size, other, form] = features;
  const [areOwn, marks, , otherMarks, , isComposed, composed, , , misses] = features.slice(6);
  const bodyNear = isOwn ? near(body!, 0.012) : near(other!, 0.03);
  return [
    isOwn ? bodyNear : 0,
    isOwn ? near(size!, 0.02) : 0,
    isOwn ? 0 : bodyNear,
    isOwn ? 0 : near(form!, 0.03),
    areOwn ? near(marks!, 0.012) : 0,
    !areOwn && otherMarks! > 0 ? near(otherMarks!, 0.03) : 0,
    isOwn ? near(features[17]!, 0.02) : 0,
    isComposed ? near(composed!, 0.012) : 0,
    // Marks may have run into a body; but not into one that is the plain one.
    misses ? Math.max(0, -bodyNear) : 0,
  ];
}

/** A piece below the body: the dot of a tone, or what a reference shows (the tail of a comma). */
function hasBelow(letter: string, isDotted: boolean, { references }: Evidence): boolean {
  if (isDotted) return true;
  const shape = references.map(({ known }) => known.letters.get(letter)).find((each) => each !== undefined);
  return shape ? shape.below !== null : false;
}

function bodyFeatures(shape: Shape, body: string, evidence: Evidence): number[] | null {
  const ownShapes = evidence.own.withBody(body);
  const own = nearest(ownShapes.map((other) => bodyDifference(shape.body, other.body)));
  const others = evidence.references.flatMap(({ known, usual }) => {
    const same = (known.letters.get(body) ?? known.withBody(body)[0])?.body;
    if (!same) return [];
    const scale = 0.1 / Math.max(usual, LEAST_USUAL);
    return [
      {
        shape: bodyDifference(shape.body, same) * scale,
        form: Math.min(MOST, difference(shape.body.form(), same.form())) * scale,
        size: sizeDifference(shape.body, same),
      },
    ];
  });
  const other = others.sort((a, b) => a.shape + a.form + 2 * a.size - b.shape - b.form - 2 * b.size)[0];
  if (own === null && !other) return null;
  return [
    own === null ? 0 : 1,
    own ?? 0,
    nearest(ownShapes.map((other) => sizeDifference(shape.body, other.body))) ?? 0,
    // Where the same font tells, a stranger need not be asked.
    own === null ? Math.min(3, other!.shape) : 0,
    own === null ? Math.min(3, other!.form) : 0,
    own === null ? other!.size : 0,
  ];
}

const bodyDifference = (a: Part, b: Part): number => Math.min(MOST, difference(a.raster, b.raster));

/** How far edges lie apart, as a share of the height of a small letter. */
const sizeDifference = (a: Part, b: Part): number =>
  Math.min(
    1,
    (Math.abs(a.top - b.top) +
      Math.abs(a.bottom - b.bottom) +
      0.5 * Math.abs(a.right - a.left - b.right + b.left)) /
      0.46,
  );

function markFeatures(shape: Shape, letter: string, marks: string, evidence: Evidence): number[] | null {
  const expected = marks !== '' || hasPiecesAbove(letter, evidence);
  const own = shape.marks;
  if (!own || !expected) return [0, 0, 0, 0, 0, 0, 0, 0, own && !expected ? 1 : 0, !own && expected ? 1 : 0];
  const beside = (other: Shape) => ({
    difference: Math.min(MOST, difference(own.raster, other.marks!.raster)),
    place: placeDifference(own, shape.body, other.marks!, other.body),
    pieces: other.above.length === shape.above.length ? 0 : 1,
  });
  const best = (found: ReturnType<typeof beside>[]) =>
    found.sort((a, b) => a.difference + a.place - b.difference - b.place)[0];
  const same = best(withMarks(evidence.own, letter, marks).map(beside));
  const composed = same ? null : composedMarks(shape, letter, marks, evidence);
  const other = best(
    evidence.references.flatMap(({ known, usual }) => {
      const scale = 0.1 / Math.max(usual, LEAST_USUAL);
      const found = withMarks(known, letter, marks).slice(0, 1).map(beside);
      return found.map((each) => ({ ...each, difference: each.difference * scale }));
    }),
  );
  if (!same && !other && composed === null) return null;
  return [
    same ? 1 : 0,
    same?.difference ?? 0,
    same?.place ?? 0,
    same || !other ? 0 : Math.min(3, other.difference),
    same || !other ? 0 : other.place,
    composed === null ? 0 : 1,
    composed ?? 0,
    (same ?? other)?.pieces ?? 0,
    0,
    0,
  ];
}

/** Known shapes with the marks of a letter: the letter itself first. */
function withMarks(known: Known, letter: string, marks: string): readonly Shape[] {
  const whole = known.letters.get(letter);
  const others = marks === '' ? [] : known.withMarks(marks, letter);
  return [...(whole?.marks ? [whole] : []), ...others.filter((other) => other !== whole)];
}

/** Signs of several pieces (":", "%", "…") have some above others without any mark. */
function hasPiecesAbove(letter: string, { own, references }: Evidence): boolean {
  const shape =
    own.letters.get(letter) ?? references.map(({ known }) => known.letters.get(letter)).find(Boolean);
  return shape ? shape.above.length > 0 : false;
}

/** Two marks one above the other, each compared with the same font: "ẵ" by the bowl of "ă" and the wave of "ã". */
function composedMarks(shape: Shape, letter: string, marks: string, { own }: Evidence): number | null {
  const parts = [...marks];
  if (parts.length !== 2 || shape.above.length !== 2) return null;
  const found = parts.map((mark, index) => {
    const known = own.withMarks(mark, letter);
    return nearest(
      known.map(({ marks: part }) => Math.min(MOST, difference(shape.above[index]!.raster, part!.raster))),
    );
  });
  if (found[0] === null || found[1] === null) return null;
  return (found[0]! + found[1]!) / 2;
}

/** How far marks stand from where others stand over their body, as a share of the height of a small letter. */
function placeDifference(marks: Part, body: Part, otherMarks: Part, otherBody: Part): number {
  const up = marks.y - body.top - (otherMarks.y - otherBody.top);
  const high = marks.top - marks.bottom - (otherMarks.top - otherMarks.bottom);
  return Math.min(1, (Math.abs(up) + 0.5 * Math.abs(high)) / 0.46);
}

function widthFeatures(shape: Shape, letter: string, body: string, { own, references }: Evidence): number[] {
  const widths = (known: Known): number[] => {
    const whole = known.letters.get(letter);
    return (whole ? [whole] : known.withBody(body)).map(({ width }) => width);
  };
  const apart = (found: number[]): number | null =>
    nearest(found.map((width) => Math.min(1, Math.abs(width - shape.width) / 0.46)));
  const same = apart(widths(own));
  const other = nearest(references.flatMap(({ known }) => apart(widths(known)) ?? []));
  return [same ?? 0, same === null ? (other ?? 0) : 0];
}

const nearest = (values: readonly number[]): number | null =>
  values.length > 0 ? Math.min(...values) : null;
