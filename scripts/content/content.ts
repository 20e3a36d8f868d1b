import { siteFactsSchema } from '../../src/domain/site-facts.ts';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { changesSchema } from '../../src/domain/changes.ts';
import type { CanonicalModel } from '../../src/domain/concordance.ts';
import {
  correctionsSchema,
  sourceFactsSchema,
  type Corrections,
  type SourceFacts,
} from '../../src/domain/decisions.ts';
import { planIdSchema } from '../../src/domain/ids.ts';
import { InputError } from '../../src/domain/issue.ts';
import type { SourceText } from '../../src/domain/source.ts';
import { programmeSchema, type Programme } from '../../src/domain/programme.ts';
import { vocabularySchema, type Vocabulary } from '../../src/domain/vocabulary.ts';
import { decodeUtf8 } from '../read/decode-text.ts';
import { readSource } from '../read/index.ts';
import { parseReading } from '../read/reading-file.ts';
import { checkContent, outlineOf, type PlanOutline } from './check-content.ts';
import { checkProgrammes } from './check-programmes.ts';
import { refusePersonal } from './check-personal.ts';
import { listFolder, readBytes, shownPath } from '../files/files.ts';
import { parseModelFile } from './model-file.ts';
import type { PlanInput } from './plan-input.ts';
import { slugFiles } from './slug-files.ts';
import { parseYaml } from './yaml.ts';

export type { PlanInput } from './plan-input.ts';

/** A file that a person edits and the site publishes, with the line ends of any system. @throws InputError */
function readText(path: string): string {
  const text = decodeUtf8(readBytes(path), shownPath(path)).replace(/\r\n?/g, '\n');
  refusePersonal(text, shownPath(path));
  return text;
}

/** Files of `content/vocabulary/`, by the key of the schema. */
const vocabularyFiles = {
  units: 'units.yaml',
  tools: 'tools.yaml',
  abbreviations: 'abbreviations.yaml',
  fieldLabels: 'field-labels.yaml',
  columnWords: 'column-words.yaml',
} as const;

/** All of `content/vocabulary/`. @throws InputError where a file is missing or wrong */
export function loadVocabulary(content: string): Vocabulary {
  const read = <K extends keyof typeof vocabularyFiles>(key: K): Vocabulary[K] => {
    const path = join(content, 'vocabulary', vocabularyFiles[key]);
    return parseYaml(
      readText(path),
      vocabularySchema.shape[key] as z.ZodType,
      shownPath(path),
    ) as Vocabulary[K];
  };
  return {
    units: read('units'),
    tools: read('tools'),
    abbreviations: read('abbreviations'),
    fieldLabels: read('fieldLabels'),
    columnWords: read('columnWords'),
    programmes: loadProgrammes(content),
  };
}

/** The programmes of `content/programmes/`, the default one first. @throws InputError */
export function loadProgrammes(content: string): Programme[] {
  const folder = join(content, 'programmes');
  const programmes = slugFiles(folder, '.yaml').map(({ slug, path }) => ({
    slug,
    ...parseYaml(readText(path), programmeSchema, shownPath(path)),
  }));
  checkProgrammes(folder, programmes);
  return programmes.sort((one, other) => Number(other.default) - Number(one.default));
}

/** The decisions on a plan; an absent file is an empty one. @throws InputError */
export function loadCorrections(content: string, plan: string): Corrections {
  return readCorrections(join(content, 'corrections', `${plan}.yaml`));
}

/** Decisions from a file; an absent one is an empty one. @throws InputError */
export function readCorrections(path: string): Corrections {
  if (!existsSync(path)) return correctionsSchema.parse({});
  return parseYaml(readText(path), correctionsSchema, shownPath(path));
}

/** Every plan under `content/sources/`, in the order of ids. @throws InputError */
export function loadPlanInputs(content: string): PlanInput[] {
  return planNames(content).map((id) => loadPlanInput(content, id));
}

/** The names of the folders below `content/sources/`, in order. */
export function planNames(content: string): string[] {
  return listFolder(join(content, 'sources')).filter((name) => !name.startsWith('.'));
}

/**
 * The text that lies in a folder.
 *
 * @param plan whose text it is
 * @throws InputError
 */
export function loadSource(folder: string, plan: string): SourceText {
  const readingPath = join(folder, READING);
  const path = join(folder, 'source.txt');
  const source = existsSync(readingPath)
    ? parseReading(decodeUtf8(readBytes(readingPath), shownPath(readingPath)), shownPath(readingPath))
    : { ...readSource(readBytes(path), shownPath(path)), file: 'source.txt' };
  // Published, so the same wherever the project lies.
  return { ...source, file: `content/sources/${plan}/${source.file}` };
}

