// What the stages use of `node:crypto`: a checksum that is there at once, which browsers do not have.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A checksum in the making. */
interface Hash {
  update(part: string | Uint8Array): Hash;
  digest(encoding: 'hex'): string;
}

/** @throws Error where anything but SHA-256 is asked for: a defect */
export function createHash(kind: string): Hash {
  if (kind !== 'sha256') throw new Error(`There is no "${kind}" here.`);
  const hash = sha256.create();
  const made: Hash = {
    update(part) {
      hash.update(typeof part === 'string' ? utf8ToBytes(part) : part);
      return made;
    },
    digest: () => bytesToHex(hash.digest()),
  };
  return made;
}
