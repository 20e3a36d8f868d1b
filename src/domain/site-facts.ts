import { z } from 'zod';

/** `content/site.yaml`: who keeps the site, and where a fault is told; blanks stay blank. */
export const siteFactsSchema = z.strictObject({
  /** "Tổ công tác Đề án 06 xã Mẫu", as it stands in a sentence. */
  makers: z.string().min(1, 'must not be empty').nullable().default(null),
  /** Where a fault is told; without it no page has a link for that. */
  mail: z.email('must be a mail address, like "baoloi@xa-mau.gov.vn"').nullable().default(null),
});
export type SiteFacts = z.infer<typeof siteFactsSchema>;
