import type { RepairStatus } from '../../../../src/domain/repair.ts';
import { isInLongGap } from '../../lattice/blank-runs.ts';
import { isShortCapital, type Edge } from '../../lattice/edges.ts';
import { LOST_DIGIT } from '../../lattice/glyphs.ts';
import {
  closes,
  isBesideGap,
  isBesideUnread,
  isHardlyWord,
  isInAddress,
  isName,
  isOpenSpelling,
  isOutvoted,
  isRomanNumeral,
  isSeenNear,
  isSigner,
  isSupported,
  isUsual,
  isUnknownAbbreviation,
  isUnknownName,
  isUnlikelyCase,
} from './barriers.ts';
import {
  endsCellOrHeading,
  isBesideLostMark,
  isMarkBarred,
  isOddMark,
  printsOther,
} from './mark-barriers.ts';
import type { Surroundings } from './surroundings.ts';

/** A reason not to trust a reading as far as the words alone would carry it. */
export interface Doubt {
  id: string;
  /** Why, for the reader of the page, as the end of a sentence. */
  why: string;
  /** The highest status that it leaves. */
  most: Extract<RepairStatus, 'likely' | 'suggested'>;
  /**
   * From so likely a reading on it is no doubt any more. Most doubts are features of the fit, too: a reading that is likely
   * although they hold has much that speaks for it.
   */
  until?: number;
  /** Whether an outline that looks like the reading takes the doubt away. */
  yieldsToOutline?: true;
  holds(edge: Edge, around: Surroundings): boolean;
}

/** Where more letters than this are lost near by nothing is surely read; where still more, nothing is applied. */
const DENSE = 0.22;
const HOPELESS = 0.34;
/** A glyph must be lost so often in a document before its losses are beyond doubt. */
const ENOUGH_LOSSES = 3;

/** A text with fewer lost letters may be one that was repaired: too little is left to learn from. */
const FEW_PLACES = 10;
const RATHER_FEW_PLACES = 60;
/** Of words so likely hardly one was wrong for these reasons on made-up damage that was foretold by other texts. */
const BEYOND_DOUBT = 0.995;
const MARK_BEYOND_DOUBT = 0.998;
const IN_A_GAP = 0.95;
/** From so likely a reading on these doubts bore out no more often than any other did. */
const RARE_BUT_CLEAR = 0.95;
const OUTVOTED_BUT_CLEAR = 0.95;
const NOTHING_LEFT_BUT_CLEAR = 0.95;
const BESIDE_UNREAD_BUT_CLEAR = 0.965;
/** The same of marks, whose probability counts what the place speaks against them. */
const CLEAR_MARK = 0.95;
const RARE_BUT_CLEAR_MARK = 0.9;
/** What may be a name or an abbreviation that no plan has must be clearer. */
const UNKNOWN_BUT_CLEAR = 0.995;

const isWord = ({ kind }: Edge): boolean => kind !== 'mark';
const isSeldomLost = ({ losses, confirmed }: Surroundings): boolean => losses < ENOUGH_LOSSES && !confirmed;
const isWhollyLost = (edge: Edge): boolean => isWord(edge) && edge.lost.length === edge.text.length;

/**
 * Every doubt, the gravest first: those that leave a reading only to be offered, then those that leave it applied but
 * marked as uncertain. The first that holds is named beside the reading.
 */
