/**
 * THE SEARCH WEIGHTS. Each number has its reason; `npm run bench:search` shows what a change does.
 */

/** Where a word was found. The order is that of the brief: title, number and unit, field, running text. */
export const fieldWeights = {
  /** A title says what the thing is. */
  title: 1,
  /** A curated other name of a canonical model, as good as its title but for ties. */
  alias: 0.95,
  /**
   * A long other name describes or lists ("tài khoản định danh, địa chỉ số, chữ ký số cho người dân"): no part of it
   * is a name.
   */
  description: 0.6,
  /** The title of the canonical model that a plan's model was placed under: its words count nearly as its own. */
  modelTitle: 0.9,
  /** A task has no printed title, only its first clause: running text, though the most telling part of it. */
  clause: 0.8,
  /** A heading of the plan's body. */
  heading: 0.75,
  /** A title as received, with its lost glyphs. */
  received: 0.75,
  /** The unit a record names. */
  unit: 0.62,
  /** A tool it uses. */
  tool: 0.62,
  /** The canonical model that a task bears on: evidence of the topic, but not the task's own words. */
  taskModel: 0.5,
  /** A printed field. */
  field: 0.5,
  /** Running text of tasks and sections. */
  text: 0.45,
  /** The group of utilities: true of every model in it, so it tells little. */
  group: 0.2,
} as const;
export type FieldKey = keyof typeof fieldWeights;

/** How good a reading of a typed word is. The tiers of the brief: marks, base letters, prefix, fuzzy. */
export const readingQuality = {
  exact: 1,
  /** Typed without marks, printed with them: the usual way on a phone, hardly a lack. */
  unmarked: 0.96,
  /** The same, in a query that has marks elsewhere: the marks may be missing by mistake or meant to be none. */
  unmarkedAmongMarked: 0.82,
  /** Typed with marks, printed without. */
  printedUnmarked: 0.7,
  /** Typed in Telex or VNI with the keyboard switched off: only read so where the word makes no sense as it is. */
  keystrokes: 0.9,
  /** The same vowels, another tone: "sổ" for "số". */
  otherTone: 0.55,
  /** The same base letters, other vowels or đ: "đương" for "dượng". */
  otherMarks: 0.45,
  /** The beginning of a word: the reader is still typing. */
  prefix: 0.5,
  /** A misspelling of cost 0.5 (sounds alike) up to 2; the cost is taken off. */
  fuzzy: 0.55,
  fuzzyPerCost: 0.15,
} as const;

/** What a record's score is made of; the parts add up to 1. */
export const scoreParts = {
  /** How much of the query it holds, rare words counting more. */
  words: 0.5,
  /** How much of it stands side by side, in the order typed. */
  adjacent: 0.3,
  /** How much of its best passage is the query: of two titles with all words the shorter is meant. */
  filled: 0.12,
  /** How much of the query stands in one passage rather than scattered. */
  together: 0.08,
} as const;

/** The value of two words by how many places they stand apart; a punctuation mark counts as a place. */
export const nearness: Readonly<Record<number, number>> = { 1: 1, 2: 0.7, 3: 0.4 };

/** All words before some words: what a record loses that lacks some, at most. */
export const someWordsPenalty = 0.35;

/** Ties between kinds: staff look for models first; a section is the last resort. */
export const kindFactors = {
  model: 1,
  'plan-model': 0.995,
  plan: 0.9,
  task: 0.9,
  section: 0.8,
} as const;

/** A canonical model stands with its best member: this share of that member's score. */
export const canonicalShare = 0.998;

/**
 * Below this share of the best score a canonical model is only a neighbour of what was asked: there what the
 * plans print comes first, and it is held back by the second number.
 */
export const neighbour = { below: 0.7, share: 0.75 } as const;

/** A member stands with its canonical model, even where only the model's other names have the words. */
export const memberShare = { same: 0.9, partial: 0.8 } as const;

/** A task that asks what a model does comes after the model's versions and before other models. */
export const taskShare = 0.6;

/** Where one plan was asked for, its own entries come before the canonical models that they belong to. */
export const canonicalBesidePlan = 0.85;

/**
 * What is kept: records with this share of the best score; of those below the share `tail` only the ones whose words stand
 * side by side at least this share as well as in the best one. A page shows of them those with this share of the most
 * words found.
 */
export const keep = { score: 0.15, found: 0.45, close: 0.5, tail: 0.5 } as const;

/** A plan that was replaced or withdrawn comes after those that count. */
export const outdatedShare = 0.9;

/**
 * Where the query names a kind, what things of other kinds keep. A task has only running text where a model has a title,
 * so for "nhiệm vụ …" the difference must be larger.
 */
export const otherKind = { model: 0.85, task: 0.7 } as const;

/** Records looked at closely (order and nearness of words), best first by words alone. */
export const closeLook = 250;
