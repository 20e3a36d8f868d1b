import type { Refusal, Told } from './refusal.ts';

/** Where an error is in the input: a file, and a line of it where one is known. */
export interface FilePlace {
  file: string;
  line?: number;
  /** The entry of a YAML file, where no line is known; its line is looked up when the error is printed. */
  key?: readonly (string | number)[];
}

/**
 * Bad input, reported in one sentence: what is wrong, where, and what to do.
 *
 * Every command prints it on standard error and ends with exit code 1; any other exception is a defect
 * of the program.
 */
export class InputError extends Error {
  readonly place: FilePlace | undefined;
  readonly hint: string | undefined;
  /** The same as data; absent where nobody tells it otherwise. */
  readonly refusal: Refusal | undefined;

  constructor(
    what: string,
    options: { place?: FilePlace; hint?: string; refusal?: Refusal; cause?: unknown } = {},
  ) {
    super(what, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'InputError';
    this.place = options.place;
    this.hint = options.hint;
    this.refusal = options.refusal;
  }

  /** The printed form: `file:line: what is wrong. Hint: what to do.` on one line. */
  toSentence(): string {
    const { place, hint } = this;
    const where = place ? `${place.file}${place.line === undefined ? '' : `:${place.line}`}: ` : '';
    const sentence = `${where}${this.message}${hint ? ` Hint: ${hint}` : ''}`;
    return sentence.replace(/\s+/g, ' ').trim();
  }

  /** The printed form with the data behind it. */
  told(): Told {
    const { refusal } = this;
    return { sentence: this.toSentence(), ...(refusal && { refusal }) };
  }
}
