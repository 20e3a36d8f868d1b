import type { Following } from '../language/kneser-ney.ts';
import type { Language } from '../language/language.ts';
import type { Edge, EdgeFinder, IsHopeless } from './edges.ts';
import { isInCapitals } from './line-ends.ts';
import type { MarkPlace } from './lost-marks.ts';

/** Where a state stands: after a token, after one blank, after more, or at the start of a line. */
const AFTER_TOKEN = 0;
const AFTER_BLANK = 1;
const AFTER_BLANKS = 2;
const LINE_START = 3;

/**
 * How far readings are followed: states that are this many nats worse than the best are given up, and each place
 * keeps a limited number.
 */
export interface Beam {
  nats: number;
  states: number;
}

/** For the last reading, whose posteriors are shown. */
const WIDE: Beam = { nats: 11, states: 32 };
/** While the lost sets are learned: many words speak, so that each may be heard with less care. */
export const NARROW: Beam = { nats: 8, states: 12 };
/** A stretch with this many arcs is hopeless ("a a a a …"): from there on only the best states go on. */
const MANY_ARCS = 20_000;
const HOPELESS_STATES = 2;
/** A stretch that has not come to one state after this many characters is cut, so that work stays linear. */
const MAX_STRETCH = 1200;
/** ln of a second blank in a row. */
const LOG_DOUBLE_BLANK = Math.log(0.005);
/** ln of a small letter that opens a paragraph; lines are looked back at so far. */
const LOG_SMALL_OPENS = Math.log(0.02);
const LINE_REACH = 200;
const TELLING_MARKS = '.,;';
/** ln of a blank where a glyph is drawn. */
const LOG_DRAWN = Math.log(0.001);
/** Room for the numbers of two words in one number. */
const SPAN = 2 ** 20;

interface Node {
  at: number;
  before: number;
  last: number;
  lastKey: string;
  lastIsMark: boolean;
  flag: number;
  /** What follows the two words; once it was asked for. */
  following: Following | null;
  alpha: number;
  best: number;
  bestArc: Arc | null;
  beta: number;
}

/** The states at one place, and how likely the best of them is. */
interface Bucket {
  nodes: Map<number, Node>;
  top: number;
}

interface Arc {
  from: Node;
  to: Node;
  weight: number;
  edge: Edge | null;
}

/** What the lines of a text do at their edges. */
export interface BlankHabits {
  /** The number of blanks at the end of most lines. */
  trailing: number;
  /** ln of the share of lines that end with other blanks than that. */
  logOddEnd: number;
  /** ln of the share of lines that begin with one blank. */
  logLeading: number;
}

/** What the decoder found: the best reading as a chain of tokens, and every reading of blanks as lost glyphs. */
export interface Decoded {
  path: Edge[];
  /** Every edge with lost glyphs, its posterior set. */
  lost: Edge[];
}

/**
 * Reads a stream of lines as tokens, every blank either a blank or exactly one lost glyph.
 *
 * Forward–backward over all readings within a beam. Wherever only one state is left the past and the future do
 * not touch, so each stretch is finished there; work and memory stay linear in the length.
 */
export function decodeStream(
  finder: EdgeFinder,
  language: Language,
  blanks: BlankHabits,
  beam: Beam = WIDE,
): Decoded {
  return new Decoder(finder, language, blanks, beam).run();
}

class Decoder {
  private readonly stream: string;
  private readonly decoded: Decoded = { path: [], lost: [] };
  /** By place; those behind the place that is read are gone. */
  private readonly buckets: (Bucket | undefined)[];
  private arcs: Arc[] = [];
  private frontier = 0;
  private stretchStart = 0;
  private readonly finder: EdgeFinder;
  private readonly language: Language;
  private readonly blanks: BlankHabits;
  private readonly beam: Beam;

  constructor(finder: EdgeFinder, language: Language, blanks: BlankHabits, beam: Beam) {
    this.beam = beam;
    this.finder = finder;
    this.language = language;
    this.blanks = blanks;
    this.stream = finder.stream;
    this.buckets = new Array<Bucket | undefined>(this.stream.length + 1).fill(undefined);
  }

  run(): Decoded {
    const { unknown } = this.language;
    this.begin(0, { before: unknown, last: unknown, lastKey: '\n', lastIsMark: false, flag: LINE_START });
    for (let at = 0; at < this.stream.length; at += 1) {
      const bucket = this.buckets[at];
      if (!bucket) continue;
      if (at === this.frontier && at > this.stretchStart) {
        const force = at - this.stretchStart > MAX_STRETCH;
        if (bucket.nodes.size === 1 || force) {
          const last = bestOf(bucket);
          this.finish(last);
          this.begin(at, last);
        }
      }
      this.expand(at);
    }
    const end = this.buckets[this.stream.length];
    if (end) this.finish(bestOf(end), [...end.nodes.values()]);
    return this.decoded;
  }

