/** The most versions that are laid side by side whole; of more, one of each of the most frequent wordings. */
export const MOST_SIDE_BY_SIDE = 6;
