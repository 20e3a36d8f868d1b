// The programmes of the site, and what is said in their name: every sentence that names one asks here.
import { programmeNamed, type Programme } from '../domain/programme.ts';
import { programmes } from './vocabulary.ts';

export { programmes };

/** The programme of a plan or of a canonical model. */
export const programmeOf = ({ programme }: { programme: string | null }): Programme =>
  programmeNamed(programmes, programme);

/** Whether two of plans and canonical models are of one programme. */
export const isSameProgramme = (
  one: { programme: string | null },
  other: { programme: string | null },
): boolean => programmeOf(one).slug === programmeOf(other).slug;

/** The names of all programmes, for a sentence: "Đề án 06 và Cải cách hành chính". */
export const programmeNames: string = new Intl.ListFormat('vi', { type: 'conjunction' }).format(
  programmes.map(({ name }) => name),
);

/** What the site is, in one sentence: that of its programme, or one that names them all. */
export const siteSentence: string =
  programmes.length === 1
    ? programmes[0]!.sentence
    : `Đặt các kế hoạch triển khai ${programmeNames} của từng địa phương cạnh nhau, mô hình với mô hình, từng dòng dẫn được về văn bản gốc.`;
