import { printedDate, printedNumber } from '../../citation/citation.ts';
import { planUrl } from '../../domain/urls.ts';
import { h, type Tree } from '../../tree/tree.ts';
import type { Doubts } from '../findings/doubts.ts';
import type { OwnModel } from '../findings/own-models.ts';
import type { Shown } from './context.ts';

/** What kind of file was read, in words. */
const kinds: Record<string, string> = {
  docx: 'Word',
  doc: 'Word kiểu cũ',
  pdf: 'PDF',
  scan: 'bản quét',
  xlsx: 'bảng tính Excel',
  html: 'trang HTML',
  markdown: 'Markdown',
  text: 'văn bản thuần',
};

const count = (own: readonly OwnModel[], standing: OwnModel['standing']): number =>
  own.filter((one) => one.standing === standing).length;

/** What was read, in a few lines: the plan by its own words, how many models, and what waits for a person. */
export function summaryTree(shown: Shown, own: readonly OwnModel[], doubts: Doubts): Tree {
  const { trial, others, href } = shown;
  const { plan, document, known } = trial;
  const of = [printedNumber(plan.number), printedDate(plan.date), plan.issuer].filter(Boolean).join(', ');
  const kind = document ? (kinds[document.kind] ?? document.kind) : 'văn bản thuần';
  const pages = document?.pages ? `, ${document.pages} trang` : '';
  const converted = document?.converted.length ? `, đã đổi từ ${document.converted.join(', ')}` : '';
  const programme = others.programmes.find(({ slug }) => slug === plan.programme);
  const same = others.plans.find(({ id }) => id === known);
  return [
    h('p', { class: 'trial-title' }, plan.title),
    of !== '' && h('p', { class: 'soft' }, of),
    h(
      'p',
      { class: 'small soft' },
      `Tệp “${trial.file}”: ${kind}${pages}, ${trial.received.length} dòng${converted}.`,
    ),
    same !== undefined &&
      h(
        'p',
        { class: 'notice' },
        'Chữ của tệp này là của một kế hoạch đã có trên trang: ',
        h('a', { href: href(planUrl(same.id)) }, same.name),
        '.',
      ),
    !programme &&
      h(
        'p',
        { class: 'notice' },
        `Văn bản không nêu chương trình nào, hoặc nêu nhiều: được đọc như kế hoạch của ${others.programmes[0]!.name}.`,
      ),
    h(
      'ul',
      { class: 'trial-counts' },
      plan.models.length === 0
        ? h('li', {}, `Không có mô hình đánh số nào; ${plan.tasks.length} nhiệm vụ.`)
        : h(
            'li',
            {},
            h('a', { href: '#mo-hinh' }, `${plan.models.length} mô hình`),
            `: ${count(own, 'sure')} có đối ứng chắc chắn, ${count(own, 'check')} cần xem, ${count(own, 'none')} không thấy đối ứng.`,
          ),
      h(
        'li',
        {},
        h('a', { href: '#dang-ngo' }, `${doubts.anomalies.length} điểm cần kiểm tra`),
        `, ${doubts.letters.length} chỗ chữ hỏng đọc chưa chắc, ${doubts.personal.length} chỗ dữ liệu cá nhân cần che khi công bố.`,
      ),
    ),
  ];
}
