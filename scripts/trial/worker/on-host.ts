// The worker of a page on a host: its parts come from the site, each when it is needed.
import type { PartAddresses } from '../../../src/trial/data/messages.ts';
import type { Library } from '../browser/library.ts';
import type { TrialData } from '../trial-data.ts';
import type * as FilesPart from './files-part.ts';
import type { Loader } from './loader.ts';
import { serveReader } from './serve.ts';

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer;
}

function fromSite(parts: NonNullable<PartAddresses>): Loader {
  return {
    data: async () => (await (await fetched(parts.data)).json()) as TrialData,
    pairs: async () => await (await fetched(parts.pairs)).text(),
    async pdf() {
      const [{ pdfjs }, references] = await Promise.all([
        import(parts.pdf) as Promise<Pick<Library['pdf'], 'pdfjs'>>,
        fetched(parts.references).then((answer) => answer.text()),
      ]);
      return { pdfjs, references };
    },
    html: async () => (await import(parts.html)) as Library['html'],
    files: async () => (await import(parts.files)) as typeof FilesPart,
  };
}

serveReader((parts) => fromSite(parts!));
