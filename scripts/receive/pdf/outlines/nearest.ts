import type { PdfFont } from '../content/content-types.ts';
import type { Reference } from './features.ts';
import type { Known } from './known.ts';
import { references, type ReferenceStyle } from './reference.ts';
import type { Shape } from './shape.ts';
import { blindDifference, knownOf, stretchOf, usualDifference } from './style.ts';

/** How many reference styles a font is compared with. */
const NEAREST = 2;
/** Letters by which a font without known letters is compared: the most frequent ones. */
const SAMPLE = 24;

const shapes = new Map<ReferenceStyle, Known>();

/** The shapes of a reference style, made once. */
function shapesOf(style: ReferenceStyle): Known {
  let known = shapes.get(style);
  if (!known) shapes.set(style, (known = knownOf(style.letters, stretchOf(style.letters) ?? 1)));
  return known;
}

/**
 * The references most like a font, by its known letters, else by its most frequent shapes. The name of the font
 * says whether it is bold or italic; where no reference of that kind comes near, all are tried.
 */
export function nearestReferences(
  known: Known,
  all: readonly { shape: Shape; count: number }[],
  font: Pick<PdfFont, 'bold' | 'italic'> | undefined,
): Reference[] {
  const sample = [...all].sort((a, b) => b.count - a.count).slice(0, SAMPLE);
  const compared = (style: ReferenceStyle): Reference => {
    const own = shapesOf(style);
    const usual =
      usualDifference(known, own) ??
      blindDifference(
        sample.map(({ shape }) => shape),
        own,
      );
    return { known: own, usual };
  };
  const isAlike = ({ bold, italic }: ReferenceStyle): boolean =>
    bold === font?.bold && italic === font.italic;
  const first = references().filter(isAlike).map(compared);
  const best = Math.min(1, ...first.map(({ usual }) => usual));
  const more =
    best < FAR
      ? []
      : references()
          .filter((style) => !isAlike(style))
          .map(compared);
  return [...first, ...more].sort((a, b) => a.usual - b.usual).slice(0, NEAREST);
}

/** A reference that differs more than this is of another style. */
const FAR = 0.2;
