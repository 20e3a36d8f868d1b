// Browser: the comparison of the page is copied, or saved for Word or Excel.
import { offer } from '../report/offer.ts';

offer(async () => (await import('./compare-report.ts')).comparisonReport);
