// The parser of web pages as a part of the reader.
export { default as rehypeParse } from 'rehype-parse';
