/** Whether the site has a page. @param page its address with the base path */
export const pageStands = (page: string): Promise<boolean> =>
  fetch(page, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );
