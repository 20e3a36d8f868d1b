import type { APIRoute } from 'astro';
import { changeKindNames, changes, releaseDate } from '../../queries/changes.ts';
import { siteName } from '../../names.ts';
import { siteSentence } from '../../queries/programmes.ts';
import { permalink } from '../../addresses/href.ts';
import { xml } from '../../addresses/xml.ts';

/** A day without a time of day: noon in Việt Nam, so that every reader shows the same date. */
const moment = (day: string): string => `${day}T12:00:00+07:00`;

/** The changes as an Atom feed (RFC 4287). */
export const GET: APIRoute = () => {
  const entries = changes.map(
    ({ id, date, kind, title, body }) => `  <entry>
    <id>${xml(permalink(`/thay-doi/#${id}`))}</id>
    <title>${xml(title)}</title>
    <updated>${moment(date)}</updated>
    <link rel="alternate" href="${xml(permalink(`/thay-doi/#${id}`))}"/>
    <category term="${kind}" label="${xml(changeKindNames[kind].name)}"/>
    <summary>${xml(body)}</summary>
  </entry>`,
  );
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
  <id>${xml(permalink('/thay-doi/'))}</id>
  <title>${xml(siteName)}: thay đổi</title>
  <subtitle>${xml(siteSentence)}</subtitle>
  <updated>${moment(releaseDate)}</updated>
  <author><name>${xml(siteName)}</name></author>
  <link rel="self" href="${xml(permalink('/thay-doi/feed.xml'))}"/>
  <link rel="alternate" href="${xml(permalink('/thay-doi/'))}"/>
${entries.join('\n')}
</feed>
`;
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
