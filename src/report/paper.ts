/** Official papers are set in it (Nghị định 30/2020). */
export const FONT = 'Times New Roman';
