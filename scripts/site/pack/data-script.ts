/**
 * A JSON file as a script, which browsers load from a file where they refuse to fetch. The text goes in as one
 * string: parsed as JSON it means exactly what it means online. `src/delivery/disk/load-json.ts` takes it.
 */
export const dataScript = (json: string): string => `takeDoiChieuData(${JSON.stringify(json)});\n`;
