import type { TriedPlan } from '../jobs/try-plan.ts';
import { Refused } from '../worker/tell.ts';
import type { Session, Upload } from './session.ts';

/** A dropped file with what it reads as. @throws Refused where it is not there any more, or not read yet */
export function triedOf({ uploads }: Session, id: string): { upload: Upload; tried: TriedPlan } {
  const upload = uploads.get(id);
  if (!upload?.tried)
    throw new Refused('Tệp này không còn ở đây: bàn làm việc đã mở lại. Hãy thả tệp một lần nữa.');
  return { upload, tried: upload.tried };
}
