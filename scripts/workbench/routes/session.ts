import type { Hono } from 'hono';
import { h } from '../../../src/tree/tree.ts';
import { contentFolder } from '../../files/files.ts';
import { keepReviewer, lastReviewer, writeById, writesIn } from '../journal/journal.ts';
import { RELEARNING, undoing } from '../journal/under-way.ts';
import type { Relearned } from '../jobs/relearning.ts';
import { confirmBody } from '../pages/confirm.ts';
import { historyBody, MOST_WRITES } from '../pages/history.ts';
import { whoBody } from '../pages/home.ts';
import { jobBody } from '../pages/job.ts';
import { relearnBody } from '../pages/relearn.ts';
import { Refused } from '../worker/tell.ts';
import { ownPath, type Bench } from '../session/bench.ts';
import { readForm } from '../session/form.ts';
import { today } from '../session/today.ts';

/** Who decides, what is under way, what was written, and how it is taken back. */
export function sessionRoutes(app: Hono, bench: Bench): void {
  const { session } = bench;
  app.get('/ten', (context) => {
    const { by = lastReviewer(contentFolder()), at = today() } = session.reviewer ?? {};
    return bench.show(context, 'Người soát', whoBody(by, at, ownPath(context.req.query('ve') ?? '/')));
  });
  app.post('/ten', async (context) => {
    const form = await readForm(context);
    const at = form.needed('at', 'ngày');
    if (!/^\d{4}-\d\d-\d\d$/.test(at)) throw new Refused('Ngày phải có dạng năm-tháng-ngày.');
    const by = form.needed('by', 'tên người soát');
    session.sign(by, at);
    keepReviewer(contentFolder(), by);
    return context.redirect(ownPath(form.text('ve')), 303);
  });

  app.get('/viec/:id', (context) => {
    const job = session.jobs.get(context.req.param('id'));
    if (!job) throw new Refused('Việc này không còn ở đây.');
    return bench.show(context, job.title, jobBody(job));
  });
  app.post('/viec/:id/dung', (context) => {
    const job = session.jobs.get(context.req.param('id'));
    if (job?.state === 'running') job.stop?.();
    return context.redirect(`/viec/${context.req.param('id')}`, 303);
  });

  historyRoutes(app, bench);
  relearnRoutes(app, bench);
}

function historyRoutes(app: Hono, bench: Bench): void {
  const { session } = bench;
  app.get('/nhat-ky', (context) => {
    const from = Number.parseInt(context.req.query('tu') ?? '', 10);
    const start = from > 0 ? from : 0;
    return bench.show(context, 'Đã ghi', historyBody(writesIn(contentFolder(), start, MOST_WRITES), start));
  });
  app.post('/nhat-ky/:id/hoan-tac', async (context) => {
    const form = await readForm(context);
    const [id, back] = [context.req.param('id'), ownPath(form.text('ve'))];
    const write = writeById(contentFolder(), id);
    if (!write) throw new Refused('Lần ghi này không còn để hoàn tác.');
    const found = await session.write(
      'takeBackWrite',
      { id, sure: form.text('ghi') === 'co' },
      undoing(write),
    );
    if (!found.done) {
      const body = [
        h(
          'p',
          {},
          'Sau lần ghi này tệp còn được sửa ở chỗ khác. Những chỗ sửa đó được giữ; chỉ các dòng sau đổi.',
        ),
        confirmBody(found.write, context.req.path, [['ve', back]], back),
      ];
      return bench.show(context, found.write.what, body);
    }
    session.wrote(found.written);
    return context.redirect(back, 303);
  });
}

function relearnRoutes(app: Hono, bench: Bench): void {
  const { session } = bench;
  let found: Relearned | null = null;
  app.get('/hoc-lai', (context) => bench.show(context, 'Học lại', relearnBody(found)));
  app.post('/hoc-lai', async (context) => {
    const shown = (await readForm(context)).text('ghi') || null;
    const write = shown !== null;
    const { by, at } = write ? bench.reviewer() : { by: '…', at: today() };
    const job = session.start(write ? 'Ghi kết quả học lại' : 'Xem học lại sẽ đổi gì', async (step) => {
      const asked = { by, at, shown };
      const come = write
        ? await session.write('relearnNow', asked, RELEARNING, step)
        : await session.desk.run('relearnNow', asked, step);
      session.forgetStates();
      found = write ? null : come;
      return come.written === null ? '/hoc-lai' : `/hoc-lai?ghi=${come.written}`;
    });
    return context.redirect(`/viec/${job.id}`, 303);
  });
}
