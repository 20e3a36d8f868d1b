/** What one step of the test command gives. */
export interface StepResult {
  name: string;
  passed: number;
  failed: number;
}

/** The totals of Vitest's JSON reporter. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}

/** The totals of all steps. */
export function addUp(results: StepResult[]): { passed: number; failed: number } {
  return results.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    {
      passed: 0,
      failed: 0,
    },
  );
}
