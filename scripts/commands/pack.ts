import { zipSync, type Zippable } from 'fflate';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../src/domain/issue.ts';
import { readArguments } from '../shared/arguments.ts';
import { projectRoot, writeFileAtomic } from '../shared/files.ts';
import { offlineLinks } from '../shared/offline-links.ts';
import { runCommand } from '../shared/run-command.ts';

const FILE = 'doi-chieu.zip';
/** The same in every archive, so that the same site gives the same bytes. */
const TIME = new Date(2000, 0, 1);
const NOTE = `Đối chiếu, bản đọc ngoại tuyến.

Giải nén rồi mở tệp index.html bằng trình duyệt. Mọi trang, văn bản và dữ liệu tải về đều đọc được mà không
cần mạng; riêng ô tìm kiếm cần bản trên mạng, vì trình duyệt không cho trang mở từ tệp đọc chỉ mục.
`;

/** Packs the built site into one archive that can be read without a network and without a server. */
await runCommand(() => {
  readArguments({}, 'npm run pack');
  const dist = join(projectRoot, 'dist');
  if (!existsSync(join(dist, 'index.html')))
    throw new InputError('the site is not built.', { place: { file: 'dist' }, hint: 'Run "npm run build".' });
  const base = process.env.DOI_CHIEU_BASE ?? '/';
  const files: Zippable = { 'DOC-TRUOC.txt': [Buffer.from(NOTE), { mtime: TIME }] };
  const names = readdirSync(dist, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => statSync(join(dist, name)).isFile())
    .sort();
  for (const name of names) {
    const bytes = readFileSync(join(dist, name));
    const content = name.endsWith('.html')
      ? Buffer.from(offlineLinks(bytes.toString('utf8'), name, base))
      : bytes;
    files[name] = [content, { mtime: TIME }];
  }
  const zip = zipSync(files, { level: 9 });
  writeFileAtomic(join(projectRoot, FILE), zip);
  console.log(`${FILE}: ${names.length} files, ${(zip.length / 1e6).toFixed(1)} MB`);
});
