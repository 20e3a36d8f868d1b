import type { Programme } from '../../../src/domain/programme.ts';
import { fold } from '../../../src/vietnamese/fold.ts';

/** A title that names its programme says more than a mention in passing. */
const IN_TITLE = 5;
/** The programme that is named most must be named this much more often than the next. */
const AHEAD = 2;

/**
 * The programme that a plan is for, by what its text names; null where it names none, or two about as often.
 *
 * @param title the plan's title
 * @param text its whole text
 * @returns the slug of a programme
 */
export function programmeOf(title: string, text: string, programmes: readonly Programme[]): string | null {
  const [inTitle, inText] = [normal(title), normal(text)];
  const [first, second] = programmes
    .map(({ slug, signs }) => ({
      slug,
      named: signs.reduce(
        (sum, sign) => sum + IN_TITLE * count(inTitle, normal(sign)) + count(inText, normal(sign)),
        0,
      ),
    }))
    .sort((one, other) => other.named - one.named);
  if (!first || first.named === 0) return null;
  return second && second.named * AHEAD > first.named ? null : first.slug;
}

const normal = (text: string): string => fold(text).replace(/\s+/g, ' ').trim();

const count = (text: string, sign: string): number => text.split(sign).length - 1;
