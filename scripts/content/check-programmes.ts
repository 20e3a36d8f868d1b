import { join } from 'node:path';
import type { CanonicalModel } from '../../src/domain/concordance.ts';
import { InputError, type FilePlace } from '../../src/domain/issue.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { shownPath } from '../files/files.ts';

/**
 * What no programme file can be wrong in alone: one of them is the default, and no two share a group.
 *
 * @param folder `content/programmes`
 * @throws InputError
 */
export function checkProgrammes(folder: string, programmes: readonly Programme[]): void {
  const place = (slug: string): FilePlace => ({ file: shownPath(join(folder, `${slug}.yaml`)) });
  const byDefault = programmes.filter((one) => one.default);
  if (byDefault.length !== 1)
    throw new InputError(
      byDefault.length === 0
        ? 'no programme is the default.'
        : `"default": ${byDefault.map(({ slug }) => slug).join(' and ')} are both the default.`,
      {
        place: byDefault[1] ? place(byDefault[1].slug) : { file: shownPath(folder) },
        hint: 'Write "default: true" in one file: plans that name no programme belong to it.',
      },
    );
  const owner = new Map<string, string>();
  for (const { slug, groups } of programmes)
    for (const group of groups) {
      if (owner.has(group.slug))
        throw new InputError(
          `"groups": "${group.slug}" stands twice, here and in ${owner.get(group.slug)}.yaml.`,
          {
            place: place(slug),
            hint: 'Give the group a name that no other group has.',
          },
        );
      owner.set(group.slug, slug);
    }
}

/** Checks that a file names an existing programme and one of its groups. @throws InputError */
export function checkModelProgramme(
  { programme, group }: Pick<CanonicalModel, 'programme' | 'group'>,
  programmes: readonly Programme[],
  place: FilePlace,
): void {
  const own = programmes.find((one) => (programme === null ? one.default : one.slug === programme));
  if (!own) throw noProgramme(programme!, programmes, place);
  if (!own.groups.some(({ slug }) => slug === group))
    throw new InputError(`"group": there is no group "${group}".`, {
      place,
      hint: `content/programmes/${own.slug}.yaml has ${own.groups.map(({ slug }) => slug).join(', ')}.`,
    });
}

/** The sentence about a programme that is named and not there. */
export const noProgramme = (slug: string, programmes: readonly Programme[], place: FilePlace): InputError =>
  new InputError(`"programme": there is no programme "${slug}".`, {
    place,
    hint: `content/programmes/ has ${programmes.map((one) => one.slug).join(', ')}.`,
  });
