import type { PlanInput } from '../../content/content.ts';
import { openMemory, type Memory } from '../../cache/memory.ts';
import { contentFolder } from '../../files/files.ts';
import { Generation } from '../../generation/generation.ts';
import { storedWitnesses, type WitnessList } from '../../witnesses/load-witnesses.ts';

let kept: WitnessList | undefined;

/** The witnesses, loaded once for as long as they stay the same: what was learned from them is then warm. */
function warmWitnesses(content: string): WitnessList {
  const list = storedWitnesses(content);
  if (kept?.key === list.key && kept.textsKey === list.textsKey) return kept;
  let loaded: ReturnType<WitnessList['load']> | undefined;
  return (kept = { ...list, load: () => (loaded ??= list.load()) });
}

/** All that `content/` gives at this moment. @param added a plan as it will be @throws InputError */
export function openContent(added?: PlanInput): { content: string; generation: Generation; memory: Memory } {
  const content = contentFolder();
  const memory = openMemory();
  const generation = new Generation(content, memory, {
    witnesses: warmWitnesses(content),
    ...(added && { added }),
  });
  return { content, generation, memory };
}
