/**
 * Weights of the features, in their order: fitted by `npm run bench:outlines -- <fonts> --fit` on the letters of free
 * fonts (multinomial logistic regression), each font beside references of other families alone.
 */
export const WEIGHTS: readonly number[] = [
  -4.09, -1.29, -0.62, -0.32, -0.65, -5.17, -1.81, -1.04, -0.1, -1.21, 0.1, 1.9, -0.32, -2.65, -7.86, -3.24,
  -3.9, -0.61, -1.59, -3.78, -2.88, -0.72, -3.46, -4.55, -3.51, -4.68, 0.02, -1.75, -1.32,
];
