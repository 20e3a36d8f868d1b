// Browser: a link to a place that the page no longer has leads on to where it is now.
import { leadOn } from './lead-on.ts';

const base = document.querySelector('main')?.dataset['base'] ?? '';

/** Whether there is such a page; what cannot be asked, as on a disk, is taken for none. */
const stands = (page: string): Promise<boolean> =>
  fetch(page, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );

/** As the addresses are written; one that no browser can read leads nowhere. */
function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

async function follow(): Promise<void> {
  const here = readable(location.pathname.slice(base.length)) + readable(location.hash);
  for (const address of leadOn(here)) {
    const [page] = (base + address).split('#') as [string];
    if (page === location.pathname) return;
    if (await stands(page)) return location.replace(base + address);
  }
}

void follow();
