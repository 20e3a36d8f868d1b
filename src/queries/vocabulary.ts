import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { vocabularySchema, type Tool, type UnitKind } from '../domain/vocabulary.ts';
import { programmeSchema, type GroupKind, type Programme } from '../domain/programme.ts';
import { contentFolder } from './content-folder.ts';

/** The files were checked with the same schemas when the plans were normalised; a wrong one stopped there. */
const read = <Item>(file: string, check: (value: unknown) => Item[]): Item[] =>
  check(parse(readFileSync(join(contentFolder, 'vocabulary', file), 'utf8')) ?? []);

/** Units (cơ quan), tools (nền tảng) and groups of utilities (nhóm tiện ích), in the order of their files. */
export const units: UnitKind[] = read('units.yaml', (value) => vocabularySchema.shape.units.parse(value));
export const tools: Tool[] = read('tools.yaml', (value) => vocabularySchema.shape.tools.parse(value));

/** The programmes, the default one first, then by name; their groups in their own order. */
export const programmes: Programme[] = readdirSync(join(contentFolder, 'programmes'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({
    slug: basename(file, '.yaml'),
    ...programmeSchema.parse(parse(readFileSync(join(contentFolder, 'programmes', file), 'utf8'))),
  }))
  .sort(
    (one, other) => Number(other.default) - Number(one.default) || one.name.localeCompare(other.name, 'vi'),
  );
export const groups: GroupKind[] = programmes.flatMap((programme) =>
  [...programme.groups].sort((one, other) => one.order - other.order),
);

/** Abbreviations and their long forms, for the search. */
export const abbreviations = read('abbreviations.yaml', (value) =>
  vocabularySchema.shape.abbreviations.parse(value),
);

/** The canonical name of a unit or tool; the slug itself where the vocabulary no longer has it. */
export const unitName = (slug: string): string => units.find((unit) => unit.slug === slug)?.name ?? slug;
export const toolName = (slug: string): string => tools.find((tool) => tool.slug === slug)?.name ?? slug;

/** The printed forms of a tool; what its name has in brackets explains it and is no form. */
export function toolForms(slug: string): string[] {
  const tool = tools.find((one) => one.slug === slug);
  return tool ? [tool.name.replace(/\s*\([^)]*\)/g, ''), ...tool.variants] : [];
}
