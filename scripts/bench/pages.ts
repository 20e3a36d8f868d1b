// Benchmark: what each kind of page sends against its limit, and Lighthouse's scores on phone settings.
// With --starlight also the peer: Starlight with the same model texts, installed in a temporary folder.
// Needs a build. Arguments: --no-lighthouse; --starlight; --dist <folder>.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../files/files.ts';
import { runCommand } from '../terminal/run-command.ts';
import { pageKinds } from './pages/kinds.ts';
import { measureOurs } from './pages/ours.ts';
import { measureStarlight, type SiteFigures } from './pages/starlight.ts';
import { scorePages } from './pages/lighthouse.ts';
import { servePacked } from './pages/serve-packed.ts';
import { weighPage, weighReader } from './pages/weigh.ts';

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const head = (cells: readonly string[]): string => `${row(cells)}\n${row(cells.map(() => '---'))}`;

function printWeights(dist: string): void {
  console.log(`\nWeight in kB after brotli\n\n${head(['page', 'HTML', 'CSS', 'JS', 'total', 'limit'])}`);
  for (const { name, path, most } of pageKinds) {
    const { html, css, js, total } = weighPage(dist, path);
    const verdict = total > most ? `${kilobytes(most)} EXCEEDED` : kilobytes(most);
    console.log(row([name, ...[html, css, js, total].map(kilobytes), verdict]));
    if (total > most) process.exitCode = 1;
  }
}

function printReader(dist: string): void {
  console.log(`\nA file of one's own, kB after brotli\n\n${head(['part', 'weight', 'limit'])}`);
  for (const { name, bytes, most } of weighReader(dist)) {
    const over = most !== null && bytes > most;
    console.log(
      row([name, kilobytes(bytes), most === null ? '' : `${kilobytes(most)}${over ? ' EXCEEDED' : ''}`]),
    );
    if (over) process.exitCode = 1;
  }
}

async function printScores(dist: string): Promise<void> {
  const { url, close } = await servePacked(dist);
  try {
    const scores = await scorePages(pageKinds.map(({ path }) => url + path.slice(1)));
    console.log(`\nLighthouse, phone\n`);
    console.log(head(['page', 'performance', 'accessibility', 'best practices', 'SEO', 'lost points on']));
    pageKinds.forEach(({ name }, at) => {
      const { performance, accessibility, bestPractices, seo, lost } = scores[at]!;
      console.log(row([name, performance, accessibility, bestPractices, seo, lost.join(', ') || 'nothing']));
    });
  } finally {
    close();
  }
}

function printPeer(dist: string): void {
  console.log(`\nBeside Starlight, the same model texts\n`);
  console.log(head(['site', 'pages', 'build s', 'ms a page', 'kB of a model page']));
  const tell = (name: string, { pages, seconds, meanBytes }: SiteFigures): void =>
    console.log(
      row([name, pages, seconds.toFixed(1), ((seconds * 1000) / pages).toFixed(0), kilobytes(meanBytes)]),
    );
  tell('this site', measureOurs());
  tell('Starlight', measureStarlight(dist));
}

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      'no-lighthouse': { type: 'boolean', default: false },
      starlight: { type: 'boolean', default: false },
      dist: { type: 'string' },
    },
  });
  const dist = values.dist ?? join(projectRoot, 'dist');
  printWeights(dist);
  printReader(dist);
  if (!values['no-lighthouse']) await printScores(dist);
  if (values.starlight) printPeer(dist);
});
