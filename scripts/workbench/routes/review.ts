import type { Hono } from 'hono';
import { relationSchema } from '../../../src/domain/concordance.ts';
import type { RepairDecision } from '../../../src/domain/decisions.ts';
import { keyPart, numeralOf, type NumberedModel } from '../../../src/domain/model-key.ts';
import { homeBody, queuesBody } from '../pages/home.ts';
import { MOST_PLACES } from '../pages/item-parts.ts';
import { itemBody } from '../pages/item.ts';
import { queueBody } from '../pages/queue.ts';
import type { Edit } from '../jobs/edits.ts';
import type { PlanState } from '../jobs/plan-state.ts';
import { queueOf, type OpenWords, type QueueItem } from '../jobs/queue.ts';
import { Refused } from '../worker/worker.ts';
import type { Bench } from '../session/bench.ts';
import { readForm, type Form } from '../session/form.ts';

/** The queue of what waits for a person, item by item. */
export function reviewRoutes(app: Hono, bench: Bench): void {
  const { session } = bench;
  app.get('/', async (context) =>
    bench.show(context, 'Các kế hoạch', homeBody(await session.desk.run('overview', null))),
  );
  app.get('/soat', async (context) =>
    bench.show(context, 'Soát', queuesBody(await session.desk.run('overview', null))),
  );

  app.get('/soat/:plan', async (context) => {
    const state = await bench.plan(context.req.param('plan'));
    bench.session.warmUp(state.id);
    return bench.show(context, `Soát ${state.facts.shortName}`, queueBody(state, inOrder(bench, state)));
  });

  app.get('/soat/:plan/:key', async (context) => {
    const state = await bench.plan(context.req.param('plan'));
    const items = inOrder(bench, state);
    const at = items.findIndex(({ key }) => key === context.req.param('key'));
    if (at < 0) throw new Refused('Mục này không còn chờ quyết định.');
    return bench.show(
      context,
      'Soát',
      itemBody(items[at]!, {
        state,
        reason: session.reason,
        at: at + 1,
        of: items.length,
        previous: items[at - 1]?.key ?? null,
        next: items[at + 1]?.key ?? null,
      }),
    );
  });

  app.post('/soat/:plan/:key', async (context) => {
    const state = await bench.plan(context.req.param('plan'));
    const items = inOrder(bench, state);
    const at = items.findIndex(({ key }) => key === context.req.param('key'));
    const item = items[at];
    if (!item) throw new Refused('Mục này không còn chờ quyết định: có thể vừa được quyết định ở thẻ khác.');
    const form = await readForm(context);
    const following = items[at + 1]?.key ?? null;
    const next = (query = ''): string =>
      `/soat/${state.id}${following === null ? '' : `/${following}`}${query}`;
    if (form.text('viec') === 'later') {
      session.later.add(`${state.id} ${item.key}`);
      return context.redirect(next(), 303);
    }
    const decision = await decisionOf(bench, state, item, form);
    const seen = form.seen();
    const written = await session.desk.run('writeDecision', { plan: state.id, seen, edits: [decision.edit] });
    const entry = session.wrote(decision.what, written, decision.lines);
    // More places of the same kind come next.
    const rest = queueOf(await session.state(state.id)).find(({ key }) => key === item.key);
    return context.redirect(
      rest ? `/soat/${state.id}/${item.key}?ghi=${entry.id}` : next(`?ghi=${entry.id}`),
      303,
    );
  });
}

/** The queue with what was put off at its end. */
function inOrder({ session }: Bench, state: PlanState): QueueItem[] {
  const isLater = ({ key }: QueueItem): boolean => session.later.has(`${state.id} ${key}`);
  const items = queueOf(state);
  return [...items.filter((item) => !isLater(item)), ...items.filter(isLater)];
}

interface Decision {
  edit: Edit;
  what: string;
  lines: number[];
}

