import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { builtSite } from '../site/dist.ts';
import { launchBrowser } from '../site/browser.ts';
import { projectRoot } from '../files/files.ts';
import { readArguments } from '../terminal/arguments.ts';
import { runCommand } from '../terminal/run-command.ts';
import { serveFolder } from '../site/serve-folder.ts';
import { pictureClerk } from '../screenshots/picture-clerk.ts';
import { walkAsOfficer } from '../screenshots/officer-walk.ts';

/** Every kind of page, by the name of its picture. */
const pages: Record<string, string> = {
  'trang-dau': '',
  'ke-hoach': 'ke-hoach/thieu-van-2024/',
  'ke-hoach-nhiem-vu': 'ke-hoach/thanh-hoa-2023/',
  'mo-hinh-cua-ke-hoach': 'ke-hoach/thieu-van-2024/mo-hinh-24/',
  'nhiem-vu': 'ke-hoach/thanh-hoa-2023/nhiem-vu-III.1.1/',
  'van-ban': 'ke-hoach/thieu-van-2024/van-ban/#d-273',
  'bang-doi-chieu': 'mo-hinh/',
  'so-sanh': 'mo-hinh/cong-dan-so/',
  'don-vi': 'don-vi/',
  'thoi-han': 'thoi-han/',
  'soat-loi': 'soat-loi/',
  'tim-kiem': 'tim-kiem/?q=c%C3%B4ng%20d%C3%A2n%20s%E1%BB%91',
};
/** The pictures of the guide, /cach-dung/: what stands on a phone, and the element that each begins with. */
const guide: Record<string, [path: string, from: string]> = {
  'ai-lam': ['mo-hinh/cong-dan-so/ai-lam/', '.duties'],
  'co-khong': ['so-sanh/co-khong/?co=duy-tien-2023&khong=thieu-van-2024', '.having-form'],
  'thoi-han': ['thoi-han/?chu-tri=cong-an-xa', '[data-due-filter]'],
  'mot-muc': ['ke-hoach/duy-tien-2023/mo-hinh-28/#thoi-gian', '#thoi-gian'],
};
const widths = [360, 768, 1440];
const themes = ['light', 'dark'] as const;

/** Where the walk of an officer is looked at. */
const walked = [360, 1366].flatMap((width) => themes.map((theme) => ({ width, theme })));

/** Where the walk of a clerk is looked at; the first one goes on until the site shows the plan. */
const atTheDesk = [1280, 768].flatMap((width) =>
  themes.map((theme) => ({ width, theme, publish: width === 1280 && theme === 'light' })),
);

interface Picture {
  url: string;
  file: string;
  width: number;
  height: number;
  theme: (typeof themes)[number];
  /** The element that the picture begins with, where it is not the top of the page. */
  from?: string;
}

async function take(browser: Browser, { url, file, width, height, theme, from }: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  if (from) await page.locator(from).evaluate((element) => element.scrollIntoView());
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  await context.close();
}

/** The walk of an officer, told with its time. */
async function walk(browser: Browser, url: string): Promise<void> {
  for (const look of walked) {
    const seconds = await walkAsOfficer(browser, url, join(projectRoot, 'test/output/anh/can-bo'), look);
    console.log(`walk of an officer, ${look.width} px, ${look.theme}: ${seconds.toFixed(0)} s`);
  }
}

/** The walk of a clerk through the workbench, told with its time and what the clerk had to do. */
async function walkDesk(browser: Browser): Promise<void> {
  for (const look of atTheDesk) {
    const { seconds, clicks, keys, fields } = await pictureClerk(
      browser,
      join(projectRoot, 'test/output/anh/ban-lam-viec'),
      look,
    );
    console.log(
      `walk of a clerk, ${look.width} px, ${look.theme}${look.publish ? ', published' : ''}: ` +
        `${seconds.toFixed(0)} s, ${clicks} clicks, ${keys} keys, ${fields} fields`,
    );
  }
}

/**
 * Pictures of every kind of page in `test/output/anh/`, the walk of an officer in `can-bo/` there and that of a clerk in
 * `ban-lam-viec/`, and those that the guide and the README show; with `--shown` only these, with `--walk` the walk of
 * the officer alone, with `--clerk` that of the clerk, which needs no built site.
 */
await runCommand(async () => {
  const { values } = readArguments(
    { shown: { type: 'boolean' }, walk: { type: 'boolean' }, clerk: { type: 'boolean' } },
    'npm run screenshots [-- --shown | --walk | --clerk]',
  );
  const browser = await launchBrowser();
  try {
    if (!values.clerk) await pictureSite(browser, values);
    if (!values.shown && !values.walk) await walkDesk(browser);
  } finally {
    await browser.close();
  }
});

async function pictureSite(browser: Browser, values: { shown?: boolean; walk?: boolean }): Promise<void> {
  const { url, server } = await serveFolder(builtSite(), 0);
  const pictures: Picture[] = Object.entries(pages).flatMap(([name, path]) =>
    widths.flatMap((width) =>
      themes.map((theme) => ({
        url: url + path,
        file: join(projectRoot, 'test/output/anh', `${name}-${width}-${theme}.png`),
        width,
        height: width < 500 ? 780 : 900,
        theme,
      })),
    ),
  );
  const readme = {
    url: url + pages['so-sanh']!,
    // Where the versions stand side by side.
    from: '#canh-nhau',
    file: join(projectRoot, 'public/anh/so-sanh.png'),
    width: 1200,
    height: 820,
    theme: 'light' as const,
  };
  const ofGuide: Picture[] = Object.entries(guide).map(([name, [path, from]]) => ({
    url: url + path,
    file: join(projectRoot, 'public/anh/cach-dung', `${name}.png`),
    width: 360,
    height: 480,
    theme: 'light' as const,
    from,
  }));
  if (!values.shown) await walk(browser, url);
  const shown = values.walk ? [] : [...ofGuide, readme];
  const asked = values.shown || values.walk ? [] : pictures;
  for (const picture of [...asked, ...shown]) await take(browser, picture);
  server.close();
  console.log(`${asked.length} pictures in test/output/anh, ${shown.length} in public/anh.`);
}
