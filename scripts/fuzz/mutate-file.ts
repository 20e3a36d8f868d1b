import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { projectRoot } from '../files/files.ts';

/** A sound file of a kind that can be received. */
interface Sound {
  name: string;
  bytes: Uint8Array;
}

/** A file of any kind with something wrong in it. */
export interface MutatedFile {
  name: string;
  bytes: Uint8Array;
}

/** Pictures take seconds each and have no parts that may contradict each other. */
const PICTURE = /\.scan\./;

/** One file of each kind, from the fixtures of the readers. */
function soundFiles(): Sound[] {
  const folder = join(projectRoot, 'test/fixtures/read');
  return readdirSync(folder)
    .filter(
      (name) =>
        /\.(?:docx|xlsx|pdf|html|md|txt|doc)$/.test(name) && name !== 'README.md' && !PICTURE.test(name),
    )
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}

/** Files of every kind, each with bytes changed, cut or doubled, or with tags of its parts moved about. */
export function mutatedFile(): fc.Arbitrary<MutatedFile> {
  const files = soundFiles();
  const packages = files.filter(({ name }) => /\.(?:docx|xlsx)$/.test(name));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...files).chain(withBytesChanged) },
    { weight: 1, arbitrary: fc.constantFrom(...files).chain(withStretchMoved) },
    { weight: 4, arbitrary: fc.constantFrom(...packages).chain(withTagsChanged) },
  );
}

const withBytesChanged = ({ name, bytes }: Sound): fc.Arbitrary<MutatedFile> =>
  fc
    .array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
    .map((changes) => {
      const changed = Uint8Array.from(bytes);
      for (const [at, value] of changes) changed[at] = value;
      return { name, bytes: changed };
    });

/** A stretch is taken out, or put in once more elsewhere. */
const withStretchMoved = ({ name, bytes }: Sound): fc.Arbitrary<MutatedFile> =>
  fc
    .tuple(fc.nat(bytes.length - 1), fc.nat(2000), fc.option(fc.nat(bytes.length - 1)))
    .map(([at, length, to]) => {
      const stretch = bytes.subarray(at, at + length);
      const parts =
        to === null
          ? [bytes.subarray(0, at), bytes.subarray(at + length)]
          : [bytes.subarray(0, to), stretch, bytes.subarray(to)];
      return { name, bytes: new Uint8Array(Buffer.concat(parts)) };
    });

/** Numbers in tags become others: spans, levels, references and positions that no program writes. */
const NUMBERS = ['-1', '0', '2', '7', '99', '65536', '2147483648', '1e9', ''];

const withTagsChanged = ({ name, bytes }: Sound): fc.Arbitrary<MutatedFile> => {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).filter((part) => part.endsWith('.xml'));
  return fc
    .tuple(
      fc.constantFrom(...names),
      fc.nat(),
      fc.nat(30),
      fc.constantFrom('taken', 'doubled', 'numbers'),
      fc.constantFrom(...NUMBERS),
    )
    .map(([part, seed, most, how, number]) => {
      const tags = strFromU8(parts[part]!).split(/(?=<)/);
      const at = seed % tags.length;
      const stretch = tags.slice(at, at + most);
      const changed =
        how === 'taken'
          ? []
          : how === 'doubled'
            ? [...stretch, ...stretch]
            : stretch.map((tag) => tag.replace(/"-?\d+"/g, () => `"${number}"`));
      const whole = [...tags.slice(0, at), ...changed, ...tags.slice(at + most)].join('');
      return { name, bytes: zipSync({ ...parts, [part]: strToU8(whole) }, { level: 1 }) };
    });
};
