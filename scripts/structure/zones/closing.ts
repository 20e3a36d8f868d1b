import type { Plan } from '../../../src/domain/plan.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { DraftBlock } from '../draft/draft.ts';
import { columnsOf, type Line } from '../text/lines.ts';
import { isBullet } from '../grammar/markers.ts';
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

/** Reads "Nơi nhận" and the signature below it. */
export function readClosing(lines: readonly Line[]): Closing {
  const closing: Closing = {
    heading: Traced.empty,
    recipients: [],
    signature: [],
    signer: { name: null, title: null },
  };
  const titles: string[] = [];
  for (const { body, text, marker, capitals } of lines.flatMap(columnsOf)) {
    if (closing.heading.text === '' && /^noi nhan\s*:?$/.test(fold(text))) closing.heading = body;
    else if (marker && isBullet(marker.kind))
      closing.recipients.push({
        bullet: body.slice(0, marker.length).trim(),
        body: body.slice(marker.length).collapse(),
        level: 0,
      });
    else if (capitals) {
      closing.signature.push(body.collapse());
      if (!BODY.test(fold(text))) titles.push(body.collapse().text);
    } else if (titles.length === 0 && closing.signature.length === 0 && closing.recipients.length > 0) {
      const last = closing.recipients.at(-1)!;
      last.body = Traced.join([last.body, body.collapse()]);
    } else {
      closing.signature.push(body.collapse());
      if (
        closing.signer.name === null &&
        /^\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*){1,5}$/u.test(body.collapse().text)
      )
        closing.signer.name = body.collapse().text;
    }
  }
  closing.signer.title = titles.join(', ') || null;
  return closing;
}

/** A recipient as listed: without the semicolon or full stop at its end. */
export const recipientOf = ({ body }: DraftBlock): string => body.text.replace(/\s*[;.,]\s*$/, '').trim();
