import type { Root } from 'hast';
import type { Processor } from 'unified';
import { provided } from './library.ts';

/** The parser of web pages, once it has come. */
export default function rehypeParse(this: Processor<Root>): void {
  provided('html').rehypeParse.call(this as unknown as Processor);
}
