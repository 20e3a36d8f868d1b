import { createHash } from 'node:crypto';

/**
 * Runs in the head, before anything is drawn: a page never flashes in another theme than the reader chose. Where nothing
 * was chosen, or nothing may be kept, the theme is that of the system.
 */
export const themeScript = 'try{var t=localStorage.nen;if(t)document.documentElement.dataset.nen=t}catch{}';

/** What the policy of a page says for it. */
export const themeHash = `sha256-${createHash('sha256').update(themeScript).digest('base64')}` as const;
