import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** The name of the key in the address. */
export const KEY = 'khoa';

/** Who may ask, and with what. */
export interface Door {
  /** The key that stands in the address which the terminal shows. */
  key: string;
  /** Known once the server listens. */
  port: () => number;
  /** The page that says why somebody is not let in. */
  refuse: (context: Context, status: 403 | 421, why: string) => Response | Promise<Response>;
}

/** The policy of every page: nothing but its own files, no frame around it, forms that lead nowhere else. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * Lets in only the person who opened the address of the terminal in a browser of this machine: no page of another origin
 * (nor of another port), no name that was bent to this machine, nobody without the key.
 */
export function guard({ key, port, refuse }: Door): MiddlewareHandler {
  return async (context, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const host = context.req.header('host') ?? '';
    const cookie = `doi-chieu-${port()}`;
    const answer = async (): Promise<Response | void> => {
      if (!hosts.includes(host)) return refuse(context, 421, 'Địa chỉ này không phải của bàn làm việc.');
      if (!isFromHere(context, hosts))
        return refuse(context, 403, 'Yêu cầu đến từ một trang khác nên không được nhận.');
      const shown = context.req.query(KEY);
      if (shown !== undefined && isSame(shown, key) && context.req.method === 'GET') {
        setCookie(context, cookie, key, { httpOnly: true, sameSite: 'Strict', path: '/' });
        // The key leaves the address bar, and with it the history of the browser.
        return context.redirect(context.req.path, 303);
      }
      if (!isSame(getCookie(context, cookie) ?? '', key))
        return refuse(context, 403, 'Hãy mở đúng địa chỉ mà cửa sổ dòng lệnh đã in ra: địa chỉ đó có khóa.');
      await next();
    };
    const refused = await answer();
    if (refused) context.res = refused;
    setHeaders(context);
  };
}

/** Browsers say where a request comes from; whatever changes something must say so. */
function isFromHere(context: Context, hosts: readonly string[]): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = context.req.header('origin');
  if (origin !== undefined) return hosts.some((host) => origin === `http://${host}`);
  return context.req.method === 'GET' || context.req.method === 'HEAD';
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function setHeaders({ res: { headers } }: Context): void {
  headers.set('content-security-policy', POLICY);
  headers.set('x-content-type-options', 'nosniff');
  // "no-referrer" would make browsers call the origin of our own forms "null".
  headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
}
