import { dayInWords } from '../domain/time.ts';
import { releaseDate } from '../queries/changes.ts';
import { release } from '../queries/release.ts';

/** The release that a report is from, in words. At build time only. */
export const releaseWords: string = `Bản phát hành ${release.id}, ngày ${dayInWords(releaseDate)}`;
