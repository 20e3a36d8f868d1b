// Browsers refuse to fetch a file from a page that is a file, but they load scripts. So in the offline pack each JSON
// file is wrapped in a script of the same name, which passes its text to the function below.
import type * as host from '../host/load-json.ts';

/** Who waits for the text of a script. */
const waiting = new WeakMap<Element, (json: string) => void>();

// Called by the scripts of data; `scripts/site/pack/data-script.ts` writes the name into them.
Object.assign(globalThis, {
  takeDoiChieuData: (json: string): void => waiting.get(document.currentScript!)?.(json),
});

/** A JSON file of the pack. @throws Error where it is not there or does not hold what it should */
export const load: typeof host.load = <Value>(address: string): Promise<Value> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address.replace(/\.json$/, '.js');
    const refuse = (): void => reject(new Error(script.src));
    waiting.set(script, (json) => resolve(JSON.parse(json) as Value));
    // After the text has arrived this has no effect: a promise is settled only once.
    script.addEventListener('load', refuse);
    script.addEventListener('error', refuse);
    document.head.append(script);
  });
