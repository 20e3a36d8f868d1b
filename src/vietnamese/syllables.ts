import { moveTone } from './tone-placement.ts';

/**
 * The inventory of possible Vietnamese syllables, generated from onsets, rimes, tones and spelling rules.
 *
 * A generated inventory has no holes where a word list has them (old-style "hóa", place names like "Hoằng") and
 * needs no licence. It says what can be a syllable, not what is a word.
 */

const words = (list: string): string[] => list.trim().split(/\s+/);

/** All written onsets but the empty one, "gi" and "qu", which have rules of their own. */
const onsets = words('b c ch d đ g gh h k kh l m n ng ngh nh p ph r s t th tr v x');

/** Rimes without the medial glide, as written after a consonant. */
const plainRimes = words(`
  a ac ach ai am an ang anh ao ap at au ay
  ăc ăm ăn ăng ăp ăt
  âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et
  ê êch êm ên ênh êp êt êu êng êc
  i ia ich im in inh ip it iu
  iêc iêm iên iêng iêp iêt iêu
  o oc oi om on ong op ot ooc oong
  ô ôc ôi ôm ôn ông ôp ôt ôông ôôc
  ơ ơi ơm ơn ơp ơt ơng
  u ua uc ui um un ung up ut
  uôc uôi uôm uôn uông uôt uôp
  ư ưa ưc ưi ưm ưn ưng ưt ưu ưp
  ươc ươi ươm ươn ương ươp ươt ươu
  y`);

/** Rimes with the medial glide, as written after any onset but "q". */
const glideRimes = words(`
  oa oac oach oai oam oan oang oanh oao oap oat oay oau
  oăc oăm oăn oăng oăt oăp
  oe oen oeo oet oem oec oeng
  uâ uân uâng uât uây uâc
  uê uêch uênh uên uêt uêu uêc uêm
  uơ uơn uơi
  uy uya uych uynh uyn uyp uyt uyu uyên uyêt uym uyêng`);

/** Rimes after "qu". */
const quRimes = words(`
  a ac ach ai am an ang anh ao ap at au ay
  ăc ăm ăn ăng ăp ăt
  âc âm ân âng ât âu ây
  e ec em en eng eo ep et
  ê êch ên ênh êt êu
  i ich in inh it iu ip
  ô ôc ôi ôn
  ơ ơi ơn ơt
  y ych yn ynh yt yêm yên yêt yu yp`);

/** What "iê…" is written as at the head of a syllable, and "y" itself. */
const bareRimes = words('y yêm yên yêng yêt yêu');

/** Combining marks of the six tones; the first is the level tone, which has none. */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
/** A syllable closed by a stop has only the sharp and the heavy tone. */
const stoppedTones = ['\u0301', '\u0323'];

const beforeFront = (rime: string): boolean => /^[eêiy]/.test(rime);

/** Whether the spelling rules let this onset stand before this rime. */
function fits(onset: string, rime: string): boolean {
  const front = beforeFront(rime);
  if (onset === 'c' || onset === 'ng') return !front;
  // "g" before "i" would read as the onset "gi".
  if (onset === 'g') return !front;
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return front;
  return true;
}

/** Every toneless syllable as onset and rime; the onset counts the letters on which no tone can stand. */
function* bodies(): Generator<{ onset: string; rime: string }> {
  for (const rime of plainRimes) {
    // At the head of a syllable "iê…" is written "yê…", but "ia" and "i…" stay.
    if (!rime.startsWith('iê')) yield { onset: '', rime };
    for (const onset of onsets) if (fits(onset, rime)) yield { onset, rime };
    // After "gi" one i is written: "gi" + "iêng" is "giêng", and "gi" + "in" is "gin".
    if (!beforeFront(rime) || /^[eê]/.test(rime)) yield { onset: 'gi', rime };
    else if (/^i(?!a)/.test(rime)) yield { onset: 'g', rime };
  }
  for (const rime of glideRimes) {
    yield { onset: '', rime };
    for (const onset of onsets) if (!/^(c|k|gh|ngh)$/.test(onset)) yield { onset, rime };
  }
  for (const rime of quRimes) yield { onset: 'qu', rime };
  for (const rime of bareRimes) yield { onset: '', rime };
}

const isVowel = (letter: string): boolean => /[aăâeêioôơuưy]/.test(letter);

/** The offset in the rime of the vowel that takes the tone, in the newer style ("hoà", "thuỷ"). */
function toneSeat(rime: string): number {
  const vowels = [...rime].filter(isVowel).length;
  const marked = Math.max(...['ă', 'â', 'ê', 'ô', 'ơ', 'ư'].map((letter) => rime.lastIndexOf(letter)));
  if (marked >= 0) return marked;
  if (vowels === 1) return 0;
  const closed = vowels < rime.length;
  if (closed) return vowels - 1;
  if (vowels === 3) return 1;
  return /^(oa|oe|uy)$/.test(rime) ? 1 : 0;
}

let inventory: ReadonlySet<string> | undefined;

/**
 * All possible syllables, small letters, NFC; both styles of tone placement ("hòa" and "hoà").
 */
export function syllables(): ReadonlySet<string> {
  if (inventory) return inventory;
  const all = new Set<string>();
  for (const { onset, rime } of bodies()) {
    const seat = toneSeat(rime);
    for (const tone of /(?:[cpt]|ch)$/.test(rime) ? stoppedTones : tones) {
      const toned = onset + rime.slice(0, seat + 1) + tone + rime.slice(seat + 1);
      const syllable = toned.normalize('NFC');
      all.add(syllable);
      all.add(moveTone(syllable, 'old'));
    }
  }
  inventory = all;
  return all;
}

/** Whether a word in small letters and NFC can be a Vietnamese syllable. */
export const isSyllable = (word: string): boolean => syllables().has(word);
