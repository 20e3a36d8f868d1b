/** A piece of a quoted text; `doubt` says why it is not sure. */
export interface DraftPiece {
  text: string;
  doubt: string | null;
}

/** A paragraph of the draft: quoted from a plan, with its place. */
export interface DraftParagraph {
  bullet: string | null;
  level: number;
  pieces: DraftPiece[];
  source: DraftSource;
}

/** A place in a plan, for a footnote. */
export interface DraftSource {
  /** "Kế hoạch số …, Mô hình 24, Mục tiêu, dòng 136–138". */
  cited: string;
  /** The permanent address of the model. */
  address: string;
}

/** A model of the draft. */
export interface DraftModel {
  number: number | null;
  title: DraftParagraph;
  fields: { label: string; paragraphs: DraftParagraph[] }[];
  /** What a person still has to decide. */
  open: string[];
}

/** A new plan put together of quotations. */
export interface Draft {
  /** The plans that it is taken from, as cited. */
  sources: string[];
  models: DraftModel[];
  /** Models that were left out, and who has them. */
  left: string[];
}
