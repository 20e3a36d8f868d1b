import type { Context, Hono } from 'hono';
import { relations } from '../../../src/domain/concordance.ts';
import { slugOf } from '../../../src/domain/ids.ts';
import type { KeptDecision, RepairDecision } from '../../../src/domain/decisions.ts';
import { keyPart, numeralOf, type NumberedModel } from '../../../src/domain/model-key.ts';
import { anomalyLabel } from '../../../src/names.ts';
import { fullestFirst, homeBody, queuesBody } from '../pages/home.ts';
import { MOST_PLACES } from '../pages/item-parts.ts';
import { itemBody } from '../pages/item.ts';
import { queueBody } from '../pages/queue.ts';
import type { Edit } from '../jobs/edits.ts';
import { keptMask, keptPoint } from '../jobs/kept-entry.ts';
import type { PlanOverview } from '../jobs/overview.ts';
import type { PlanState } from '../jobs/plan-state.ts';
import { queueOf, type OpenWords, type QueueItem } from '../jobs/queue.ts';
import { Refused } from '../worker/tell.ts';
import type { Bench } from '../session/bench.ts';
import { readForm, type Form } from '../session/form.ts';

/** The queue of what waits for a person, item by item. */
export function reviewRoutes(app: Hono, bench: Bench): void {
  const { session } = bench;
  const overview = (): Promise<PlanOverview[]> => session.desk.run('overview', null);
  app.get('/', async (context) =>
    bench.show(context, 'Thêm, soát và xuất bản kế hoạch', homeBody(await overview(), session.news)),
  );
  app.get('/soat', async (context) => bench.show(context, 'Soát', queuesBody(await overview(), false)));

  app.get('/soat-tat-ca', async (context) => {
    const plans = fullestFirst(await overview());
    const done = plans.findIndex(({ id }) => id === context.req.query('sau'));
    for (const { id } of plans.slice(done + 1)) {
      const [first] = openNow(bench, await bench.plan(id));
      if (first) return context.redirect(`/soat/${id}/${first.key}${ALL}`, 303);
    }
    return bench.show(context, 'Soát', queuesBody(plans, true));
  });

  app.get('/soat/:plan', async (context) => {
    const state = await bench.plan(context.req.param('plan'));
    bench.session.warmUp(state.id);
    return bench.show(context, `Soát ${state.facts.shortName}`, queueBody(state, inOrder(bench, state)));
  });

  app.post('/soat/:plan/hoi-lai', async (context) => {
    const state = await bench.plan(context.req.param('plan'));
    const form = await readForm(context);
    const entry = state.corrections.kept[form.number('quyet-dinh', 'Quyết định') ?? -1];
    if (!entry) throw new Refused('Quyết định này không còn ở đây; chưa có gì được ghi.');
    const what = `hỏi lại ${entry.keep === 'masked' ? 'chỗ vẫn che' : 'điểm đã giữ nguyên'}${entry.line === undefined ? '' : ` ở dòng ${entry.line}`}`;
    const note = { what, lines: [], by: bench.reviewer().by };
    const edits: Edit[] = [{ to: 'kept-no-more', entry }];
    const request = { plan: state.id, seen: form.seen(), edits, note };
    const id = session.wrote(await session.write('writeDecision', request, what));
    return context.redirect(`/soat/${state.id}?ghi=${id}`, 303);
  });
  itemRoutes(app, bench);
}

/** Stands in the addresses of those who go through the queues of all plans. */
const ALL = '?tat-ca=1';

function itemRoutes(app: Hono, bench: Bench): void {
  const { session } = bench;
  const find = async (context: Context) => {
    const state = await bench.plan(context.req.param('plan') ?? '');
    const items = inOrder(bench, state);
    const at = items.findIndex(({ key }) => key === context.req.param('key'));
    const item = items[at];
    if (!item)
      throw new Refused(
        'Mục này không còn chờ quyết định: có thể vừa được quyết định ở thẻ khác.',
        'no-longer-open',
      );
    return { state, items, at, item, all: context.req.query('tat-ca') === '1' };
  };

  app.get('/soat/:plan/:key', async (context) => {
    // Asked once, and before anything was typed that would be lost.
    if (!session.reviewer) return context.redirect(`/ten?ve=${encodeURIComponent(askedFor(context))}`, 303);
    const { state, items, at, item, all } = await find(context);
    const body = itemBody(item, {
      state,
      reason: session.reason,
      at: at + 1,
      of: items.length,
      previous: items[at - 1]?.key ?? null,
      query: all ? ALL : '',
    });
    return bench.show(context, 'Soát', body);
  });

  app.post('/soat/:plan/:key', async (context) => {
    const { state, items, at, item, all } = await find(context);
    const form = await readForm(context);
    const following = items[at + 1]?.key;
    const end = all ? `/soat-tat-ca?sau=${state.id}` : `/soat/${state.id}`;
    const next = following ? `/soat/${state.id}/${following}${all ? ALL : ''}` : end;
    if (form.text('viec') === 'later') {
      const open = items.map(({ key }) => key);
      session.putOff(state.id, item.key, open);
      return context.redirect(next, 303);
    }
    const { edits, what, lines } = decisionOf(bench, state, item, form);
    const note = { what, lines, by: bench.reviewer().by };
    const request = { plan: state.id, seen: form.seen(), edits, note };
    const id = session.wrote(await session.write('writeDecision', request, what));
    // More places of the same kind come next.
    const isLeft = queueOf(await session.state(state.id)).some(({ key }) => key === item.key);
    const to = isLeft ? `/soat/${state.id}/${item.key}${all ? ALL : ''}` : next;
    return context.redirect(`${to}${to.includes('?') ? '&' : '?'}ghi=${id}`, 303);
  });
}

