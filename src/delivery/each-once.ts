/**
 * Asks for each key once and keeps the answer. What failed is not kept: a reader whose network is back can try again.
 */
export function eachOnce<Value>(ask: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const kept = new Map<string, Promise<Value>>();
  return (key) => {
    const known = kept.get(key);
    if (known) return known;
    const asked = ask(key);
    kept.set(key, asked);
    asked.catch(() => kept.delete(key));
    return asked;
  };
}
