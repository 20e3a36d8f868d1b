import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { dataScript } from '../../../scripts/site/pack/data-script.ts';

test('whatever stands in the JSON arrives as it stood there', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
      ),
      (json) => {
        let taken: string | undefined;
        runInNewContext(dataScript(json), { takeDoiChieuData: (text: string) => (taken = text) });
        expect(taken).toBe(json);
      },
    ),
  );
});

test.each(['"\u2028"', '"</script>"', '{"__proto__":{"a":1}}', '"${1}`\\\\"'])('%j is safe', (json) => {
  let taken: unknown;
  runInNewContext(dataScript(json), { takeDoiChieuData: (text: string) => (taken = text) });
  expect(taken).toBe(json);
});
