// Loaded by every process that the bench starts, and by those that they start: says at the end what each has used.
import { appendFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.DOI_CHIEU_USAGE;
  if (file === undefined) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  appendFileSync(
    file,
    `${JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 })}\n`,
  );
});
