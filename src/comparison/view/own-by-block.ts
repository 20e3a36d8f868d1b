import type { TextRange } from '../../domain/span.ts';
import type { FieldId } from '../../domain/fields.ts';
import type { Block } from '../../domain/reading.ts';
import { ownWords } from '../words/own-words.ts';
import type { LongForm, VersionData } from '../version-data.ts';

/** Own words of each block of one reading, from those of its blocks joined by line feeds. */
function byBlock(blocks: readonly Block[], own: readonly TextRange[]): TextRange[][] {
  let offset = 0;
  return blocks.map(({ text }) => {
    const from = offset;
    offset += text.length + 1;
    return own
      .filter(({ start, end }) => end > from && start < from + text.length)
      .map(({ start, end }) => ({
        start: Math.max(0, start - from),
        end: Math.min(text.length, end - from),
      }));
  });
}

/**
 * For each version, the words of a field that only it has, block by block. Only the first reading is compared: prose
 * before appendix.
 */
export function ownByBlock(
  versions: readonly VersionData[],
  field: FieldId,
  abbreviations: readonly LongForm[],
): TextRange[][][] {
  const blocks = versions.map(({ model }) => model.fields[field][0]?.blocks ?? []);
  const own = ownWords(
    blocks.map((one) => one.map(({ text }) => text).join('\n')),
    abbreviations,
  );
  return blocks.map((one, at) => byBlock(one, own[at]!));
}
