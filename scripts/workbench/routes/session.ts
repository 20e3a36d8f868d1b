import type { Hono } from 'hono';
import { historyBody } from '../pages/history.ts';
import { whoBody } from '../pages/home.ts';
import { jobBody } from '../pages/job.ts';
import { relearnBody } from '../pages/publish.ts';
import { Refused } from '../worker/worker.ts';
import { ownPath, type Bench } from '../session/bench.ts';
import { readForm } from '../session/form.ts';

/** Who decides, what is under way, what was written, and how it is taken back. */
export function sessionRoutes(app: Hono, bench: Bench): void {
  const { session } = bench;
  app.get('/ten', (context) => {
    const { by = '', at = new Date().toISOString().slice(0, 10) } = session.reviewer ?? {};
    return bench.show(context, 'Người soát', whoBody(by, at, ownPath(context.req.query('ve') ?? '/')));
  });
  app.post('/ten', async (context) => {
    const form = await readForm(context);
    const at = form.needed('at', 'ngày');
    if (!/^\d{4}-\d\d-\d\d$/.test(at)) throw new Refused('Ngày phải có dạng năm-tháng-ngày.');
    session.reviewer = { by: form.needed('by', 'tên người soát'), at };
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

  app.get('/nhat-ky', (context) => bench.show(context, 'Đã ghi', historyBody(session.history)));
  app.post('/nhat-ky/:id/hoan-tac', async (context) => {
    const entry = session.history.find(({ id }) => id === context.req.param('id'));
    if (!entry || entry.undone) throw new Refused('Lần ghi này không còn để hoàn tác.');
    await session.desk.run('takeBackDecision', { plan: entry.plan, files: entry.files });
    entry.undone = true;
    // What other plans are compared with, and whether one of them is replaced, is as it was before.
    session.forgetStates();
    return context.redirect(ownPath((await readForm(context)).text('ve')), 303);
  });

  relearnRoutes(app, bench);
}

function relearnRoutes(app: Hono, bench: Bench): void {
  const { session } = bench;
  let found: Parameters<typeof relearnBody>[0] = null;
  app.get('/hoc-lai', (context) => bench.show(context, 'Học lại', relearnBody(found)));
  app.post('/hoc-lai', async (context) => {
    const write = (await readForm(context)).text('ghi') === 'co';
    const { by, at } = write ? bench.reviewer() : { by: '…', at: new Date().toISOString().slice(0, 10) };
    const job = session.start(write ? 'Ghi kết quả học lại' : 'Xem học lại sẽ đổi gì', async (step) => {
      found = await session.desk.run('relearnNow', { by, at, write }, step);
      session.forgetStates();
      if (write) found = null;
      return '/hoc-lai';
    });
    return context.redirect(`/viec/${job.id}`, 303);
  });
}
