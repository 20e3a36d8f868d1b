// Browser: the comparison of the page is copied, or saved for Word or Excel.
import { offer } from '../report/take.ts';
import { comparisonReport } from './compare-report.ts';

offer(comparisonReport);
