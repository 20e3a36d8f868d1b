import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../../src/domain/issue.ts';
import { parseYaml } from '../content/yaml.ts';
import { readArguments } from '../terminal/arguments.ts';
import { projectRoot, readBytes } from '../files/files.ts';
import { runCommand } from '../terminal/run-command.ts';

/** Licences that allow use and redistribution of a built site; anything else is looked at by a person first. */
const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  // Linked at run time by sharp, never changed by us, and no part of the site.
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  // The reference fonts that letters of broken PDFs are compared with: only outlines made from them are kept.
  'OFL-1.1',
  'Python-2.0',
]);

/** Packages that name no licence in their data, with where it stands. */
const LOOKED_AT: Record<string, string> = {
  format: 'MIT, in its Readme',
};

interface Package {
  license?: string;
  version?: string;
  hasInstallScript?: boolean;
  integrity?: string;
}

const json = <T>(name: string): T => JSON.parse(readBytes(join(projectRoot, name)).toString('utf8')) as T;

/** Every locked package has a licence of the list, a checksum, and no install script that is not allowed by name. */
await runCommand(() => {
  readArguments({}, 'npm run check-packages');
  const lock = json<{ packages: Record<string, Package> }>('package-lock.json');
  const own = json<{
    allowScripts: Record<string, boolean>;
    dependencies: object;
    devDependencies: object;
    optionalDependencies: object;
  }>('package.json');
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  const scripts = new Set<string>();
  for (const [path, { license, version, hasInstallScript, integrity }] of packages) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (!isKnown(license) && !(license === undefined && LOOKED_AT[name]))
      refuse(
        `"${name}" has the licence "${license}"`,
        'Replace it, or let a person decide and name the licence in scripts/commands/check-packages.ts.',
      );
    // Also of a build for another system, which this machine never installs.
    if (integrity === undefined)
      refuse(
        `"${name}" has no checksum`,
        `Write it there as "integrity": npm view ${name}@${version} dist.integrity`,
      );
    if (hasInstallScript) scripts.add(name);
  }
  for (const name of scripts)
    // `false` there is a decision too: the package works without it.
    if (!(name in own.allowScripts))
      refuse(
        `"${name}" runs a script when it is installed`,
        'Read it, then name it in "allowScripts" of package.json, or replace the package.',
      );
  for (const name of Object.keys(own.allowScripts))
    if (!scripts.has(name))
      refuse(`"allowScripts" names "${name}", which runs none`, 'Take it out of package.json.');
  const named = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies };
  checkReasons(Object.keys(named));
  for (const [name, version] of Object.entries(named))
    if (!/^\d+\.\d+\.\d+$/.test(String(version)))
      refuse(`"${name}" is not pinned to one version`, 'Write the exact version in package.json.');
  console.log(`${packages.length} packages: licences, checksums and install scripts are as allowed.`);
});

/** "MIT", "(MIT OR CC0-1.0)": one of a choice must be known, all of a sum. */
function isKnown(license: string | undefined): boolean {
  if (license === undefined) return false;
  const choices = license.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => LICENCES.has(one)));
}

/** Each package that is named in package.json says what it is for, in words of ours. */
function checkReasons(named: readonly string[]): void {
  const file = 'scripts/packages/reasons.yaml';
  const path = join(projectRoot, file);
  const reasons = parseYaml(readBytes(path).toString('utf8'), z.record(z.string(), z.string().min(1)), file);
  for (const name of named)
    if (!(name in reasons)) refuse(`"${name}" gives no reason`, `Say in ${file} what it is for.`);
  for (const name of Object.keys(reasons))
    if (!named.includes(name))
      refuse(`a reason stands for "${name}", which is not named`, `Take it out of ${file}.`, 'package.json');
}

function refuse(what: string, hint: string, file = 'package-lock.json'): never {
  throw new InputError(`${what}.`, { place: { file }, hint });
}
