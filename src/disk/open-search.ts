import { searchService } from '../search/client/service.ts';
import type * as served from '../served/open-search.ts';

/** Starts the search in the page itself: a page that is a file may not start a worker from another file. */
export const openSearch: typeof served.openSearch = (heard) => searchService(heard);
