/** A text as a pattern that takes this text alone: words that staff write may have brackets and full stops. */
export const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
