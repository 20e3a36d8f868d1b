// The generated pages of plans as they lie in `content/plans/`. They are read here and not through Astro's store of
// content: that is written and compiled anew in each build, most of its time where there are hundreds of plans.
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { existsSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { pageSchema, type PageData } from '../domain/pages.ts';
import { keyOf } from '../files/memory.ts';
import { recall } from './build-memory.ts';
import { contentFolder } from './content-folder.ts';

/** The generated pages of one plan. */
export interface PlanFiles {
  plan: string;
  /** A checksum of the names and bytes of all its files. */
  sum: string;
  /** What their front matter says, in the order of their names. */
  pages: PageData[];
}

/** What was read last of each plan: the development server asks for every page anew. */
const held = new Map<string, PlanFiles>();

const entriesOf = (folder: string): Dirent[] =>
  existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];

/**
 * The generated pages of every plan, by id. What an earlier build has read of the same bytes is taken from there.
 *
 * @throws Error where a file is no page of a plan
 */
export function readPlanFiles(): PlanFiles[] {
  const plans = join(contentFolder, 'plans');
  return entriesOf(plans)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((plan) => readPlan(join(plans, plan), plan));
}

function readPlan(folder: string, plan: string): PlanFiles {
  const files = entriesOf(folder)
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  const sum = keyOf(...files.flatMap(({ name, bytes }) => [name, bytes]));
  const before = held.get(plan);
  if (before?.sum === sum) return before;
  const pages = recall('front-matter', sum, () =>
    files.map(({ name, bytes }) => readPage(`${plan}/${name}`, bytes.toString('utf8'))),
  );
  const read = { plan, sum, pages };
  held.set(plan, read);
  return read;
}

function readPage(path: string, text: string): PageData {
  try {
    return pageSchema.parse(parseFrontmatter(text).frontmatter);
  } catch (cause) {
    throw new Error(`content/plans/${path} is no page of a plan; npm run normalize writes it anew.`, {
      cause,
    });
  }
}
