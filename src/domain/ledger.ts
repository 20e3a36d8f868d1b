/** The key of an entry of a ledger, and of the mark that points to it: line and column, both from 1. */
export const ledgerKey = ({ line, column }: { line: number; column: number }): string => `${line}:${column}`;
