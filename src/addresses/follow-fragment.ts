// Browser: a link to a place that the page no longer has leads on to where it is now.
import { pageStands } from '../delivery/host/page-stands.ts';
import { leadOn } from './lead-on.ts';

const base = document.querySelector('main')?.dataset['base'] ?? '';

/** As the addresses are written; one that no browser can read leads nowhere. */
function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

async function follow(): Promise<void> {
  if (document.getElementById(readable(location.hash.slice(1)))) return;
  const here = readable(location.pathname.slice(base.length)) + readable(location.hash);
  for (const address of leadOn(here)) {
    const [page] = (base + address).split('#') as [string];
    if (page === location.pathname) return;
    if (await pageStands(page)) return location.replace(base + address);
  }
}

void follow();
