import type { Block } from '../../domain/reading.ts';
import type { Mark, TextRange } from '../../domain/span.ts';
import { indexLedger } from '../../domain/ledger.ts';
import { ownPieces } from '../words/own-pieces.ts';
import { h, type Tree, type TreeElement } from '../../tree/tree.ts';
import { repairedWord } from '../../document/repaired-word.ts';
import type { ComparisonLinks, VersionData } from '../version-data.ts';

/**
 * Renders the texts of one version: repaired words as on other pages, and words that only this version has in a
 * `<mark>`.
 */
export interface TextSetter {
  text: (text: string, marks: readonly Mark[], own: readonly TextRange[], scope: string) => Tree;
  /** The paragraphs of a reading, flat: depth is shown by indent, so columns stay narrow. */
  blocks: (blocks: readonly Block[], own: readonly (readonly TextRange[])[], scope: string) => TreeElement[];
}

/** The renderer of a version's texts; its ledger is indexed once. */
export function textSetter({ plan, ledger, names }: VersionData, { href }: ComparisonLinks): TextSetter {
  const entries = indexLedger(ledger);
  const place = { href, planName: (id: string): string | undefined => names.plans[id] };
  const text: TextSetter['text'] = (text, marks, own, scope) =>
    ownPieces(text, marks, entries, own).map(({ segment, own: isOwn }) => {
      const { kind } = segment;
      const piece = kind === 'plain' ? segment.text : repairedWord({ ...segment, plan, scope }, place);
      return isOwn ? h('mark', {}, piece) : piece;
    });
  const blocks: TextSetter['blocks'] = (blocks, own, scope) =>
    blocks.map(({ text: words, bullet, level, marks }, at) =>
      h(
        'p',
        { class: `compare-block${level > 0 ? ` indent-${Math.min(level, 3)}` : ''}` },
        bullet !== null && [h('span', { class: 'bullet' }, bullet), ' '],
        text(words, marks, own[at] ?? [], scope),
      ),
    );
  return { text, blocks };
}
