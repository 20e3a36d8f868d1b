import type { Score, Tier } from './score.ts';

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)}%`;

const tierOf = ({ right, wrong }: Tier): string =>
  `${right}/${right + wrong} (${share(right, right + wrong)})`;

/** The figures of a score, one row each. */
export function printScore(title: string, score: Score): void {
  const covered = score.repaired.right;
  const rows: [string, string][] = [
    ['damaged tokens', String(score.damaged)],
    ['restored, no abstention', share(score.restored, score.damaged)],
    ['restored by what is applied', share(score.applied, score.damaged)],
    ['repaired right', `${tierOf(score.repaired)}, coverage ${share(covered, score.damaged)}`],
    ['likely right', tierOf(score.likely)],
    ['suggested right', tierOf(score.suggested)],
    [
      'of these citing a passage',
      `repaired ${tierOf(score.cited.repaired)}, likely ${tierOf(score.cited.likely)}, suggested ${tierOf(score.cited.suggested)}`,
    ],
    [
      'harmed clean tokens',
      `${score.harmed} of ${score.clean} (${((1e5 * score.harmed) / score.clean).toFixed(1)} per 100,000)`,
    ],
    ['words restored', tierOf(score.words)],
    ['marks restored', tierOf(score.marks)],
    ['wrong only in case', String(score.caseOnly)],
    ['digits invented', String(score.digits)],
  ];
  console.log(`\n${title}`);
  for (const [name, value] of rows) console.log(`  ${name.padEnd(30)}${value}`);
}

/** What was believed against what was true. */
export function printCalibration({ buckets }: Score): void {
  console.log('\nCalibration (posterior from · entries · believed · true)');
  for (const { from, right, total, believed } of buckets)
    if (total > 0)
      console.log(
        `  ${String(from).padEnd(7)}${String(total).padStart(7)}  ${share(believed, total).padStart(8)}  ${share(right, total).padStart(8)}`,
      );
}