const doubts: readonly Doubt[] = [
  {
    id: 'lost-digit',
    why: 'chữ số đã mất không thể đoán',
    most: 'suggested',
    holds: (edge) => edge.lost.some(({ glyph }) => glyph === LOST_DIGIT),
  },
  {
    id: 'hopeless',
    why: 'chỗ này mất quá nhiều chữ',
    most: 'suggested',
    holds: (_edge, { density }) => density > HOPELESS,
  },
  {
    id: 'few-places',
    why: 'văn bản mất quá ít chữ để biết chắc phông chữ mất những chữ nào',
    most: 'suggested',
    yieldsToOutline: true,
    holds: (_edge, { places, confirmed }) => places < FEW_PLACES && !confirmed,
  },
  {
    id: 'rare-in-few',
    why: 'văn bản mất ít chữ, mà chữ này mất chưa đến ba lần',
    most: 'suggested',
    until: RARE_BUT_CLEAR,
    yieldsToOutline: true,
    holds: (_edge, { losses, places, confirmed }) =>
      losses < ENOUGH_LOSSES && places < RATHER_FEW_PLACES && !confirmed,
  },
  {
    id: 'long-gap',
    why: 'khoảng trống dài có thể là chỗ để điền',
    most: 'suggested',
    until: IN_A_GAP,
    holds: (edge, { stream }) => isInLongGap(edge.lost, stream),
  },
  {
    id: 'broken-text',
    why: 'ghép các phần lại cũng thành chữ, mà văn bản này có chữ bị tách',
    most: 'suggested',
    holds: (edge, around) => isWord(edge) && around.hasBroken && closes(edge, around),
  },
  {
    id: 'closes-to-word',
    why: 'chỉ cần ghép các phần lại đã thành chữ',
    most: 'suggested',
    holds: (edge, around) => isWord(edge) && closes(edge, around) && isHardlyWord(edge.key, around.language),
  },
  {
    id: 'hardly-word',
    why: 'âm tiết này hầu như không gặp trong tiếng Việt',
    most: 'suggested',
    holds: (edge, { language }) => isWord(edge) && isHardlyWord(edge.key, language),
  },
  {
    // "tịch ·ã ·hiệu": what stands beside something unread is read by half of its place.
    id: 'beside-unread',
    why: 'chữ mất ngay bên cạnh chưa đọc được',
    most: 'suggested',
    until: BESIDE_UNREAD_BUT_CLEAR,
    yieldsToOutline: true,
    holds: (edge, around) => isWord(edge) && isBesideUnread(edge, around),
  },
  {
    id: 'roman-numeral',
    why: 'có thể là số La Mã',
    most: 'suggested',
    yieldsToOutline: true,
    holds: (edge) => isWord(edge) && isRomanNumeral(edge),
  },
  {
    id: 'address',
    why: 'nằm trong địa chỉ mạng',
    most: 'suggested',
    yieldsToOutline: true,
    holds: (edge, around) => isWord(edge) && isInAddress(edge, around),
  },
  {
    id: 'unknown-abbreviation',
    why: 'chữ viết tắt không gặp ở nơi khác',
    most: 'suggested',
    yieldsToOutline: true,
    until: UNKNOWN_BUT_CLEAR,
    holds: (edge, around) => isWord(edge) && isUnknownAbbreviation(edge, around),
  },
  {
    id: 'signer',
    why: 'có thể là tên người ký',
    most: 'suggested',
    yieldsToOutline: true,
    holds: (edge, around) => isWord(edge) && isSigner(edge, around),
  },
  {
    id: 'unknown-name',
    why: 'có thể là tên riêng',
    most: 'suggested',
    until: UNKNOWN_BUT_CLEAR,
    yieldsToOutline: true,
    holds: (edge, around) => isWord(edge) && isUnknownName(edge, around),
  },
  {
    id: 'spelling',
    why: 'từ này có hai cách viết cùng đúng',
    most: 'suggested',
    yieldsToOutline: true,
    holds: (edge, around) => isWord(edge) && isOpenSpelling(edge, around),
  },
  {
    id: 'outvoted',
    why: 'một cách đọc khác từng gặp cạnh các từ này',
    most: 'suggested',
    until: OUTVOTED_BUT_CLEAR,
    holds: (edge, around) => isWord(edge) && isOutvoted(edge, around),
  },
  {
    id: 'mark-in-number',
    why: 'dấu ở cạnh số có thể làm đổi số',
    most: 'suggested',
    yieldsToOutline: true,
    holds: (edge, around) => !isWord(edge) && isMarkBarred(edge, around),
  },
  {
    id: 'cell-or-heading',
    why: 'cuối ô bảng hoặc đề mục thường không có dấu chấm',
    most: 'suggested',
    until: CLEAR_MARK,
    yieldsToOutline: true,
    holds: (edge, around) => !isWord(edge) && endsCellOrHeading(edge, around),
  },
  {
    // The mark of "Mô hình 1" is its author's choice: where no such head shows it both would read well, and only a font
    // that prints the other one tells.
    id: 'open-head',
    why: 'sau số của đề mục có thể là dấu chấm hoặc dấu hai chấm, mà văn bản không còn chỗ nào in rõ',
    most: 'suggested',
    yieldsToOutline: true,
    holds: (edge, around) => around.isOpenHead && '.:'.includes(edge.text) && !printsOther(edge, around),
  },
  {
    id: 'beside-lost-mark',
    why: 'hai khoảng trống liền nhau khó cùng là dấu câu',
    most: 'suggested',
    until: CLEAR_MARK,
    yieldsToOutline: true,
    holds: (edge, around) => !isWord(edge) && isBesideLostMark(edge, around),
  },
  {
    id: 'rare-colon',
    why: 'dấu hai chấm chưa mất đến ba lần trong văn bản',
    most: 'suggested',
    until: RARE_BUT_CLEAR_MARK,
    yieldsToOutline: true,
    holds: ({ text }, { losses, confirmed }) => text === ':' && losses < ENOUGH_LOSSES && !confirmed,
  },
  {
    id: 'nothing-left',
    why: 'không còn chữ nào của từ, mà ngữ cảnh chưa đủ rõ',
    most: 'suggested',
    until: NOTHING_LEFT_BUT_CLEAR,
    yieldsToOutline: true,
    holds: isWhollyLost,
  },
  {
    id: 'unlikely-case',
    why: 'chưa rõ viết hoa hay viết thường',
    most: 'likely',
    until: BEYOND_DOUBT,
    yieldsToOutline: true,
    holds: (edge, around) => isWord(edge) && isUnlikelyCase(edge, around),
  },
  {
    id: 'mark-place',
    why: 'vị trí này chưa chắc có dấu câu',
    most: 'likely',
    until: MARK_BEYOND_DOUBT,
    yieldsToOutline: true,
    holds: (edge, around) => !isWord(edge) && isOddMark(edge, around),
  },
  {
    id: 'in-long-gap',
    why: 'nằm cạnh khoảng trống dài',
    most: 'likely',
    until: BEYOND_DOUBT,
    holds: (edge, { stream }) => isInLongGap(edge.lost, stream),
  },
  {
    id: 'few-losses',
    why: 'chữ này ít khi mất trong văn bản',
    most: 'likely',
    until: BEYOND_DOUBT,
    yieldsToOutline: true,
    holds: (_edge, around) => isSeldomLost(around),
  },
  {
    // Neither the font nor two plans vouch for it.
    id: 'few-losses-unsupported',
    why: 'chữ này ít khi mất trong văn bản, và chưa có hai kế hoạch in từ này trong ngữ cảnh này',
    most: 'likely',
    yieldsToOutline: true,
    holds: (edge, around) => isWord(edge) && isSeldomLost(around) && !isUsual(edge, around),
  },
  {
    id: 'dense',
    why: 'xung quanh mất nhiều chữ',
    most: 'likely',
    until: BEYOND_DOUBT,
    holds: (edge, { density }) => isWord(edge) && density > DENSE,
  },
  {
    id: 'unsupported',
    why: 'không kế hoạch nào có từ này trong ngữ cảnh này',
    most: 'likely',
    until: BEYOND_DOUBT,
    holds: (edge, around) => isWord(edge) && (!isSupported(edge, around) || isBesideGap(edge, around)),
  },
  {
    id: 'whole-word',
    why: 'không còn chữ nào của từ',
    most: 'likely',
    until: BEYOND_DOUBT,
    holds: isWhollyLost,
  },
  {
    id: 'name',
    why: 'có thể là tên riêng hoặc chữ viết tắt',
    most: 'likely',
    until: BEYOND_DOUBT,
    yieldsToOutline: true,
    holds: (edge, around) => isWord(edge) && (isShortCapital(edge) || isName(edge, around)),
  },
  {
    id: 'seen-near',
    why: 'chữ này vẫn còn in ngay bên cạnh',
    most: 'likely',
    until: BEYOND_DOUBT,
    yieldsToOutline: true,
    holds: (edge, { stream }) => isWord(edge) && isSeenNear(edge, stream),
  },
];

/** The gravest doubt about a reading; null where there is none. */
export const doubtOf = (edge: Edge, around: Surroundings, probability: number): Doubt | null =>
  doubts.find(
    (doubt) =>
      !(around.outlined && doubt.yieldsToOutline) &&
      probability < (doubt.until ?? Infinity) &&
      doubt.holds(edge, around),
  ) ?? null;
