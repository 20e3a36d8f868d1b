import { drawn } from './alphabet.ts';
import { markKey } from './known.ts';
import { difference } from './raster.ts';
import { isGrownFrom, type Part, type Shape } from './shape.ts';

/** What the other letters of a font say of a claim. */
export type Support =
  /** Others with this body and these marks are drawn so. */
  | 'borne out'
  /** Others with this body or these marks are drawn otherwise, and this one is drawn like those of another letter. */
  | 'contradicted'
  /** A mark is drawn that the letter has not, or a dot below on one side only. */
  | 'unlike'
  /** There are no others to compare with. */
  | 'unknown';

/** A claim and what is drawn for it. */
interface Claim {
  claim: string;
  shape: Shape;
}

/** A part of a claimed letter and how it is drawn. */
interface Member {
  /** The class that it belongs to by the claim: those of one class are mostly drawn alike. */
  kind: string;
  /** What it is, over small letters and capitals alike: fonts draw one roof over some of both, another over the rest. */
  name: string;
  part: Part;
}

/** Bodies, and marks, that differ by no more are one drawing: fonts put their letters together from the same parts. */
const SAME = { body: 0.05, marks: 0.06 };
/** Those that differ by more are two. */
const OTHER = { body: 0.09, marks: 0.1 };
/** Edges of one drawing lie no further apart, in em. */
const SAME_EDGE = 0.03;

/**
 * Compares each claim with the other claims of its style: "á" must have the body of "à" and of "a", and the mark of "é"
 * and of "í". A map that lies about some letters tells so by the others, whatever the references look like.
 */
export function supportsOf<Each extends Claim>(claims: readonly Each[]): Map<Each, Support> {
  const bodies = supportOfParts(claims, bodyOf, 'body');
  const marks = supportOfParts(claims, marksOf, 'marks');
  const verdict = (each: Each): Support => {
    const body = bodies.get(each) ?? 'unknown';
    return body !== 'contradicted' && hasRunIn(each, claims)
      ? 'borne out'
      : together(each, body, marks.get(each));
  };
  return new Map(claims.map((each) => [each, verdict(each)] as const));
}

/** Whether the marks of a letter grew together with a body that the same font draws elsewhere without them. */
function hasRunIn({ claim, shape }: Claim, claims: readonly Claim[]): boolean {
  const { body, marks, below } = drawn(claim);
  if (marks === '' || shape.marks || below !== (shape.below !== null)) return false;
  const plain = claims.find(
    (other) => other.claim === body && !other.shape.marks && !other.shape.below,
  )?.shape;
  return plain !== undefined && isGrownFrom(shape.body, plain.body);
}

/** The verdict of both parts; a letter without marks needs none. */
function together({ claim, shape }: Claim, body: Support, marks: Support | undefined): Support {
  if (body === 'contradicted' || marks === 'contradicted') return 'contradicted';
  const { marks: expected, below } = drawn(claim);
  const isMarked = shape.marks !== null;
  const isDotted = shape.below !== null;
  // Marks may have run into the body, and then none stands apart.
  if ((isMarked && expected === '') || below !== isDotted) return /\p{L}/u.test(claim) ? 'unlike' : 'unknown';
  if (isMarked !== (expected !== '')) return 'unknown';
  return body === 'borne out' && (!isMarked || marks === 'borne out') ? 'borne out' : 'unknown';
}

function bodyOf({ claim, shape }: Claim): Member {
  const { body } = drawn(claim);
  return { kind: body, name: body, part: shape.body };
}

function marksOf({ claim, shape }: Claim): Member | null {
  const { marks } = drawn(claim);
  if (marks === '' || !shape.marks) return null;
  return { kind: markKey(marks, claim), name: marks, part: shape.marks };
}

function supportOfParts<Each extends Claim>(
  claims: readonly Each[],
  partOf: (each: Each) => Member | null,
  what: 'body' | 'marks',
): Map<Each, Support> {
  const members = claims.flatMap((each) => {
    const member = partOf(each);
    return member ? [{ each, ...member }] : [];
  });
  return new Map(members.map((member) => [member.each, supportOf(member, members, what)] as const));
}

function supportOf(member: Member, members: readonly Member[], what: 'body' | 'marks'): Support {
  const alike = new Map<string, number>();
  let others = 0;
  let differ = 0;
  for (const other of members) {
    if (other === member) continue;
    const isKin = other.kind === member.kind;
    if (isKin) others += 1;
    const apart = isNear(member.part, other.part) ? difference(member.part.raster, other.part.raster) : 1;
    if (apart < SAME[what]) alike.set(other.name, (alike.get(other.name) ?? 0) + 1);
    else if (isKin && apart > OTHER[what]) differ += 1;
  }
  const own = alike.get(member.name) ?? 0;
  alike.delete(member.name);
  const most = Math.max(0, ...alike.values());
  if (others > 0 && differ > own && most > own) return 'contradicted';
  return own > 0 && own >= most ? 'borne out' : 'unknown';
}

const isNear = (a: Part, b: Part): boolean =>
  Math.abs(a.top - a.bottom - b.top + b.bottom) < SAME_EDGE &&
  Math.abs(a.right - a.left - b.right + b.left) < SAME_EDGE;

/** Whether two shapes may be of one letter in one design. */
export const isSameDrawing = (a: Shape, b: Shape): boolean =>
  isSamePart(a.body, b.body, 'body') &&
  isSamePart(a.marks, b.marks, 'marks') &&
  (a.below === null) === (b.below === null);

function isSamePart(a: Part | null, b: Part | null, what: 'body' | 'marks'): boolean {
  if (a === null || b === null) return a === b;
  return isNear(a, b) && difference(a.raster, b.raster) < OTHER[what];
}