  private begin(at: number, state: Pick<Node, 'before' | 'last' | 'lastKey' | 'lastIsMark' | 'flag'>): void {
    const { before, last, lastKey, lastIsMark, flag } = state;
    const node: Node = {
      at,
      before,
      last,
      lastKey,
      lastIsMark,
      flag,
      following: null,
      alpha: 0,
      best: 0,
      bestArc: null,
      beta: -Infinity,
    };
    this.buckets[at] = { nodes: new Map([[keyOf(node), node]]), top: 0 };
    this.arcs = [];
    this.frontier = at;
    this.stretchStart = at;
  }

  private expand(at: number): void {
    const nodes = this.prune(this.buckets[at]!);
    this.buckets[at] = undefined;
    const char = this.stream[at]!;
    // A blank after a word begins no token: the lattice would list thousands of readings in vain.
    const edges = nodes.some((node) => node.flag !== AFTER_TOKEN || node.lastIsMark || char !== ' ')
      ? this.finder.at(at, this.hopelessFrom(nodes))
      : [];
    const marks = new Map<MarkPlace, Edge[]>();
    for (const node of nodes) {
      if (char === '\n') this.step(node, at + 1, this.endCost(node), null, LINE_START);
      else if (char === ' ') this.expandBlank(node, at, marks);
      if (char !== '\n') for (const edge of edges) if (mayBegin(node, edge)) this.take(node, edge);
    }
  }

  /** What even the best of these states would give up; the tops of places only rise. */
  private hopelessFrom(nodes: readonly Node[]): IsHopeless {
    const best = nodes.reduce((most, { alpha }) => Math.max(most, alpha), -Infinity);
    return (end, cost) => this.isHopeless(end, best + cost);
  }

  private expandBlank(node: Node, at: number, marks: Map<MarkPlace, Edge[]>): void {
    if (this.finder.isFormBlank(at)) {
      let end = at;
      while (this.stream[end] === ' ') end += 1;
      this.step(node, end, 0, null, node.flag === LINE_START ? LINE_START : AFTER_BLANKS);
      return;
    }
    const drawn = this.finder.isDrawn(at) ? LOG_DRAWN : 0;
    this.step(node, at + 1, this.blankCost(node, at) + drawn, null, nextFlag(node.flag));
    const place =
      node.flag === AFTER_TOKEN ? 'after token' : node.flag === LINE_START ? 'line start' : 'after blank';
    // One edge for all states, so that its posterior gathers in one place.
    let lost = marks.get(place);
    if (!lost) marks.set(place, (lost = this.finder.lostMarks(at, place)));
    for (const edge of lost) this.take(node, edge);
  }

  /** A text whose lines end with a blank has one on this line too. */
  private endCost(node: Node): number {
    return node.flag === AFTER_TOKEN && this.blanks.trailing > 0 ? this.blanks.logOddEnd : 0;
  }

  private blankCost(node: Node, at: number): number {
    if (node.flag === LINE_START)
      return this.stream[at - 1] === ' ' ? LOG_DOUBLE_BLANK : this.blanks.logLeading;
    let end = at;
    while (this.stream[end] === ' ') end += 1;
    const trailing = end >= this.stream.length || this.stream[end] === '\n';
    if (trailing) return end - at > this.blanks.trailing ? this.blanks.logOddEnd : 0;
    return node.flag === AFTER_TOKEN ? 0 : LOG_DOUBLE_BLANK;
  }

  private take(node: Node, edge: Edge): void {
    // Everything that follows only costs more.
    if (this.isHopeless(edge.end, node.alpha + edge.cost)) return;
    const { language } = this;
    const opensBlock = node.flag === LINE_START && edge.kind !== 'word' && edge.kind !== 'unknown';
    const { trigrams, block } = language;
    let weight = edge.cost;
    if (opensBlock)
      weight +=
        trigrams.logProbability(node.before, node.last, block) +
        trigrams.logProbability(node.last, block, edge.id);
    else weight += (node.following ??= trigrams.after(node.before, node.last)).log(edge.id);
    if (node.flag === LINE_START && edge.firstLost === 'lower' && this.opensParagraph(edge.start))
      weight += LOG_SMALL_OPENS;
    if (edge.firstLost)
      weight += language.logCase(
        node.flag === LINE_START ? '\n' : node.lastKey,
        edge.key,
        edge.firstLost === 'upper',
      );
    // A letter that is seen tells of the mark before it: a full stop is followed by a capital, a comma by a small letter,
    // a colon by either.
    else if (edge.kind === 'word' && TELLING_MARKS.includes(node.lastKey) && node.flag !== LINE_START)
      weight += language.logCase(node.lastKey, edge.key, isUpper(edge.text[0]!));
    if (node.flag !== LINE_START) {
      const blank = node.flag !== AFTER_TOKEN;
      if (edge.kind === 'mark') weight += language.logSpaceBefore(edge.key, blank);
      else if (node.lastIsMark) weight += language.logSpaceAfter(node.lastKey, blank);
    }
    this.step(node, edge.end, weight, edge, AFTER_TOKEN, opensBlock);
  }

