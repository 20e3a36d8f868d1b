import { noteQuery } from './note-query.ts';

/** Browser: puts what is chosen on a page into its address, and into that of its print; commas stay readable. */
export function writeQuery(query: URLSearchParams): void {
  const text = query.toString().replaceAll('%2C', ',');
  history.replaceState(history.state, '', `${location.pathname}${text ? `?${text}` : ''}${location.hash}`);
  void noteQuery(location.search);
}
