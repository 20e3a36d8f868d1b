import { leadOn } from '../../../src/addresses/lead-on.ts';

/** One page of the built site, as far as addresses go. */
export interface SitePage {
  /** From the root of the site: "/mo-hinh/cong-dan-so/". */
  path: string;
  /** Every id on the page, in its order; an id that stands twice is there twice. */
  ids: string[];
  /** The targets of its links, from the root of the site, with fragment: "/so/24/", "/ke-hoach/x/van-ban/#d-3". */
  links: string[];
  /** Where a page that has moved sends the reader; null for any other. */
  movedTo: string | null;
}

/** The built site: its pages by path, and the paths of all its files. */
export interface Site {
  pages: ReadonlyMap<string, SitePage>;
  files: ReadonlySet<string>;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };
const decode = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name: string) => entities[name]!);

/** A link as a path from the root of the site; null where it leads elsewhere. */
function resolve(link: string, from: string, base: string): string | null {
  const url = new URL(link, `http://site.invalid${base}${from}`);
  if (url.host !== 'site.invalid') return null;
  // On the same host but outside the site: it would lead nowhere, and no page has such a path.
  if (url.pathname !== base && !url.pathname.startsWith(`${base}/`))
    return `outside the site: ${url.pathname}`;
  return decodeURI(url.pathname.slice(base.length)) + decodeURIComponent(url.hash);
}

/**
 * Reads a built page. The site escapes quotation marks in text, so what looks like an attribute is one.
 *
 * @param path from the root of the site
 * @param base the base path that the site was built for, without a slash at the end
 */
export function readPage(path: string, html: string, base = ''): SitePage {
  const markup = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  const values = (name: string): string[] =>
    [...markup.matchAll(new RegExp(`<[a-z][^<>]*?\\s${name}="([^"]*)"`, 'g'))].map(([, value]) =>
      decode(value!),
    );
  const moved = /<meta http-equiv="refresh" content="\d+;\s*url=([^"]+)"/i.exec(html);
  return {
    path,
    ids: values('id'),
    links: [...values('href'), ...values('src'), ...values('action')].flatMap((link) => {
      const target = resolve(link, path, base);
      return target === null ? [] : [target];
    }),
    movedTo: moved ? resolve(decode(moved[1]!), path, base) : null,
  };
}

/** The page that a path leads to, through those that have moved; null where it leads nowhere. */
export function pageAt(site: Site, path: string): SitePage | null {
  const seen = new Set<string>();
  for (let at = path; !seen.has(at);) {
    seen.add(at);
    const page = site.pages.get(at);
    if (!page) return null;
    if (page.movedTo === null) return page;
    at = page.movedTo;
  }
  return null;
}

/** Whether an address leads somewhere: to a file, or to a page that has the fragment. */
export function leads(site: Site, address: string): boolean {
  const [path, fragment] = address.split('#') as [string, string?];
  const page = pageAt(site, path);
  if (!page) return fragment === undefined && site.files.has(path);
  return !fragment || page.ids.includes(fragment);
}

/** Whether an address that was published is answered: it leads somewhere, or its page sends the reader on. */
export function answered(site: Site, address: string): boolean {
  if (leads(site, address)) return true;
  const [path, fragment] = address.split('#') as [string, string?];
  const page = pageAt(site, path);
  return page !== null && leadOn(`${page.path}#${fragment}`).some((instead) => leads(site, instead));
}
