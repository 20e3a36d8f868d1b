import { InputError } from '../../../src/domain/issue.ts';

/** More lines than this are of no use to anybody. */
const SHOWN = 20;

/**
 * Ends the command where anything was found: the first ones are listed on standard output, the rest counted; standard
 * error has the one sentence.
 *
 * @throws InputError where `found` is not empty
 */
export function refuse(found: readonly string[], what: string, hint: string, code?: 'addresses-lost'): void {
  if (found.length === 0) return;
  const rest = found.length > SHOWN ? [`… and ${found.length - SHOWN} more`] : [];
  process.stdout.write([...found.slice(0, SHOWN), ...rest].map((line) => `${line}\n`).join(''));
  throw new InputError(`${found.length} ${what}.`, {
    ...(code && { refusal: { code, count: found.length } }),
    place: { file: 'dist' },
    hint,
  });
}
