import { join } from 'node:path';
import { keyOfFolder } from '../../cache/keys.ts';
import { keyOf } from '../../../src/files/memory.ts';
import { openMemory } from '../../cache/folder.ts';
import { loadShared, type SharedContent } from '../../content/content.ts';
import { contentFolder } from '../../files/files.ts';
import { Generation } from '../../generation/generation.ts';
import { storedWitnesses, type WitnessList } from '../../witnesses/load-witnesses.ts';

let kept: (WitnessList & { content: string; loaded: () => boolean }) | undefined;

/** The witnesses, loaded once for as long as they stay the same: what was learned from them is then warm. */
function warmWitnesses(content: string): WitnessList {
  const list = storedWitnesses(content);
  const isSame = kept?.key === list.key && kept.textsKey === list.textsKey;
  // What is not loaded yet would be loaded from a folder that may be gone.
  if (kept && isSame && (kept.loaded() || kept.content === content)) return kept;
  let loaded: ReturnType<WitnessList['load']> | undefined;
  kept = {
    ...list,
    content,
    load: () => (loaded ??= list.load()),
    loaded: () => loaded !== undefined,
  };
  return kept;
}

let shared: { key: string; content: SharedContent } | undefined;

/** What holds for all plans, read and checked once for as long as it stays the same. */
function warmShared(content: string): SharedContent {
  const key = keyOf(
    ...['models', 'programmes', 'vocabulary'].map((name) => keyOfFolder(join(content, name))),
  );
  if (shared?.key !== key) shared = { key, content: loadShared(content) };
  return shared.content;
}

/** All that a folder of content gives at this moment. @param content this one, or how it will be @throws InputError */
export function openContent(content = contentFolder()): { content: string; generation: Generation } {
  const generation = new Generation(content, openMemory(), {
    witnesses: warmWitnesses(content),
    shared: warmShared(content),
  });
  return { content, generation };
}
