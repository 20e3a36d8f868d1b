import { z } from 'zod';

/**
 * What is part of an address and the name of a file: ids of plans, slugs of models, programmes, groups, units and tools.
 * Small ASCII letters, digits and hyphens, so that no two fall together on a disk that takes "A" and "a" for one.
 */
export const slugSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be small ASCII letters, digits and single hyphens, like "thieu-van-2024"',
  )
  // A folder of such a name cannot be checked out on Windows.
  .refine((id) => !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(id), 'is a name that Windows keeps for itself');

/** The id of a plan. */
export const planIdSchema = slugSchema.max(60);

/** The key of a model whose number its plan gives to several: the slug of its group and the number, "ii-1". */
export const modelKeySchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*-[1-9]\d*$/, 'must be a group and a number, like "ii-1"');

export {
  changesUrl,
  lineUrl,
  modelSlug,
  modelUrl,
  planModelUrl,
  planUrl,
  reviewUrl,
  slugOf,
  taskSlug,
  taskUrl,
} from './urls.ts';
