import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { planIdSchema } from '../../src/domain/ids.ts';
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
  const parsed = readNamedArguments(options, usage);
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

/**
 * The same for a command that takes any number of arguments without a name.
 *
 * @throws InputError where an option is unknown or has no value
 */
export function readNamedArguments<T extends Options>(options: T, usage: string) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (cause) {
    // Node's advice after the first sentence is about its own syntax; the usage says it in ours.
    const [what = ''] = (cause as Error).message.split(/\.\s/);
    throw new InputError(`${what.replace(/\.$/, '')}.`, {
      hint: usage,
      cause,
    });
  }
}

/** A path that a person typed; npm runs a command in the project's folder, wherever the person stands. */
export function userPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? '.', path);
}

/** @throws InputError where `--id` is given and no plan can be called so */
export function checkPlanId(id: string | undefined): void {
  if (id !== undefined && !planIdSchema.safeParse(id).success)
    throw new InputError(`"${id}" is not a plan id.`, {
      hint: 'Use small ASCII letters, digits and hyphens, like "thieu-van-2024".',
    });
}

/** A whole number as a person typed it. @throws InputError where it is none */
export function wholeNumber(text: string, usage: string): number {
  const number = Number(text);
  if (!Number.isInteger(number)) throw new InputError(`"${text}" is not a whole number.`, { hint: usage });
  return number;
}
