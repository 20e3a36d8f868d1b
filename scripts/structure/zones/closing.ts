import type { Plan } from '../../../src/domain/plan.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { DraftBlock } from '../draft/draft.ts';
import { columnsOf, type Line } from '../text/lines.ts';
import { isCapitals } from '../grammar/capitals.ts';
import { isBullet } from '../grammar/markers.ts';
import { isSigner, signsFor } from '../grammar/signature.ts';
import { Traced } from '../text/traced.ts';

/** Who gets the plan and who signs it. */
export interface Closing {
  /** "Nơi nhận:". */
  heading: Traced;
  recipients: DraftBlock[];
  /** Title and name of the signer, each line apart. */
  signature: Traced[];
  signer: Plan['signer'];
}

/** Names of bodies above the signer's own title. */
const BODY =
  /^(?:tm\.?\s|t\/m\s|ban thuong vu|ban chap hanh|uy ban nhan dan|ubnd|to cong tac|ban chi dao|hoi dong)/;

/** "Lê Viết Cường", "H'Hen Niê", "Thượng tá Lê Viết Cường", "ThS. Mai Đức Thuận", "K'Brạch". */
const NAME =
  /^(?:(?:Thiếu|Trung|Thượng|Đại)\s+(?:tá|úy|uý|tướng)\s+|(?:Bác|Dược|Thạc|Tiến|Kỹ|Luật)\s+s[ĩỹ]\s+)?\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,5}$|^\p{Lu}['’]\p{Lu}?\p{L}{2,}$/u;

/** Reads "Nơi nhận" and the signature below it. */
export function readClosing(lines: readonly Line[]): Closing {
  const closing: Closing = {
    heading: Traced.empty,
    recipients: [],
    signature: [],
    signer: { name: null, title: null },
  };
  const titles: string[] = [];
  for (const { body, text, marker, capitals } of lines.flatMap(columnsOf).flatMap(partedSignature)) {
    if (closing.heading.text === '' && /^noi nhan\s*:?$/.test(fold(text))) closing.heading = body;
    else if (marker && isBullet(marker.kind))
      closing.recipients.push({
        bullet: body.slice(0, marker.length).trim(),
        body: body.slice(marker.length).collapse(),
        level: 0,
      });
    else if (capitals) {
      closing.signature.push(body.collapse());
      // "ˆ ỦY BAN NHÂN DÂN": what a seal leaves of itself stands before it.
      const words = text.replace(/^(?:[^\p{L}\d]|\p{Lm})+/u, '');
      if (words !== '' && !BODY.test(fold(words))) titles.push(body.collapse().text);
    } else if (titles.length === 0 && closing.signature.length === 0 && closing.recipients.length > 0) {
      const last = closing.recipients.at(-1)!;
      last.body = Traced.join([last.body, body.collapse()]);
    } else {
      closing.signature.push(body.collapse());
      if (closing.signer.name === null && NAME.test(body.collapse().text))
        closing.signer.name = body.collapse().text;
    }
  }
  closing.signer.title = titles.join(', ') || null;
  return closing;
}

/** "- UBND tỉnh; CHỦ TỊCH", "Nơi nhận: TM. ỦY BAN NHÂN DÂN": a signature one blank beside the recipients. */
const BESIDE = /^(?:Nơi nhận\s*:|[-–+*•].*[;.,:])\s+(?=\p{Lu}{2}|[KT]\.|[TK]\/)/u;
/** "- Lưu: VT. Nguyễn Phước Lành": the name beside the last of them. */
const NAME_BESIDE = /^[-–+*•]\s*Lưu\s*:[^;.]*[;.]\s+(?=\p{Lu}\p{Ll})/u;

/** A line of the closing in two where recipients and signature stand one blank apart. */
function partedSignature(line: Line): Line[] {
  const { text, body } = line;
  const title = BESIDE.exec(text)?.[0].length ?? 0;
  const besideTitle = title > 0 && isTitle(text.slice(title));
  const name = besideTitle ? 0 : (NAME_BESIDE.exec(text)?.[0].length ?? 0);
  const cut = besideTitle ? title : name > 0 && NAME.test(text.slice(name)) ? name : 0;
  return cut === 0 ? [line] : [line.with(body.slice(0, cut).trim()), line.with(body.slice(cut).trim())];
}

const isTitle = (text: string): boolean =>
  /\s/.test(text) && (isSigner(text) || signsFor(text) || (isCapitals(text) && BODY.test(fold(text))));

/** A recipient as listed: without the semicolon or full stop at its end. */
export const recipientOf = ({ body }: DraftBlock): string => body.text.replace(/\s*[;.,]\s*$/, '').trim();
