import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentFolder } from './content-folder.ts';
import { changesSchema, type Change, type ChangeKind } from '../domain/changes.ts';

/** Everything that changed, the newest first. */
export const changes: Change[] = changesSchema.parse(
  parse(readFileSync(join(contentFolder, 'changes.yaml'), 'utf8')),
);

/** The day of the latest change, ISO: the date of the release, on every machine the same. */
export const releaseDate: string = changes[0]!.date;

/** The same moment for feeds and calendars, in milliseconds. */
export const releaseStamp: number = Date.parse(`${releaseDate}T00:00:00Z`);

/** The name of each kind, and what it means for the paper document. */
export const changeKindNames: Record<ChangeKind, { name: string; meaning: string }> = {
  plan: {
    name: 'Kế hoạch',
    meaning: 'Một kế hoạch được thêm vào, được thay bằng bản mới, hoặc được rút.',
  },
  text: {
    name: 'Văn bản số hóa',
    meaning: 'Chữ trên trang được sửa cho đúng với văn bản; bản thân văn bản không đổi.',
  },
  tool: { name: 'Công cụ', meaning: 'Trang hoặc chương trình thay đổi; nội dung các kế hoạch không đổi.' },
};
