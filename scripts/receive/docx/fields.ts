/** A field that is open: before its result the instruction stands. */
interface OpenField {
  instruction: string;
  inResult: boolean;
}

/** Fields of one story: "PAGE", a link, a table of contents. Only their results are shown. */
export class Fields {
  readonly #open: OpenField[] = [];
  #sawContents = false;

  /** A `w:fldChar`. */
  mark(type: string | undefined): void {
    if (type === 'begin') this.#open.push({ instruction: '', inResult: false });
    else if (type === 'separate') {
      const last = this.#open.at(-1);
      if (last) last.inResult = true;
      this.#sawContents ||= this.#inContents;
    } else if (type === 'end') this.#open.pop();
  }

  /** A part of an instruction. */
  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last && !last.inResult) last.instruction += text;
  }

  /** Whether text that stands here is shown. */
  get isShown(): boolean {
    return this.#open.every(({ inResult }) => inResult);
  }

  /** Whether a table of contents was open since the last time that this was asked. */
  takeContents(): boolean {
    const saw = this.#sawContents;
    this.#sawContents = this.#inContents;
    return saw;
  }

  get #inContents(): boolean {
    return this.#open.some(({ instruction }) => /^\s*TOC\b/i.test(instruction));
  }
}
