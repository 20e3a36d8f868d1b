import type { DraftBlock } from '../draft/draft.ts';
import { Traced } from '../text/traced.ts';

/** A text as a block without bullet. */
export const blankBlock = (body: Traced): DraftBlock => ({ bullet: Traced.empty, body, level: 0 });
