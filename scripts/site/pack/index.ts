import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { READER_FILES, type PackedReader } from '../../../src/trial/data/reader-files.ts';
import { contentFolder } from '../../files/files.ts';
import { bundleForDisk } from '../../trial/bundle.ts';
import { gatherTrialData } from '../../trial/gather-data.ts';
import { bundleScripts } from './bundle-scripts.ts';
import { dataScript } from './data-script.ts';
import { offlinePage, publishedAddress, SCRIPT } from './offline-page.ts';

/** For servers and search engines only, modules that the one script stands for, and the parts of the reader of `/thu/`. */
const LEFT_OUT = /^(_headers|robots\.txt|sitemap\.xml|404\.html|_astro\/.*\.js|thu\/bo\/.*)$/;
/** JSON that the scripts load. What is in `du-lieu/` is for people, and stays as it is. */
const LOADED = /^(?!du-lieu\/).*\.json$/;

/** With a byte order mark and line ends that the editor of every Windows understands. */
const NOTE = `\uFEFF${`Đối chiếu, bản đọc ngoại tuyến.

Giải nén cả gói vào một thư mục, rồi mở tệp index.html bằng trình duyệt. Không cần mạng, không cần cài đặt: mọi
trang, ô tìm kiếm, so sánh, bộ lọc và dữ liệu tải về đều dùng được ngay từ thư mục đó.

Giữ nguyên các tệp trong thư mục: trang này cần trang kia. Liên kết và trích dẫn chép từ bản này ghi địa chỉ trên
mạng, nên gửi cho người khác được; còn địa chỉ trên thanh của trình duyệt chỉ mở được trên máy này.

Bản này không tự cập nhật. Số và ngày của bản phát hành ở cuối mỗi trang.
`.replaceAll('\n', '\r\n')}`;

/**
 * The files of the offline pack: the built site, made so that it works where its pages are opened from a disk.
 *
 * @param dist the folder of the built site
 */
export async function packFiles(dist: string): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  const add = (name: string, content: string | Uint8Array): void => void files.set(name, content);
  add('DOC-TRUOC.txt', NOTE);
  add(SCRIPT, await bundleScripts());
  const base = new URL(publishedAddress(readFileSync(join(dist, 'index.html'), 'utf8'))).pathname;
  const names = readdirSync(dist, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => statSync(join(dist, name)).isFile() && !LEFT_OUT.test(name))
    .sort();
  for (const name of names) {
    const bytes = readFileSync(join(dist, name));
    if (`/${name}` === READER_FILES) add(name.replace(/\.json$/, '.js'), dataScript(await packedReader()));
    else if (name.endsWith('.html')) add(name, offlinePage(bytes.toString('utf8'), name, base));
    else if (LOADED.test(name)) add(name.replace(/\.json$/, '.js'), dataScript(bytes.toString('utf8')));
    else add(name, bytes);
  }
  return files;
}

/** The reader of `/thu/` with all its parts in it, as JSON. */
async function packedReader(): Promise<string> {
  const packed: PackedReader = { code: await bundleForDisk(gatherTrialData(contentFolder())) };
  return JSON.stringify(packed);
}
