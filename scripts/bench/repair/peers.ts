import type { Repair } from '../../../src/domain/repair.ts';
import { Draft, type Proposal } from '../../repair/draft/draft.ts';
import type { Language } from '../../repair/language/language.ts';
import { LabelFinder } from '../../repair/language/labels.ts';
import { tokenize } from '../../repair/language/tokens.ts';
import { EdgeFinder, type Edge } from '../../repair/lattice/edges.ts';
import { GLYPHS } from '../../repair/lattice/glyphs.ts';
import { readLostGlyphs } from '../../repair/rules/lost-glyph/read-lost-glyphs.ts';
import { trieOf } from '../../repair/lattice/word-trie.ts';

/** A trigram decoder that takes every glyph for equally likely lost: what learned sets add to. */
export function plainTrigrams(lines: readonly string[], language: Language): Repair[] {
  const { path } = readLostGlyphs(lines.join('\n'), language, { rounds: 0 });
  return ledgerOf(
    lines,
    path.filter(({ lost }) => lost.length > 0),
  );
}

/** For every stretch that is no word the word of the other plans that fits and is most frequent. */
export function mostFrequentWord(lines: readonly string[], language: Language): Repair[] {
  const stream = lines.join('\n');
  const even = new Float64Array(GLYPHS.length).fill(-1);
  const finder = new EdgeFinder(
    stream,
    language,
    () => even,
    { names: trieOf([]), labels: new LabelFinder([]) },
    { maxLost: 2, wholeWord: 0 },
  );
  const found: Edge[] = [];
  let start = 0;
  let taken = -1;
  for (const line of lines) {
    for (const token of tokenize(line)) {
      const at = start + token.start;
      if (token.kind !== 'word' || at <= taken || language.isUsual(token.key)) continue;
      const best = [at, at - 1]
        .filter((place) => place > taken && stream[place] !== '\n')
        .flatMap((place) => finder.at(place))
        .filter((edge) => edge.lost.length > 0 && edge.firstLost !== 'upper')
        .sort((a, b) => language.countOf(b.key) - language.countOf(a.key))[0];
      if (!best || language.countOf(best.key) === 0) continue;
      taken = best.end;
      found.push(best);
    }
    start += line.length + 1;
  }
  return ledgerOf(lines, found);
}

function ledgerOf(lines: readonly string[], edges: readonly Edge[]): Repair[] {
  const draft = new Draft(lines);
  const starts: number[] = [];
  lines.reduce((at, line) => (starts.push(at), at + line.length + 1), 0);
  let line = 0;
  const proposals: Proposal[] = [];
  for (const edge of edges) {
    while (line + 1 < starts.length && starts[line + 1]! <= edge.start) line += 1;
    for (const { at, glyph } of edge.lost) {
      const start = at - starts[line]!;
      const confidence = Math.min(edge.posterior, 1);
      proposals.push({
        line,
        start,
        end: start + 1,
        text: glyph,
        status: 'repaired',
        confidence,
        evidence: [],
      });
    }
  }
  draft.propose('peer', proposals);
  return draft.ledger();
}
