import { findLostGlyphs } from './find-lost-glyphs.ts';
import type { Rule } from '../../draft/rule.ts';

/** Reads blanks that stand for glyphs that the extraction lost. */
export const lostGlyph: Rule = {
  id: 'lost-glyph',
  why: 'Phông chữ thiếu bảng mã làm mất chữ, mỗi chữ mất để lại một dấu cách; chữ mất được đọc lại theo ngữ cảnh.',
  find: findLostGlyphs,
};
