import { InputError } from '../../src/domain/issue.ts';
import { findPersonal } from '../mask/find-personal.ts';

/** What these keys hold is checked elsewhere, or masked with the text itself before anything is published. */
const NOT_PUBLISHED = /^\s*(?:-\s*)?(?:sha256|allowPersonal|raw|text|- \{ text):/;

/**
 * Refuses personal data in a file that a person edits and that the site publishes as it stands: facts of a source,
 * reasons, notes, changes, vocabulary. The text of a plan is masked instead.
 *
 * @param text the whole file
 * @param shown the path shown to people
 * @throws InputError naming the line, without repeating what stands there
 */
export function refusePersonal(text: string, shown: string): void {
  for (const [index, line] of text.split('\n').entries()) {
    if (NOT_PUBLISHED.test(line)) continue;
    const [found] = findPersonal(line);
    if (found)
      throw new InputError(`this line holds ${NAMES[found.kind]}, and it would be published.`, {
        refusal: { code: 'personal-data' },
        place: { file: shown, line: index + 1 },
        hint: 'Take it out.',
      });
  }
}

const NAMES = {
  phone: 'a telephone number',
  email: 'a mail address',
  identity: 'the number of a person',
  account: 'the number of an account',
} as const;
