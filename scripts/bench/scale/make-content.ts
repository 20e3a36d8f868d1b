import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planNames } from '../../content/content.ts';
import { projectRoot } from '../../files/files.ts';
import { sumOf } from '../../files/generated.ts';
import { makePlan } from './make-plan.ts';

const real = join(projectRoot, 'content');

/** The text of a made plan, and what would be known of it. */
function made(number: number): { id: string; text: string; facts: object } {
  const bases = planNames(real);
  const base = readFileSync(join(real, 'sources', bases[number % bases.length]!, 'source.txt'), 'utf8');
  const { text, locality, shortName } = makePlan(base, number);
  const facts = { origin: 'Bản thử.', sha256: sumOf(text), shortName, locality };
  return { id: `thu-${String(number).padStart(4, '0')}`, text, facts };
}

/** Puts a made plan into a folder of content, in place of one of that number. */
export function putPlan(
  content: string,
  number: number,
  change: (text: string) => string = (text) => text,
): void {
  const { id, text, facts } = made(number);
  const folder = join(content, 'sources', id);
  mkdirSync(folder, { recursive: true });
  const changed = change(text);
  writeFileSync(join(folder, 'source.txt'), changed);
  writeFileSync(join(folder, 'source.yaml'), JSON.stringify({ ...facts, sha256: sumOf(changed) }));
}

/** The text of a made plan alone, in a file: for `ingest`. */
export function putText(path: string, number: number): void {
  writeFileSync(path, made(number).text);
}

/** A folder of content with the real plans and as many made-up ones as bring the total to `plans`. */
export function makeContent(content: string, plans: number): void {
  cpSync(real, content, {
    recursive: true,
    filter: (path) => !path.includes('.writing') && path !== join(real, 'plans'),
  });
  for (let number = 0; number < plans - planNames(real).length; number += 1) putPlan(content, number);
}
