/*
 * The numbers by which the aligner decides, set on `npm run bench:align`: leave-one-out of the plans, reworded
 * titles and foreign models. It prints the titles that lie nearest to ACCEPT on either side.
 */

/** From this score a match is proposed; below it the aligner abstains. */
export const ACCEPT = 0.545;

/** The best match must be better than the next one that is free by this much, or the title fits two models alike. */
export const MARGIN = 0.06;

/** A model that the assignment pushes to another than its best match may lose no more than this. */
export const MAY_LOSE = 0.05;

/** Candidates below this are not worth showing to a person. */
export const WORTH_SHOWING = 0.25;

/** How many candidates a person is shown for an undecided model. */
export const SHOWN_CANDIDATES = 3;

/** From this score a second model of a plan is proposed as a part of a canonical model that another took. */
export const SHARE = 0.75;
