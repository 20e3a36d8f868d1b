import type { Hono } from 'hono';
import { modelKey, numeralOf } from '../../../src/domain/model-key.ts';
import { modelBody, planBody, textBody } from '../pages/plan.ts';
import { Refused } from '../worker/tell.ts';
import type { Bench } from '../session/bench.ts';

/** A plan as its pages on the site will have it, at this moment. */
export function planRoutes(app: Hono, bench: Bench): void {
  app.get('/ke-hoach/:plan/', async (context) => {
    const state = await bench.plan(context.req.param('plan'));
    return bench.show(context, state.facts.shortName, planBody(state));
  });

  app.get('/ke-hoach/:plan/van-ban/', async (context) => {
    const state = await bench.plan(context.req.param('plan'));
    return bench.show(context, `Toàn văn: ${state.facts.shortName}`, textBody(state));
  });

  app.get('/ke-hoach/:plan/:model{mo-hinh-[a-z0-9-]+}/', async (context) => {
    const state = await bench.plan(context.req.param('plan'));
    const key = context.req.param('model').replace('mo-hinh-', '');
    const model = state.plan.models.find((one) => modelKey(one) === key);
    if (!model) throw new Refused('Kế hoạch này không có mô hình đó.');
    return bench.show(context, `${state.plan.itemWord} ${numeralOf(model)}`, modelBody(state, model));
  });

  app.get('/anh/:plan/:line{\\d+\\.png}', async (context) => {
    const { id } = await bench.plan(context.req.param('plan'));
    const line = Number.parseInt(context.req.param('line'), 10);
    // Not behind what the desk is at: a picture changes nothing.
    const picture = await bench.session.reader.run('cropOfLine', { plan: id, line });
    if (!picture) return context.notFound();
    return context.body(new Uint8Array(picture), 200, { 'content-type': 'image/png' });
  });
}
