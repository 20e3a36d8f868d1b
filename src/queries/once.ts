/** Asks once for a build; the development server asks again, because files change under it. */
export function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  return () => (import.meta.env.DEV ? ask() : (asked ??= ask()));
}
