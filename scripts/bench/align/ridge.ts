/** How much large weights cost: the one of 0.03, 0.1, 0.3 and 1 that is likeliest on plans not fitted on. */
export const RIDGE = 0.1;
