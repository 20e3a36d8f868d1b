import { readFileSync, readdirSync } from 'node:fs';

/** Ticks of the clock in a second, as Linux counts them in /proc. */
const TICKS = 100;

/**
 * CPU seconds, user and system, of a process and of all that it started and that still run, as Linux tells them; what
 * other programs of the machine do meanwhile does not count.
 */
export function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, in brackets, may hold blanks; user and system time are the 14th and 15th field.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const own = (Number(fields[11]) + Number(fields[12])) / TICKS;
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return children.reduce((sum, child) => sum + cpuOf(child), own);
}
