/** No page can be asked for from a disk: the reader stays where the link led. */
export const pageStands = (): Promise<boolean> => Promise.resolve(false);