  /** Whether the line before is blank, a heading in capitals, or ends a sentence. */
  private opensParagraph(at: number): boolean {
    const before = this.stream.slice(Math.max(0, at - LINE_REACH), at).split('\n');
    if (before.length < 2) return at < LINE_REACH;
    const last = before.at(-2)!.trimEnd();
    return last === '' || /[.:!?]$/.test(last) || isInCapitals(last);
  }

  private step(
    from: Node,
    at: number,
    weight: number,
    edge: Edge | null,
    flag: number,
    opensBlock = false,
  ): void {
    const before = opensBlock ? this.language.block : edge ? from.last : from.before;
    const last = edge ? this.language.contextOf(from.before, from.last, edge.id) : from.last;
    const score = from.alpha + weight;
    if (this.isHopeless(at, score)) return;
    const key = (before * SPAN + last) * 4 + flag;
    const bucket = (this.buckets[at] ??= { nodes: new Map(), top: -Infinity });
    let to = bucket.nodes.get(key);
    if (!to) {
      const lastKey = edge ? edge.key : from.lastKey;
      const lastIsMark = edge ? edge.kind === 'mark' : from.lastIsMark;
      to = {
        at,
        before,
        last,
        lastKey,
        lastIsMark,
        flag,
        following: null,
        alpha: -Infinity,
        best: -Infinity,
        bestArc: null,
        beta: -Infinity,
      };
      bucket.nodes.set(key, to);
    }
    const arc = { from, to, weight, edge };
    this.arcs.push(arc);
    to.alpha = logAdd(to.alpha, score);
    if (to.alpha > bucket.top) bucket.top = to.alpha;
    if (from.best + weight > to.best) {
      to.best = from.best + weight;
      to.bestArc = arc;
    }
    if (at > this.frontier) this.frontier = at;
  }

  /** Whether a state with this score would be given up at once; it is not even made then. */
  private isHopeless(at: number, score: number): boolean {
    const bucket = this.buckets[at];
    return bucket !== undefined && score < bucket.top - this.beam.nats;
  }

  private prune({ nodes, top }: Bucket): Node[] {
    if (nodes.size === 1) return [...nodes.values()];
    const kept = [...nodes.values()].filter((node) => node.alpha > top - this.beam.nats);
    const most = this.arcs.length > MANY_ARCS ? HOPELESS_STATES : this.beam.states;
    if (kept.length <= most) return kept;
    return kept.sort((a, b) => b.alpha - a.alpha).slice(0, most);
  }

  /** Backward over the stretch: posteriors of the edges and the best chain. */
  private finish(last: Node, ends: readonly Node[] = [last]): void {
    let total = -Infinity;
    for (const end of ends) {
      end.beta = 0;
      total = logAdd(total, end.alpha);
    }
    const touched = new Set<Edge>();
    for (let i = this.arcs.length - 1; i >= 0; i -= 1) {
      const { from, to, weight, edge } = this.arcs[i]!;
      if (to.beta === -Infinity) continue;
      from.beta = logAdd(from.beta, to.beta + weight);
      if (!edge || edge.lost.length === 0) continue;
      edge.posterior += Math.exp(from.alpha + weight + to.beta - total);
      touched.add(edge);
    }
    for (const edge of touched) if (edge.posterior > 1e-6) this.decoded.lost.push(edge);
    const chain: Edge[] = [];
    for (let arc = last.bestArc; arc; arc = arc.from.bestArc) if (arc.edge) chain.push(arc.edge);
    this.decoded.path.push(...chain.reverse());
  }
}

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

const nextFlag = (flag: number): number =>
  flag === LINE_START ? LINE_START : flag === AFTER_TOKEN ? AFTER_BLANK : AFTER_BLANKS;

/** A token may follow a mark directly, but a word not a word. */
function mayBegin(node: Node, edge: Edge): boolean {
  if (edge.kind === 'mark') return true;
  return node.flag !== AFTER_TOKEN || node.lastIsMark;
}

const keyOf = (node: Node): number => (node.before * SPAN + node.last) * 4 + node.flag;

function bestOf({ nodes }: Bucket): Node {
  let best: Node | undefined;
  for (const node of nodes.values()) if (!best || node.alpha > best.alpha) best = node;
  return best!;
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
