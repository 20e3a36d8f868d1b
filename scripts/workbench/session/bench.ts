import type { Context } from 'hono';
import { page, refusal, type Frame, type Reviewer } from '../pages/layout.ts';
import { writtenNotice } from '../pages/history.ts';
import { h, type Tree } from '../../../src/tree/tree.ts';
import { planIdSchema } from '../../../src/domain/ids.ts';
import { planNames } from '../../content/content.ts';
import { contentFolder } from '../../files/files.ts';
import { inVietnamese, Refused } from '../worker/tell.ts';
import type { PlanState } from '../jobs/plan-state.ts';
import { writeById, type Write } from '../journal/journal.ts';
import type { Session } from './session.ts';

/** What all routes share: the session, and how a page is answered. */
export class Bench {
  readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  /** A page with what was written last on top of it, where the address says so. */
  async show(
    context: Context,
    title: string,
    body: Tree,
    status: 200 | 400 | 404 | 409 | 413 | 500 = 200,
  ): Promise<Response> {
    return context.html(page(title, await this.frame(context), body), status);
  }

  /** A page that says why something was not done. */
  refuse(context: Context, why: string, status: 400 | 404 | 409 | 413 | 500 = 400): Promise<Response> {
    const back = h('p', {}, h('a', { class: 'button', href: backOf(context) }, 'Quay lại'));
    return this.show(context, 'Chưa làm được', [refusal(why), back], status);
  }

  /** The state of a plan that an address names. @throws Refused where there is none */
  plan(id: string): Promise<PlanState> {
    if (!planIdSchema.safeParse(id).success || !planNames(contentFolder()).includes(id))
      throw new Refused(inVietnamese({ code: 'no-such-plan', plan: id.slice(0, 60) }), 'no-such-plan');
    return this.session.state(id);
  }

  /** Who decides. @throws Refused where nobody said so yet */
  reviewer(): Reviewer {
    const { reviewer } = this.session;
    if (!reviewer)
      throw new Refused('Hãy ghi tên người soát trước (góc trên bên phải); chưa có gì được ghi.');
    return reviewer;
  }

  private async frame(context: Context): Promise<Frame> {
    const { reviewer } = this.session;
    const write = writeById(contentFolder(), context.req.query('ghi') ?? '');
    const isNews = write !== undefined && write.undone === null;
    return { reviewer, notice: isNews ? await this.noticeOf(write, context.req.path) : null };
  }

  private async noticeOf(write: Write, back: string): Promise<Tree> {
    const lines = [...new Set(write.lines)].slice(0, 3);
    const isThere = write.plan !== null && planNames(contentFolder()).includes(write.plan);
    const state = lines.length > 0 && isThere ? await this.session.state(write.plan!) : null;
    const now = lines.map((line) => {
      const text = state?.text.lines[line - 1]?.text.trim() ?? '';
      return ` Dòng ${line} nay là: “${text}”${/[.;:!?]$/.test(text) ? '' : '.'}`;
    });
    return writtenNotice(write, now, back);
  }
}

/** The page that a request came from, where it is one of ours. */
function backOf(context: Context): string {
  const from = URL.parse(context.req.header('referer') ?? '');
  return from && from.host === context.req.header('host') ? from.pathname + from.search : '/';
}

/** A path of this server that a form names: never another host. */
export const ownPath = (path: string): string => (/^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/');
