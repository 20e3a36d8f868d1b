/** Whether two texts say the same words, whatever is capital in them. */
export const sameWords = (one: string, other: string): boolean =>
  one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi');
