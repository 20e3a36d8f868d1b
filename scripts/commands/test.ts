import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../files/files.ts';
import { runNode } from '../terminal/run-node.ts';

/** What one step gives. */
interface StepResult {
  name: string;
  passed: number;
  failed: number;
}

/** The totals of Vitest's JSON reporter. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}

/** A check that either holds or not: one script and its arguments. */
const checks: [name: string, script: string, args: string[]][] = [
  // First, because the types of the site's content are made by it.
  ['types of the site', 'node_modules/astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'error']],
  ['types', 'node_modules/typescript/bin/tsc', ['--noEmit']],
  ['lint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  ['format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']],
  ['packages', 'scripts/commands/check-packages.ts', []],
  ['generated content', 'scripts/commands/normalize.ts', ['--check']],
];

/** Runs everything and ends with one line of totals: Vitest's own, and one for each check. */
function run(): void {
  const output = join(projectRoot, 'test', 'output');
  mkdirSync(output, { recursive: true });
  const results: StepResult[] = [];
  for (const [name, script, args] of checks) results.push(check(name, script, args));
  results.push(tests('unit and property tests', 'vitest.config.ts', join(output, 'unit.json')));
  const built = check('build', 'scripts/commands/build.ts', []);
  results.push(built);
  // Without a new site the browser would test an old one.
  if (!built.failed)
    results.push(tests('browser tests', 'vitest.browser.config.ts', join(output, 'browser.json')));
  for (const { name, passed, failed } of results)
    console.log(`${failed ? 'failed' : 'passed'}  ${name}: ${passed} passed, ${failed} failed`);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

function check(name: string, script: string, args: string[]): StepResult {
  console.log(`\n== ${name}`);
  const ok = runNode(script, args) === 0;
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

function tests(name: string, config: string, report: string): StepResult {
  console.log(`\n== ${name}`);
  rmSync(report, { force: true });
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = runNode('node_modules/vitest/vitest.mjs', args);
  let totals: VitestReport;
  try {
    totals = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  } catch {
    return { name, passed: 0, failed: 1 };
  }
  const { numPassedTests: passed, numFailedTests } = totals;
  // A file that cannot even be loaded has no failed test, and yet it failed.
  return { name, passed, failed: code === 0 ? numFailedTests : Math.max(1, numFailedTests) };
}

run();
