import { searchService } from '../service.ts';
import type * as host from '../host/open-search.ts';

/** Starts the search in the page itself: a page that is a file may not start a worker from another file. */
export const openSearch: typeof host.openSearch = (onMessage) => searchService(onMessage);
