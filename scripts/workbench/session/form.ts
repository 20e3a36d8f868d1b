import type { Context } from 'hono';
import type { Sums } from '../jobs/plan-state.ts';
import { Refused } from '../worker/tell.ts';

/** The fields of a form, texts in NFC without blanks around. */
export class Form {
  private readonly fields: Record<string, unknown>;

  constructor(fields: Record<string, unknown>) {
    this.fields = fields;
  }

  /** A text; "" where there is none. */
  text(name: string): string {
    const value = this.fields[name];
    return typeof value === 'string' ? value.normalize('NFC').trim() : '';
  }

  /** As it was sent, for checksums and words as received. */
  exact(name: string): string {
    const value = this.fields[name];
    return typeof value === 'string' ? value : '';
  }

  /** The files of decisions as the person saw them. */
  seen(): Sums {
    return { corrections: this.exact('sum-corrections'), facts: this.exact('sum-facts') };
  }

  /** @throws Refused where it is missing */
  needed(name: string, what: string): string {
    const value = this.text(name);
    if (value === '') throw new Refused(`Còn thiếu: ${what}.`);
    return value;
  }

  /** A text or null for a blank one. */
  optional(name: string): string | null {
    return this.text(name) || null;
  }

  /** A whole number or null for a blank field. @throws Refused where it is something else */
  number(name: string, what: string): number | null {
    const value = this.text(name);
    if (value === '') return null;
    if (!/^\d{1,6}$/.test(value)) throw new Refused(`${what} phải là một số: “${value}”.`);
    return Number(value);
  }

  /** All values of a field that may come several times. */
  all(name: string): string[] {
    const value = this.fields[name];
    return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
  }

  /** All fields as they were sent, to be sent once more. */
  entries(): [string, string][] {
    return Object.keys(this.fields).flatMap((name) =>
      this.all(name).map((value): [string, string] => [name, value]),
    );
  }

  file(name: string): File | null {
    const value = this.fields[name];
    return value instanceof File ? value : null;
  }
}

/** The fields of a request. @throws Refused where it is no form, or was cut off on its way */
export async function readForm(context: Context): Promise<Form> {
  try {
    return new Form(await context.req.parseBody({ all: true }));
  } catch (cause) {
    // A body that is too large is refused by its size.
    if (cause instanceof Error && cause.name === 'BodyLimitError') throw cause;
    throw new Refused('Biểu mẫu gửi đến không đọc được: có thể bị cắt giữa chừng. Chưa có gì được ghi.');
  }
}
