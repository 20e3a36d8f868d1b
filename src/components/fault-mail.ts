/** A place on the site where somebody saw a fault. */
export interface FaultPlace {
  /** The title of the page. */
  title: string;
  /** The permanent address, with the fragment of the exact place. */
  address: string;
  /** The words that the reader marked; empty where none are. */
  words: string;
}

/** The longest stretch of marked words that goes into the letter. */
const LONGEST = 300;

/** A mail that says where the fault is, to be completed by the reader. */
export function faultMail(mail: string, { title, address, words }: FaultPlace): string {
  const marked = words.replace(/\s+/g, ' ').trim();
  const cut = marked.length > LONGEST ? `${marked.slice(0, LONGEST)}…` : marked;
  const body = [`Chỗ sai: ${address}`, ...(cut ? [`Chữ trên trang: “${cut}”`] : []), 'Đúng ra là:', ''];
  const query = { subject: `Báo lỗi: ${title}`, body: body.join('\r\n') };
  // A mail program reads "+" as itself, so blanks are written as "%20".
  const asked = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return `mailto:${mail}?${asked.join('&')}`;
}
