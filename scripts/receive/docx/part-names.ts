// Names of parts of a packed file: folders are told apart by "/" on every system, and readers run in browsers too.

/** The folder of a part with its slash: "word/" of "word/document.xml"; empty at the top. */
const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** Where the relations of a part lie: "word/_rels/document.xml.rels"; of the whole package: "_rels/.rels". */
export const relationsPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/**
 * The part that a relation of another one names: from the top where it begins with a slash, else from the folder of
 * that part. What would lead out of the package stays as it is, and is no part.
 */
export function besidePart(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const names: string[] = [];
  for (const name of `${folderOf(part)}${target}`.split('/')) {
    if (name === '.' || name === '') continue;
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop();
    else names.push(name);
  }
  return names.join('/');
}
