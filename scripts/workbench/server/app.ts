import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { h, htmlOf } from '../../../src/tree/tree.ts';
import { projectRoot } from '../../files/files.ts';
import { Refused } from '../worker/tell.ts';
import { Bench } from '../session/bench.ts';
import { guard, type Door } from './guard.ts';
import { correctRoutes } from '../routes/correct.ts';
import { missingRoutes } from '../routes/missing.ts';
import { planRoutes } from '../routes/plan.ts';
import { publishRoutes } from '../routes/publish.ts';
import { reviewRoutes } from '../routes/review.ts';
import { sessionRoutes } from '../routes/session.ts';
import { tryRoutes } from '../routes/try.ts';
import { Session, whyOf } from '../session/session.ts';

/** The largest file that is taken. */
const MOST_BYTES = 50_000_000;
/** Forms hold words. */
const MOST_FORM_BYTES = 1_000_000;

/** The files that pages load, by name. */
const ASSETS: Record<string, [path: string, type: string]> = {
  'site.css': ['src/styles/site.css', 'text/css'],
  'document.css': ['src/styles/document.css', 'text/css'],
  'states.css': ['src/styles/states.css', 'text/css'],
  'workbench.css': ['scripts/workbench/assets/workbench.css', 'text/css'],
  'workbench.js': ['scripts/workbench/assets/workbench.js', 'text/javascript'],
};

/** A page without the frame of the session, for those who are not let in. */
const barePage = (title: string, why: string): string =>
  `<!doctype html>${htmlOf(
    h(
      'html',
      { lang: 'vi' },
      h('head', {}, h('meta', { charset: 'utf-8' }), h('title', {}, title)),
      h('body', {}, h('h1', {}, title), h('p', {}, why)),
    ),
  )}`;

/**
 * The workbench as a web application.
 *
 * @param door who is let in
 * @param news what the list of plans tells first
 * @returns it, and what ends all that it started
 */
export function workbench(
  door: Pick<Door, 'key' | 'port'>,
  news: string | null = null,
): { app: Hono; close: () => void } {
  const session = new Session(news);
  const bench = new Bench(session);
  const app = new Hono();
  app.use(
    guard({
      ...door,
      refuse: (context, status, why) => context.html(barePage('Không vào được', why), status),
    }),
  );
  const limit = (bytes: number) =>
    bodyLimit({
      maxSize: bytes,
      onError: (context) =>
        bench.refuse(context, `Tệp lớn hơn ${bytes / 1_000_000} MB nên không được nhận.`, 413),
    });
  app.on('POST', '/thu', limit(MOST_BYTES));
  app.on(
    'POST',
    ['/thu/*', '/soat/*', '/ke-hoach/*', '/ten', '/viec/*', '/nhat-ky/*', '/hoc-lai', '/dung', '/xuat-ban'],
    limit(MOST_FORM_BYTES),
  );
  app.get('/tep/:name', (context) => {
    const asset = ASSETS[context.req.param('name')];
    if (!asset) return context.notFound();
    return context.body(readFileSync(join(projectRoot, asset[0])), 200, {
      'content-type': `${asset[1]}; charset=utf-8`,
    });
  });
  tryRoutes(app, bench);
  reviewRoutes(app, bench);
  planRoutes(app, bench);
  correctRoutes(app, bench);
  missingRoutes(app, bench);
  sessionRoutes(app, bench);
  const publishing = publishRoutes(app, bench);
  app.notFound((context) => bench.refuse(context, 'Không có trang này.', 404));
  app.onError((error, context) => {
    const left =
      context.req.method === 'GET' ? 'Trang này chỉ để xem: không có gì bị đổi.' : session.lastWritten();
    return bench.refuse(context, whyOf(error, left), statusOf(error));
  });
  const close = (): void => {
    publishing.close();
    session.close();
  };
  return { app, close };
}

/** What was changed or is held by somebody else is a conflict; all else is a bad request, or a defect of ours. */
function statusOf(error: Error): 400 | 409 | 500 {
  if (!(error instanceof Refused)) return 500;
  return error.code !== null && CONFLICTS.has(error.code) ? 409 : 400;
}

const CONFLICTS: ReadonlySet<string> = new Set([
  'busy',
  'changed-meanwhile',
  'no-longer-open',
  'relearned-otherwise',
] satisfies Refused['code'][]);