async function decisionOf(bench: Bench, state: PlanState, item: QueueItem, form: Form): Promise<Decision> {
  const { by, at } = bench.reviewer();
  const action = form.text('viec');
  switch (item.kind) {
    case 'glyph': {
      const text = form.needed('text', 'chữ trên bản gốc');
      const entry = { font: item.font, code: item.code, text, reason: reasonOf(bench, form), by, at };
      const lines = item.places.map(({ line }) => line);
      return { edit: { to: 'glyphs', entry }, what: `chữ “${text}” cho ${item.places.length} chỗ`, lines };
    }
    case 'word':
      return wordDecision(bench, state, item, form);
    case 'member':
      return await memberDecision(bench, state, item.open, form);
    case 'mask': {
      if (action !== 'allow') throw unknownAction();
      const text = form.needed('text', 'chuỗi được phép');
      const reason = form.needed('reason', 'lý do cho phép');
      return {
        edit: { to: 'allowPersonal', text, reason },
        what: 'cho phép công bố một chuỗi',
        lines: [item.mask.line],
      };
    }
    case 'anomaly':
      throw unknownAction();
  }
}

const unknownAction = (): Refused => new Refused('Không rõ việc cần làm; chưa có gì được ghi.');

function reasonOf({ session }: Bench, form: Form): string {
  session.reason = form.needed('reason', 'lý do');
  return session.reason;
}

const actions = {
  accept: 'đúng như đề xuất',
  leave: 'giữ như nhận được',
  verbatim: 'nguyên văn',
  set: 'chữ khác',
};

function wordDecision(bench: Bench, state: PlanState, item: OpenWords, form: Form): Decision {
  const action = form.text('viec') as keyof typeof actions;
  if (!Object.hasOwn(actions, action)) throw unknownAction();
  const chosen = new Set(form.all('cho'));
  // Only what was on the screen.
  const places = item.places.slice(0, MOST_PLACES).filter((_, index) => chosen.has(String(index)));
  if (places.length === 0) throw new Refused('Chưa chọn chỗ nào; chưa có gì được ghi.');
  if (action === 'set' && new Set(places.map(({ received }) => received)).size > 1)
    throw new Refused('Các chỗ đã chọn có chữ khác nhau: hãy chọn một chỗ rồi gõ chữ cho chỗ đó.');
  const signed = { reason: reasonOf(bench, form), ...bench.reviewer() };
  const text = action === 'set' ? form.needed('text', 'chữ trên bản gốc') : null;
  const entries = places.flatMap(({ line, column, received, repairs }): RepairDecision[] => {
    if (action === 'set') {
      const raw = state.text.lines[line - 1]!.received.slice(column - 1, column - 1 + received.length);
      return [{ line, column, raw, decision: action, text, ...signed }];
    }
    return repairs.map((repair) => ({
      line: repair.line,
      column: repair.column,
      raw: repair.raw,
      decision: action,
      text: null,
      ...signed,
    }));
  });
  const what = `“${item.received}”: ${text === null ? actions[action] : `“${text}”`}, ${places.length} chỗ`;
  return { edit: { to: 'repairs', entries }, what, lines: places.map(({ line }) => line) };
}

async function memberDecision(
  bench: Bench,
  state: PlanState,
  open: NumberedModel,
  form: Form,
): Promise<Decision> {
  const { by, at } = bench.reviewer();
  const model = await chosenModel(bench, state, form);
  const reason = form.optional('reason');
  const relation = model === null ? 'same' : relationSchema.parse(form.text('relation') || 'same');
  const entry = { number: open.number, ...keyPart(open), model, relation, reason, quotes: [], by, at };
  const title = state.models.find(({ slug }) => slug === model)?.title ?? model;
  return {
    edit: { to: 'members', entry },
    what: `${state.plan.itemWord} ${numeralOf(open)}: ${title === null ? 'không phải mô hình chung nào' : `“${title}”`}`,
    lines: [],
  };
}

/** The slug of the canonical model that the person chose, made where it is new; null for none. */
async function chosenModel({ session }: Bench, state: PlanState, form: Form): Promise<string | null> {
  const action = form.text('viec');
  if (action === 'none') return null;
  if (action === 'new') {
    const { slug } = await session.desk.run('addModel', {
      slug: form.text('model-slug'),
      title: form.needed('model-title', 'tên mô hình chung'),
      programme: state.plan.programme,
      group: form.needed('model-group', 'nhóm'),
    });
    session.forgetStates();
    return slug;
  }
  const slug = action === 'other' ? form.text('other') : action.replace(/^model:/, '');
  if (!state.models.some((model) => model.slug === slug)) throw new Refused('Chưa chọn mô hình chung nào.');
  return slug;
}
