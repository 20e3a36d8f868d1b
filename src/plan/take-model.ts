// Browser: the model of this page is copied, or saved for Word or Excel.
import { offer } from '../report/offer.ts';

offer(async () => (await import('./model-report.ts')).modelReport);
