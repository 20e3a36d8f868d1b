import { recover } from '../files/transaction.ts';
import { contentFolder, dropLeftovers, projectRoot } from '../files/files.ts';
import { readArguments } from '../terminal/arguments.ts';
import { parsePort } from '../terminal/port.ts';
import { runCommand } from '../terminal/run-command.ts';
import { recoverDist } from '../site/dist.ts';
import { cutShort } from '../workbench/journal/under-way.ts';
import { startWorkbench } from '../workbench/server/start.ts';

const USAGE = 'npm run workbench [-- --port 4322]';

/** What a run that was killed had begun, told to whoever opens the next one. */
const RECOVERED = {
  completed: 'Lần chạy trước bị dừng giữa lúc ghi; lần ghi đó nay đã được ghi trọn.',
  dropped: 'Lần chạy trước bị dừng giữa lúc ghi; lần ghi đó chưa có gì được ghi, hãy làm lại.',
};

const SITE_BACK = 'Lần dựng trang trước bị dừng giữa chừng; trang đã dựng trước đó được giữ, hãy dựng lại.';

/** Serves the workbench on this machine alone, until it is stopped. */
await runCommand(async () => {
  const { values } = readArguments({ port: { type: 'string', default: '4322' } }, USAGE);
  const port = parsePort(values.port, USAGE);
  const found = recover(contentFolder());
  const cut = cutShort(contentFolder());
  const isSiteBack = recoverDist();
  dropLeftovers(projectRoot);
  // What is told by its name need not be told once more in general.
  const sentences = [
    ...(found && cut.length === 0 ? [RECOVERED[found]] : []),
    ...(isSiteBack ? [SITE_BACK] : []),
    ...cut,
  ];
  const news = sentences.length > 0 ? sentences.join(' ') : null;
  if (news) console.log(news);
  const { url, close } = await startWorkbench(port, news);
  console.log(`Bàn làm việc: ${url}\n(Chỉ mở được trên máy này. Dừng: Ctrl-C.)`);
  const stop = (): void => void close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
});
