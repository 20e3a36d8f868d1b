import type { TrialStage } from '../data/messages.ts';
import type { Listener } from './session.ts';

/** What each stage is called while it lasts, in order. */
const stageNames: Record<TrialStage, string> = {
  load: 'Tải bộ đọc',
  receive: 'Đọc tệp',
  repair: 'Sửa chữ hỏng',
  mask: 'Che dữ liệu cá nhân',
  structure: 'Tìm mô hình và các mục',
  align: 'Tìm mô hình tương ứng',
};
const stages = Object.keys(stageNames) as TrialStage[];

/** Shows where the reading of a file is: its stage, and the page of it. */
export function progressOn(element: HTMLElement): Listener & { begin: () => void } {
  const bar = element.querySelector('progress')!;
  const said = element.querySelector<HTMLElement>('[data-said]')!;
  const tell = (stage: TrialStage, more = ''): void => {
    said.textContent = `${stageNames[stage]}${more}…`;
    bar.value = stages.indexOf(stage);
    bar.textContent = said.textContent;
  };
  bar.max = stages.length;
  return {
    begin: () => tell('load'),
    stage: (stage) => tell(stage),
    step(what, done, total) {
      tell('receive', `: ${what} ${done + 1}${total === null ? '' : `/${total}`}`);
      if (total) bar.value = stages.indexOf('receive') + done / total;
    },
  };
}
