import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { toArchive } from '../../../files/archive.ts';
import { contentFolder } from '../../../queries/content-folder.ts';
import { planRoutes } from '../../../queries/plan-keys.ts';

export const getStaticPaths = planRoutes;

/** The MDX of one plan: the plan, its models or tasks, and its whole text. */
export const GET: APIRoute = ({ params }) => {
  const folder = join(contentFolder, 'plans', params['plan']!);
  const names = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  const files = new Map(
    names.map((name) => [`${params['plan']}/${name}`, readFileSync(join(folder, name), 'utf8')]),
  );
  return new Response(new Uint8Array(toArchive(files)), { headers: { 'Content-Type': 'application/zip' } });
};
