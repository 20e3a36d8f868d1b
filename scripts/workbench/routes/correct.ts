import type { Context, Hono } from 'hono';
import {
  readingDecisionSchema,
  withdrawalSchema,
  type ReadingDecision,
} from '../../../src/domain/decisions.ts';
import { h, type Tree } from '../../../src/tree/tree.ts';
import { leftBody } from '../pages/left-decisions.ts';
import { confirmBody } from '../pages/confirm.ts';
import { factsBody } from '../pages/plan-facts.ts';
import type { Bench } from '../session/bench.ts';
import { factsOf } from '../session/facts-form.ts';
import { readForm, type Form } from '../session/form.ts';
import type { Edit } from '../jobs/edits.ts';
import type { PlanState } from '../jobs/plan-state.ts';
import { Refused } from '../worker/tell.ts';

/** What the routes below ask to be written. */
interface Asked {
  edits: Edit[];
  what: string;
  /** Where to go on. */
  back: string;
  /** Told below the difference. */
  rest?: Tree;
}

/** Correcting what was read, what is known of a plan, its end, and what it replaces: shown first, then written. */
export function correctRoutes(app: Hono, bench: Bench): void {
  app.get('/ke-hoach/:plan/thong-tin', async (context) => {
    const state = await bench.plan(context.req.param('plan'));
    return bench.show(context, `Thông tin: ${state.facts.shortName}`, factsBody(state));
  });
  app.post('/ke-hoach/:plan/thong-tin', async (context) => {
    const state = await bench.plan(context.req.param('plan'));
    const form = await readForm(context);
    const back = `/ke-hoach/${state.id}/thong-tin`;
    return showOrWrite(bench, context, state, form, {
      edits: [factsEdit(form)],
      what: 'thông tin văn bản',
      back,
    });
  });
  app.post('/ke-hoach/:plan/sua', async (context) => {
    const state = await bench.plan(context.req.param('plan'));
    const form = await readForm(context);
    const entry = readingOf(bench, state, form);
    const model = state.plan.models.find(({ lines }) => lines[0] <= entry.line && entry.line <= lines[1]);
    const asked: Asked = {
      edits: [{ to: 'readings', entry }],
      what: `sửa ${changed[entry.change]} đọc ở dòng ${entry.line}`,
      back: `/ke-hoach/${state.id}/${model ? '#mo-hinh' : ''}`,
    };
    return showOrWrite(bench, context, state, form, asked);
  });
  app.post('/ke-hoach/:plan/ke-thua', async (context) => {
    const state = await bench.plan(context.req.param('plan'));
    const form = await readForm(context);
    const back = `/ke-hoach/${state.id}/thong-tin`;
    const { edits, left } = await bench.session.desk.run('inheritance', { id: state.id });
    const { shortName, replaces } = state.facts;
    const rest = leftBody(left, replaces ?? '');
    if (edits.length === 0)
      return bench.show(context, `Quyết định của bản cũ: ${shortName}`, [
        h('p', {}, 'Không còn quyết định nào của bản cũ chắc đúng với bản này để lấy lại.'),
        rest,
        h('p', {}, h('a', { class: 'button', href: `/soat/${state.id}` }, 'Soát kế hoạch này')),
      ]);
    const what = `lấy lại quyết định của ${replaces}; ${left.length} quyết định còn lại phải soát lại`;
    return showOrWrite(bench, context, state, form, { edits, what, back, rest });
  });
}

/** The difference first; the same form with "ghi" writes it. */
async function showOrWrite(
  bench: Bench,
  context: Context,
  state: PlanState,
  form: Form,
  { edits, what, back, rest = null }: Asked,
): Promise<Response> {
  const { session } = bench;
  const dry = form.text('ghi') !== 'co';
  const note = { what, by: bench.reviewer().by, lines: [] };
  const request = { plan: state.id, seen: form.seen(), edits, note, dry };
  const written = dry
    ? await session.desk.run('writeDecision', request)
    : await session.write('writeDecision', request, what);
  if (dry) {
    const fields = form.entries().filter(([name]) => name !== 'ghi');
    const body = [confirmBody(written.write, context.req.path, fields, back), rest];
    return bench.show(context, `Sẽ ghi: ${what}`, body);
  }
  const id = session.wrote(written);
  const [path, fragment = ''] = back.split('#');
  return context.redirect(`${path}?ghi=${id}${fragment && `#${fragment}`}`, 303);
}

function factsEdit(form: Form): Edit {
  switch (form.text('viec')) {
    case 'facts':
      return { to: 'facts', set: factsOf(form) };
    case 'replaces':
      return { to: 'replaces', plan: form.optional('replaces') };
    case 'withdrawn': {
      const [at, reason] = [form.text('at'), form.text('reason')];
      if (at === '' && reason === '') return { to: 'withdrawn', set: null };
      const set = withdrawalSchema.safeParse({ at, reason });
      if (!set.success) throw new Refused('Cần cả ngày hết hiệu lực và văn bản nào nói vậy.');
      return { to: 'withdrawn', set: set.data };
    }
    default:
      throw new Refused('Không rõ việc cần làm; chưa có gì được ghi.');
  }
}

/** What is corrected, as the history names it. */
const changed: Record<ReadingDecision['change'], string> = {
  number: 'số của mô hình',
  title: 'tên của mô hình',
  group: 'nhóm của mô hình',
  field: 'mục của mô hình',
  deadline: 'thời hạn',
  lead: 'đơn vị chủ trì',
  task: 'nhiệm vụ',
};

/** The decision that a form makes on what was read. @throws Refused where it is not complete */
function readingOf(bench: Bench, state: PlanState, form: Form) {
  const line = form.number('line', 'Dòng') ?? 0;
  const quote = form.text('quote') || (state.text.lines[line - 1]?.text.trim() ?? '');
  const change = form.text('change');
  const reason = form.needed('reason', 'lý do');
  const entry = {
    change,
    line,
    quote,
    value: valueOf(change, form.text('value')),
    reason,
    ...bench.reviewer(),
  };
  const parsed = readingDecisionSchema.safeParse(entry);
  if (parsed.success) return parsed.data;
  throw new Refused(
    change === 'deadline'
      ? 'Thời hạn viết như 2025-12-31, 2025-06, 2025-Q2, 2025, 2023/2025 hoặc ongoing, và phải có trong lịch.'
      : 'Quyết định chưa đủ hoặc chưa đúng: hãy xem lại số dòng, chữ làm căn cứ và giá trị.',
  );
}

function valueOf(change: string, value: string): unknown {
  if (change === 'number') return Number(value);
  if (change === 'task') return value === 'co';
  return change === 'group' && value === '' ? null : value;
}
