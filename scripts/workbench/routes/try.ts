import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Hono } from 'hono';
import { sourceFactsSchema } from '../../../src/domain/decisions.ts';
import { slugOf } from '../../../src/domain/ids.ts';
import { planNames } from '../../content/content.ts';
import { contentFolder } from '../../files/files.ts';
import { maskPersonalText } from '../../mask/mask-text.ts';
import { dropZone } from '../pages/home.ts';
import { addBody } from '../pages/add.ts';
import { readFacts } from '../pages/facts.ts';
import { triedBody } from '../pages/try.ts';
import { addingOf } from '../journal/under-way.ts';
import type { PlanToAdd } from '../jobs/add-plan.ts';
import type { TriedPlan } from '../jobs/try-plan.ts';
import { Refused } from '../worker/tell.ts';
import type { Bench } from '../session/bench.ts';
import { factsOf } from '../session/facts-form.ts';
import { readForm, type Form } from '../session/form.ts';
import type { Upload } from '../session/session.ts';
import { today } from '../session/today.ts';
import { triedOf } from '../session/tried.ts';
import { planName } from '../../ingest/plan-name.ts';

/** Dropping a file, looking at what it reads as, and adding it. */
export function tryRoutes(app: Hono, bench: Bench): void {
  const { session } = bench;
  app.get('/thu', (context) => bench.show(context, 'Thử một tệp', dropZone()));

  app.post('/thu', async (context) => {
    const file = (await readForm(context)).file('tep');
    if (!file || file.size === 0) throw new Refused('Chưa chọn tệp nào, hoặc tệp rỗng.');
    const upload = session.keep(shownName(file.name), new Uint8Array(await file.arrayBuffer()));
    const job = session.start(
      `Đọc thử ${upload.name}`,
      async (step) => {
        upload.tried = await session.reader.run('tryPlan', { path: upload.path, name: upload.name }, step);
        return `/thu/${upload.id}`;
      },
      { stop: () => session.reader.stop(), left: 'Tệp chỉ được đọc thử: chưa có gì được ghi.' },
    );
    return context.redirect(`/viec/${job.id}`, 303);
  });

  app.get('/thu/:tep', (context) => {
    const { upload, tried } = triedOf(bench.session, context.req.param('tep'));
    return bench.show(context, tried.plan.title || upload.name, triedBody(upload, tried));
  });

  app.get('/thu/:tep/them', async (context) => {
    const { upload, tried } = triedOf(bench.session, context.req.param('tep'));
    const plans = (await session.desk.run('overview', null)).filter(({ replacedBy }) => replacedBy === null);
    const shortName = planName(tried.plan, 'Kế hoạch mới');
    const id = freeId(slugOf(shortName));
    return bench.show(
      context,
      'Thêm vào',
      addBody({
        upload: { ...upload, name: maskPersonalText(upload.name) },
        tried,
        id,
        shortName,
        today: today(),
        plans,
      }),
    );
  });

  app.post('/thu/:tep/them', async (context) => {
    const { upload, tried } = triedOf(bench.session, context.req.param('tep'));
    const plan = {
      ...planToAdd(upload, tried, await readForm(context)),
      by: session.reviewer?.by ?? null,
    };
    const job = session.start(`Thêm ${plan.id}`, async (step) => {
      const what = addingOf(plan.facts.shortName ?? plan.id);
      const { id } = await session.write('addPlan', plan, what, step);
      session.forgetStates();
      return `/ke-hoach/${id}/`;
    });
    return context.redirect(`/viec/${job.id}`, 303);
  });
}

/** The name of the person's file as it may be shown: no path, no control characters. */
const shownName = (name: string): string =>
  basename(name.replaceAll('\\', '/').normalize('NFC'))
    .replace(/\p{Cc}/gu, '')
    .slice(0, 120) || 'tệp';

/** The name with a number behind it where it is taken. */
function freeId(wanted: string): string {
  const taken = new Set(planNames(contentFolder()));
  const base = wanted.slice(0, 50).replace(/-+$/, '') || 'ke-hoach';
  for (let at = 1; ; at += 1) {
    const id = at === 1 ? base : `${base}-${at}`;
    if (!taken.has(id)) return id;
  }
}

function planToAdd({ path }: Upload, { plan }: TriedPlan, form: Form): Omit<PlanToAdd, 'by'> {
  const facts = factsOf(form);
  const read = readFacts(plan);
  const unsaid = sourceFactsSchema.pick({ locality: true, date: true }).parse({ locality: {} });
  return {
    path,
    id: form.needed('id', 'mã kế hoạch'),
    origin: form.needed('origin', 'tệp này từ đâu ra'),
    replaces: form.optional('replaces'),
    facts: {
      ...facts,
      received: form.optional('received'),
      // What the text says itself is read from it: only what a person corrected is the person's word.
      locality: isDeepStrictEqual(facts.locality, read.locality) ? unsaid.locality : facts.locality,
      date: isDeepStrictEqual(facts.date, read.date) ? unsaid.date : facts.date,
    },
  };
}
