import { FolderMemory, keyOf, noMemory, type Memory } from '../files/memory.ts';

/** Where a build keeps what it has read, and by which program; the build puts it here, and nothing else does. */
declare const KEPT_BY_BUILD: { folder: string; program: string } | null | undefined;

const kept = typeof KEPT_BY_BUILD === 'undefined' ? null : KEPT_BY_BUILD;
const memory: Memory = kept ? new FolderMemory(kept.folder) : noMemory;

/**
 * What an earlier build of the same program has worked out of the same, else what the work gives.
 *
 * @param sum a checksum of all that it is worked out of
 */
export const recall = <T>(kind: string, sum: string, work: () => T): T =>
  memory.recall(kind, keyOf(kept?.program ?? '', sum), work);
