// Browser: each paragraph of a field gets a permanent link of its own, which also copies the citation of that place.
// Made by script, since it only copies: the address of the paragraph itself works without.

/** The citation of a field, for one line of it: "…, dòng 275–281 (…#muc-tieu)" gives "…, dòng 277 (…#d-277)". */
const citationOf = (field: string, fragment: string): string =>
  field.replace(/dòng [\d–]+ \((.*)#.*\)$/u, `dòng ${/\d+/.exec(fragment)?.[0]} ($1#${fragment})`);

for (const field of document.querySelectorAll('.field')) {
  const cited = field.querySelector<HTMLElement>('[data-copy-text]')?.dataset['copyText'];
  if (!cited) continue;
  for (const paragraph of field.querySelectorAll(':is(li, p)[id^="d-"]')) {
    const link = document.createElement('a');
    link.className = 'anchor paragraph-link';
    link.href = `#${paragraph.id}`;
    link.dataset['copyText'] = citationOf(cited, paragraph.id);
    link.title = 'Sao chép trích dẫn và liên kết của đoạn này';
    link.ariaLabel = `Sao chép trích dẫn: ${paragraph.id.replace('d-', 'dòng ')}`;
    link.textContent = '§';
    paragraph.insertBefore(link, paragraph.querySelector(':scope > ul'));
  }
}
