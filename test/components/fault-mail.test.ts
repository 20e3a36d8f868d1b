import { expect, test } from 'vitest';
import { faultMail } from '../../src/components/fault-mail.ts';
import { siteFactsSchema } from '../../src/domain/site-facts.ts';

const place = {
  title: 'Mô hình 24 & 25',
  address: 'https://doi-chieu.example/ke-hoach/xa-mau-2024/mo-hinh-24/#thoi-gian',
  words: '',
};
const read = (link: string): { to: string; subject: string | null; body: string | null } => {
  const url = new URL(link);
  const query = new URLSearchParams(url.search.replaceAll('+', '%2B'));
  return { to: url.pathname, subject: query.get('subject'), body: query.get('body') };
};

test('the letter has the exact place in it', () => {
  expect(read(faultMail('baoloi@xa-mau.example', place))).toEqual({
    to: 'baoloi@xa-mau.example',
    subject: 'Báo lỗi: Mô hình 24 & 25',
    body: `Chỗ sai: ${place.address}\r\nĐúng ra là:\r\n`,
  });
});

test('and the words that the reader marked, cut where they are many', () => {
  const short = read(faultMail('a@b.example', { ...place, words: ' Trong  quý I\n+ II ' })).body;
  expect(short).toContain('Chữ trên trang: “Trong quý I + II”');
  const long = read(faultMail('a@b.example', { ...place, words: 'chữ '.repeat(500) })).body!;
  expect(long.length).toBeLessThan(500);
});

test('the setting is a mail address or nothing', () => {
  expect(siteFactsSchema.parse({})).toEqual({ makers: null, mail: null });
  expect(siteFactsSchema.safeParse({ mail: 'xa-mau.example' }).success).toBe(false);
});