/** The path of the file that a plan was received as; null where there is no such plan. */
export function receivedFile(content: string, id: string): string | null {
  const folder = join(content, 'sources', id);
  const name = listFolder(folder).find((one) => /^source\.(?!yaml$)[a-z]+$/.test(one));
  return name === undefined ? null : join(folder, name);
}

/** What was read from a received document, beside it; a plain text has none. */
export const READING = 'reading.jsonl';

/** What a person knows of the text, beside it. */
export const FACTS = 'source.yaml';

/** The files of a folder of `content/sources/` that hold its text where they are there, for whoever keeps a copy. */
export const textFiles = ['source.txt', READING];

/** What a person knows of the text in a folder. @throws InputError */
export function loadFacts(folder: string): SourceFacts {
  const path = join(folder, FACTS);
  return parseYaml(readText(path), sourceFactsSchema, shownPath(path));
}

/** One plan under `content/sources/`. @throws InputError */
export function loadPlanInput(content: string, id: string): PlanInput {
  const folder = join(content, 'sources', id);
  if (!planIdSchema.safeParse(id).success)
    throw new InputError('the name of this folder is not a plan id.', {
      place: { file: shownPath(folder) },
      hint: 'Use small ASCII letters, digits and hyphens, like "thieu-van-2024".',
    });
  const factsPath = join(folder, FACTS);
  const source = loadSource(folder, id);
  const textPath = join(folder, basename(source.file));
  // A reading tells the checksum of what it was read from; the file itself must still be that one.
  if (source.layout && sha256Of(readBytes(textPath)) !== source.sha256)
    throw new InputError('this is not the file that the reading beside it was read from.', {
      place: { file: shownPath(textPath) },
      hint: 'A source is never edited: restore it, or add the new file as a plan of its own.',
    });
  const facts = loadFacts(folder);
  if (facts.sha256 !== source.sha256)
    throw new InputError(`"sha256" is not that of ${shownPath(textPath)} (${source.sha256}).`, {
      place: { file: shownPath(factsPath) },
      hint: 'A source is never edited: restore it, or add the new text as a plan of its own.',
    });
  return { id, source, facts, corrections: loadCorrections(content, id) };
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The canonical models of `content/models/`, in the order of slugs. @throws InputError */
export function loadCanonicalModels(content: string): CanonicalModel[] {
  return slugFiles(join(content, 'models'), '.mdx').map(({ slug, path }) =>
    parseModelFile(readText(path), slug, shownPath(path)),
  );
}

/** What applies to all plans. */
export interface SharedContent {
  models: CanonicalModel[];
  vocabulary: Vocabulary;
}

/** What applies to all plans. @throws InputError */
export function loadShared(content: string): SharedContent {
  return { vocabulary: loadVocabulary(content), models: loadCanonicalModels(content) };
}

/** Everything in `content/`, checked. @throws InputError */
export function loadContent(content: string): SharedContent & { inputs: PlanInput[] } {
  const shared = loadShared(content);
  const inputs = loadPlanInputs(content);
  checkAll(content, inputs.map(outlineOf), shared);
  return { inputs, ...shared };
}

/** Checks that involve several files. @throws InputError */
export function checkAll(
  content: string,
  plans: readonly PlanOutline[],
  { models, vocabulary }: SharedContent,
): void {
  checkContent(content, plans, models, vocabulary);
  checkChanges(content, new Set(plans.map(({ id }) => id)));
  const site = join(content, 'site.yaml');
  if (existsSync(site)) parseYaml(readText(site), siteFactsSchema, shownPath(site));
}

/**
 * Checks `content/changes.yaml` already here: the site shows it as it is, and an error there would stop the build
 * with a stack.
 *
 * @throws InputError
 */
function checkChanges(content: string, known: ReadonlySet<string>): void {
  const path = join(content, 'changes.yaml');
  if (!existsSync(path)) return;
  for (const { id, plans } of parseYaml(readText(path), changesSchema, shownPath(path)))
    for (const plan of plans)
      if (!known.has(plan))
        throw new InputError(`the change "${id}" names the plan "${plan}", which does not exist.`, {
          place: { file: shownPath(path) },
          hint: `The plans are ${[...known].join(', ')}.`,
        });
}
