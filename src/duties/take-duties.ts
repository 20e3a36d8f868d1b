// Browser: the table of duties of this page is copied, or saved for Word or Excel.
import { offer } from '../report/offer.ts';

offer(async () => {
  const { pageFacts, tableOf } = await import('../report/from-nodes.ts');
  return () => {
    const table = document.querySelector<HTMLTableElement>('.duties');
    const title = document.querySelector('h1')?.textContent?.trim() ?? '';
    if (!table) return null;
    return {
      title,
      ...pageFacts(),
      notes: ['Số sau mỗi mục là dòng của văn bản.'],
      tables: [tableOf(table, 'Ai làm gì')],
    };
  };
});
