/** The place on a page whose content comes late: browsers go back to it before there is anything to scroll. */
export interface KeptPlace {
  /** How many groups were shown where the reader comes back to; undefined for a page newly opened. */
  readonly limit: number | undefined;
  /** Writes the place into the entry of the history. */
  save(): void;
  /** Reads the place of the entry that the reader went back to; gives how many groups were shown there. */
  read(): number | undefined;
  /** Scrolls to the place that was read. @param done whether no more content is to come */
  restore(done: boolean): void;
  /** Drops the place: the reader does something else. */
  forget(): void;
}

interface Kept {
  scroll: number;
  limit: number;
}

/** Keeps the place of this page. @param limit how many groups are shown now */
export function keepPlace(limit: () => number): KeptPlace {
  let kept: Kept | undefined;
  const read = (): number | undefined => {
    kept = (history.state as { kept?: Kept } | null)?.kept;
    return kept?.limit;
  };
  const save = (): void =>
    history.replaceState({ kept: { scroll: Math.round(scrollY), limit: limit() } satisfies Kept }, '');
  const forget = (): void => void (kept = undefined);
  addEventListener('pagehide', save);
  // A reader who scrolls meanwhile is not moved.
  for (const name of ['wheel', 'touchmove', 'keydown'] as const)
    addEventListener(name, forget, { passive: true });
  const first = read();
  return {
    limit: first,
    save,
    read,
    forget,
    restore(done) {
      if (kept) scrollTo({ top: kept.scroll, behavior: 'instant' });
      if (done) forget();
    },
  };
}
