import { join } from 'node:path';
import { keyOf, type Memory } from '../../src/files/memory.ts';
import { keyOfFolder, programKey, stampOf } from '../cache/keys.ts';
import { outlineOf, type PlanOutline } from './check-content.ts';
import { loadPlanInput, planNames } from './content.ts';
import type { PlanInput } from './plan-input.ts';

/** A plan as it lies in `content/`, read and checked only where somebody asks for it. */
export interface StoredPlan {
  id: string;
  /** A checksum of all files of the plan and of the program that reads them. */
  key: string;
  outline: PlanOutline;
  /** @throws InputError */
  load(): PlanInput;
}

/**
 * Every plan under `content/sources/`, in the order of ids. One whose files are those of an earlier run is not read
 * again: it was right then.
 *
 * @throws InputError
 */
export function storedPlans(content: string, memory: Memory): StoredPlan[] {
  return planNames(content).map((id) => {
    const key = keyOf(
      programKey(),
      id,
      keyOfFolder(join(content, 'sources', id)),
      stampOf(join(content, 'corrections', `${id}.yaml`)),
    );
    let input: PlanInput | undefined;
    const load = (): PlanInput => (input ??= loadPlanInput(content, id));
    return { id, key, load, outline: memory.recall('outline', key, () => outlineOf(load())) };
  });
}

/** A plan that lies nowhere yet. */
export function newStoredPlan(input: PlanInput): StoredPlan {
  const key = keyOf(programKey(), JSON.stringify(input));
  return { id: input.id, key, outline: outlineOf(input), load: () => input };
}
