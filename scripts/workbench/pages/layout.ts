import { dayInWords } from '../../../src/domain/time.ts';
import { h, htmlOf, type Tree } from '../../../src/tree/tree.ts';

/** Who decides, and on which day: asked once. */
export interface Reviewer {
  by: string;
  at: string;
}

/** What every page shows of the session. */
export interface Frame {
  reviewer: Reviewer | null;
  /** What was written last, with a link to take it back. */
  notice: Tree;
}

const menu = [
  ['/', 'Kế hoạch'],
  ['/thu', 'Thử một tệp'],
  ['/soat', 'Soát'],
  ['/nhat-ky', 'Đã ghi'],
  ['/hoc-lai', 'Học lại'],
  ['/xuat-ban', 'Dựng và xuất bản'],
] as const;

const sheets = ['site.css', 'document.css', 'states.css', 'workbench.css'];

/** A whole page of the workbench. */
export function page(title: string, frame: Frame, ...body: Tree[]): string {
  const { reviewer, notice } = frame;
  return `<!doctype html>${htmlOf(
    h(
      'html',
      { lang: 'vi' },
      h(
        'head',
        {},
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', {}, `${title} · Bàn làm việc`),
        sheets.map((name) => h('link', { rel: 'stylesheet', href: `/tep/${name}` })),
        h('script', { src: '/tep/workbench.js', defer: true }),
      ),
      h(
        'body',
        { class: 'bench' },
        h('a', { class: 'skip', href: '#noi-dung' }, 'Đến nội dung'),
        h(
          'header',
          { class: 'bench-head' },
          h('strong', {}, 'Bàn làm việc'),
          h(
            'nav',
            { 'aria-label': 'Các việc' },
            menu.map(([href, label]) => h('a', { href }, label)),
          ),
          h(
            'a',
            { class: 'bench-who', href: '/ten' },
            reviewer ? `${reviewer.by}, ${dayInWords(reviewer.at)}` : 'Chưa ghi tên người soát',
          ),
        ),
        h('main', { id: 'noi-dung', tabindex: '-1' }, notice, h('h1', {}, title), body),
      ),
    ),
  )}`;
}

/** A sentence that says why something was not done. */
export const refusal = (why: string): Tree => h('p', { class: 'bench-refusal', role: 'alert' }, why);
