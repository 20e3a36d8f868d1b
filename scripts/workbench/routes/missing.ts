import type { Context, Hono } from 'hono';
import { EXCEL, WORD } from '../../../src/report/media-types.ts';
import { canonicalBody, compare, missingBody, type Comparison } from '../pages/missing.ts';
import type { Bench } from '../session/bench.ts';
import { missingDocx, missingXlsx } from '../session/missing-files.ts';
import { trialOf } from '../session/trial-of.ts';
import type { Trial } from '../../../src/trial/data/trial.ts';
import { Refused } from '../worker/tell.ts';
import { triedOf } from '../session/tried.ts';

/** What a tried file or a plan lacks beside others: as a page, for Word and for Excel. */
export function missingRoutes(app: Hono, bench: Bench): void {
  const tried = (context: Context): Trial => {
    const { upload, tried } = triedOf(bench.session, context.req.param('tep') ?? '');
    return trialOf(upload.name, null, tried);
  };
  const stored = async (context: Context): Promise<Trial> => {
    const state = await bench.plan(context.req.param('plan') ?? '');
    return trialOf(state.facts.shortName, state.id, state);
  };
  for (const [base, find] of [
    ['/thu/:tep/thieu', tried],
    ['/ke-hoach/:plan/thieu', stored],
  ] as const) {
    const comparison = async (context: Context): Promise<Comparison> =>
      compare(await find(context), await bench.session.others(), context.req.query('voi') ?? '');
    app.get(base, async (context) =>
      bench.show(context, 'Kế hoạch này thiếu gì', missingBody(await comparison(context), context.req.path)),
    );
    app.get(`${base}.docx`, async (context) =>
      download(context, await missingDocx(await comparison(context)), 'thieu-gi.docx', WORD),
    );
    app.get(`${base}.xlsx`, async (context) =>
      download(context, await missingXlsx(await comparison(context)), 'thieu-gi.xlsx', EXCEL),
    );
  }

  app.get('/mo-hinh/:slug/', async (context) => {
    const others = await bench.session.others();
    const canonical = others.canonical.find(({ slug }) => slug === context.req.param('slug'));
    if (!canonical) throw new Refused('Không có mô hình chung này.');
    return bench.show(context, canonical.title, canonicalBody(canonical.slug, others));
  });
}

const download = (context: Context, file: Uint8Array, name: string, type: string): Response =>
  context.body(new Uint8Array(file), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
  });
