import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { InputError } from '../../src/domain/issue.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * A command's arguments.
 *
 * @param usage one line, shown where an argument is wrong
 * @param files how many arguments without a name the command takes
 * @throws InputError where an option is unknown or has no value, or an argument is missing or too many
 */
export function readArguments<T extends Options>(options: T, usage: string, files = 0) {
  const parsed = parse(options, usage);
  if (parsed.positionals.length !== files) {
    const found = parsed.positionals.length;
    throw new InputError(
      `this command takes ${files || 'no'} argument${files === 1 ? '' : 's'}, not ${found}.`,
      {
        hint: usage,
      },
    );
  }
  return parsed;
}

function parse<T extends Options>(options: T, usage: string) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new InputError(`${(cause as Error).message.split('. ')[0]!.replace(/\.$/, '')}.`, {
      hint: usage,
      cause,
    });
  }
}

/** A path that a person typed; npm runs a command in the project's folder, wherever the person stands. */
export function userPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path);
}
