/**
 * Words of other languages that Vietnamese offices write as they are, in their right spelling; written down by hand for
 * this project. A word that is one keystroke away from one of them was mistyped.
 */
export const loanWords: ReadonlySet<string> = new Set(
  `account admin android backup banking banner barcode blockchain bluetooth camera center centre chatbot cloud computer
  container covid dashboard data database desktop digital driver elearning email facebook fanpage festival file firewall
  folder form google hacker hardware homestay internet intranet karaoke keyboard kiosk laptop linux livestream login logistics
  logout logo malware marketing meeting messenger microsoft mobile modem module momo money monitor office offline online
  oracle password photo platform portal powerpoint printer qrcode radio report resort robot router scan scanner sensor server
  service skype smart smartphone software startup street switch tablet telegram template tiktok token update upgrade upload
  user username vaccine viber video virus visa webinar website wifi windows word youtube zalo zoom`
    .trim()
    .split(/\s+/),
);
