// Browser: the buttons of `take-buttons.astro`. What reads the page and makes files comes when a button is pointed at, so
// that no page waits for it.
import type { Report } from './report.ts';

/** Loads what makes the report of the page as it is shown at that moment; null for nothing to take. */
type Loads = () => Promise<() => Report | null>;

async function serve(kind: string, loads: Loads, said: Element): Promise<void> {
  const [make, { take }] = await Promise.all([loads(), import('./take.ts')]);
  const report = make();
  if (!report) return;
  said.textContent = kind === 'copy' ? '' : 'Đang làm tệp…';
  said.textContent = await take(kind, report);
}

/** Serves the buttons of the page. */
export function offer(loads: Loads): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-take]')) {
    const said = root.querySelector('[data-take-said]')!;
    // A browser too old for it, or a page without HTTPS, has no clipboard for tables.
    if (!('ClipboardItem' in window))
      root.querySelector<HTMLElement>('[data-take-kind="copy"]')!.hidden = true;
    // A browser gives the clipboard only right after a press: by then nothing may be left to wait for.
    const ahead = (): void => void Promise.all([loads(), import('./take.ts')]).catch(() => undefined);
    root.addEventListener('pointerover', ahead, { once: true });
    root.addEventListener('focusin', ahead, { once: true });
    root.addEventListener('click', (event) => {
      const kind = (event.target as Element).closest<HTMLElement>('[data-take-kind]')?.dataset['takeKind'];
      if (kind === undefined) return;
      serve(kind, loads, said).catch(() => (said.textContent = 'Không làm được tệp. Hãy thử lại.'));
    });
  }
}
