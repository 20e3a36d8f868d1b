import { listWords } from './list-words.ts';
import type { Difference, Vocabulary, CitedValue, ComparedVersion } from './types.ts';

/** Tools that some versions name and others do not; a version without the field is mentioned once. */
export function compareTools(versions: readonly ComparedVersion[], names: Vocabulary): Difference[] {
  const all = [...new Set(versions.flatMap(({ model }) => model.tools))];
  const silent = versions.filter(({ model }) => model.tools.length === 0);
  const telling = versions.filter(({ model }) => model.tools.length > 0);
  if (telling.length === 0) return [];
  const clauses: string[] = [];
  for (const { name, model } of telling) {
    const others = telling.filter((version) => version.model !== model);
    const own = all.filter(
      (tool) =>
        model.tools.includes(tool) &&
        others.length > 0 &&
        others.every((version) => !version.model.tools.includes(tool)),
    );
    if (own.length > 0) clauses.push(`chỉ ${name} nêu ${listWords(own.map(names.tool))}`);
  }
  if (telling.length > 2)
    for (const { name, model } of telling) {
      const others = telling.filter((version) => version.model !== model);
      const missing = all.filter(
        (tool) =>
          !model.tools.includes(tool) && others.every((version) => version.model.tools.includes(tool)),
      );
      if (missing.length > 0) clauses.push(`chỉ ${name} không nêu ${listWords(missing.map(names.tool))}`);
    }
  if (silent.length > 0) clauses.push(`${listWords(silent.map(({ name }) => name))} không nêu công cụ`);
  if (clauses.length === 0) return [];
  return [{ kind: 'tools', clauses, values: versions.flatMap(valuesOf) }];
}

function valuesOf({ plan, model }: ComparedVersion): CitedValue[] {
  return model.fields.tools.map(({ text, lines }) => ({ plan, number: model.number, text, line: lines[0] }));
}
