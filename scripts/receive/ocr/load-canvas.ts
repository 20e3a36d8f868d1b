import { InputError } from '../../../src/domain/issue.ts';

/**
 * The optional package that opens and draws pictures.
 *
 * @param file the picture that is to be opened, for the sentence
 * @throws InputError where the package is not installed
 */
export const loadCanvas = (file: string) =>
  import('@napi-rs/canvas').catch((cause: unknown) => {
    throw new InputError(
      'pictures cannot be opened: the optional package @napi-rs/canvas is not installed.',
      {
        refusal: { code: 'no-recogniser' },
        place: { file },
        hint: 'Run npm ci without --omit=optional.',
        cause,
      },
    );
  });