/** The path that was asked for, with what stands behind it: whoever goes through all plans goes on through all. */
function askedFor({ req }: Context): string {
  const { pathname, search } = new URL(req.url);
  return pathname + search;
}

/** What waits in a plan and was not put off. */
function openNow(bench: Bench, state: PlanState): QueueItem[] {
  const later = bench.session.later(state.id);
  return queueOf(state).filter(({ key }) => !later.has(key));
}

/** The queue with what was put off at its end. */
function inOrder({ session }: Bench, state: PlanState): QueueItem[] {
  const later = session.later(state.id);
  const isLater = ({ key }: QueueItem): boolean => later.has(key);
  const items = queueOf(state);
  return [...items.filter((item) => !isLater(item)), ...items.filter(isLater)];
}

interface Decision {
  edits: Edit[];
  what: string;
  lines: number[];
}

function decisionOf(bench: Bench, state: PlanState, item: QueueItem, form: Form): Decision {
  const { by, at } = bench.reviewer();
  const action = form.text('viec');
  switch (item.kind) {
    case 'glyph': {
      const text = form.needed('text', 'chữ trên bản gốc');
      const entry = { font: item.font, code: item.code, text, reason: reasonOf(bench, form), by, at };
      const lines = item.places.map(({ line }) => line);
      return { edits: [{ to: 'glyphs', entry }], what: `chữ “${text}” cho ${item.places.length} chỗ`, lines };
    }
    case 'word':
      return wordDecision(bench, state, item, form);
    case 'member':
      return memberDecision(bench, state, item.open, form);
    case 'mask': {
      if (action === 'keep') {
        const entry = keptMask(item, { reason: form.optional('reason'), by, at });
        return kept(entry, `vẫn che một chỗ ở dòng ${item.mask.line}`, [item.mask.line]);
      }
      if (action !== 'allow') throw unknownAction();
      const text = form.needed('text', 'chuỗi được phép');
      const reason = form.needed('reason', 'lý do cho phép');
      return {
        edits: [{ to: 'allowPersonal', text, reason }],
        what: 'cho phép công bố một chuỗi',
        lines: [item.mask.line],
      };
    }
    case 'anomaly': {
      if (action !== 'keep') throw unknownAction();
      const { anomaly } = item;
      const entry = keptPoint(state, anomaly, { reason: reasonOf(bench, form), by, at });
      const where = anomaly.lines.length > 0 ? ` ở dòng ${anomaly.lines[0]}` : '';
      return kept(entry, `giữ nguyên “${anomalyLabel(anomaly.kind)}”${where}`, anomaly.lines.slice(0, 1));
    }
  }
}

const kept = (entry: KeptDecision, what: string, lines: number[]): Decision => ({
  edits: [{ to: 'kept', entry }],
  what,
  lines,
});

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
  return { edits: [{ to: 'repairs', entries }], what, lines: places.map(({ line }) => line) };
}

function memberDecision(bench: Bench, state: PlanState, open: NumberedModel, form: Form): Decision {
  const { by, at } = bench.reviewer();
  const { slug: model, made } = chosenModel(state, form);
  const reason = form.optional('reason');
  const relation =
    model === null ? 'same' : (relations.find((one) => one === form.text('relation')) ?? 'same');
  const entry = { number: open.number, ...keyPart(open), model, relation, reason, quotes: [], by, at };
  const title = made?.title ?? state.models.find(({ slug }) => slug === model)?.title ?? model;
  const chosen = title === null ? 'không phải mô hình chung nào' : `“${title}”`;
  return {
    edits: [...(made ? [made] : []), { to: 'members', entry }],
    what: `${state.plan.itemWord} ${numeralOf(open)}: ${chosen}${made ? ' (mô hình chung mới)' : ''}`,
    lines: [],
  };
}

/** The canonical model that the person chose: its slug, null for none, and what makes it where it is new. */
function chosenModel(
  state: PlanState,
  form: Form,
): { slug: string | null; made?: Extract<Edit, { to: 'model' }> } {
  const action = form.text('viec');
  if (action === 'none') return { slug: null };
  if (action === 'new') {
    const title = form.needed('model-title', 'tên mô hình chung');
    const slug = form.text('model-slug') || slugOf(title);
    const group = form.needed('model-group', 'nhóm');
    return { slug, made: { to: 'model', slug, title, programme: state.plan.programme, group } };
  }
  const slug = action === 'other' ? form.text('other') : action.replace(/^model:/, '');
  if (!state.models.some((model) => model.slug === slug)) throw new Refused('Chưa chọn mô hình chung nào.');
  return { slug };
}
