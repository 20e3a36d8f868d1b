import { z } from 'zod';

/**
 * What kind of change it was. `plan`: a plan was added, replaced or withdrawn; `text`: the digital text was
 * corrected while the document stayed as it is; `tool`: the site or its programs changed.
 */
export const changeKinds = ['plan', 'text', 'tool'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** An entry of `content/changes.yaml`. */
export const changeSchema = z.strictObject({
  /** Part of its permanent address (`/thay-doi/#id`), ASCII. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be ASCII: small letters, digits and hyphens'),
  date: z.iso.date('must be a day like 2026-11-20'),
  kind: z.enum(changeKinds),
  plans: z.array(z.string()).default([]),
  title: z.string().min(1),
  body: z.string().min(1),
});
export type Change = z.infer<typeof changeSchema>;

/** The whole file: newest first, no id twice, so that feeds and links stay unambiguous. */
export const changesSchema = z
  .array(changeSchema)
  .min(1, 'must hold at least the first publication')
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'holds an id twice')
  .refine(
    (all) => all.every((change, at) => at === 0 || change.date <= all[at - 1]!.date),
    'must stand in order, the newest first',
  );
