// Everything that left in a whole test run against the register: each name of each body, for the party that
// got it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CapturedLetter } from '#platform/outbound/capture-letter';
import { type ImpersonalReason, impersonalNames, impersonalReasons } from '#platform/outbound/letter';
import type { ProviderProfile } from '#privacy/disclose/exchange';
import type { RegisterJson } from '#privacy/register-json';

export const readLetters = (folder: string): CapturedLetter[] =>
  readLines(folder).filter((line): line is CapturedLetter => 'way' in line);

/** Hosts that something in a test tried to reach and did not, as `host:port`. */
export const readRefused = (folder: string): string[] =>
  readLines(folder).flatMap((line) => ('refused' in line ? [line.refused] : []));

function readLines(folder: string): (CapturedLetter | { readonly refused: string })[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
  );
}

/**
 * One sentence per violation, each once. What may go is read from `register --json`, and names are resolved
 * by the profiles: not by the code that sent.
 */
export function compareLetters(
  letters: readonly CapturedLetter[],
  register: RegisterJson,
  profiles: readonly ProviderProfile[],
): string[] {
  return [...new Set(letters.flatMap((letter) => violationsOf(letter, register, profiles)))];
}

function violationsOf(
  { party, activity, impersonal, names, fields }: CapturedLetter,
  register: RegisterJson,
  profiles: readonly ProviderProfile[],
): string[] {
  if (party === undefined) {
    const isKnown = impersonal !== undefined && Object.hasOwn(impersonalReasons, impersonal);
    const allowed = impersonalNames[impersonal as ImpersonalReason] ?? [];
    return isKnown && names.every((name) => allowed.includes(name))
      ? []
      : [`a call about nobody had a body: ${impersonal} [${names}]`];
  }
  const declared = register.activities
    .find(({ id }) => id === activity)
    ?.recipients.find((recipient) => recipient.party === party)?.fields;
  if (declared === undefined || declared.length === 0)
    return [`${activity} → ${party}: the register has no such recipient with a list`];
  const exchanges = profiles
    .flatMap((profile) => profile.exchanges)
    .filter((one) => one.party === party && one.activity === activity);
  const isOn = (name: string) => exchanges.some(({ wire }) => Object.hasOwn(wire, name));
  const carried = (name: string) => exchanges.flatMap(({ wire }) => wire[name] ?? []);
  return [
    ...names.filter((name) => !isOn(name)).map((name) => `${activity} → ${party}: "${name}" is on no list`),
    ...names
      .flatMap(carried)
      .filter((field) => !declared.includes(field))
      .map((field) => `${activity} → ${party}: ${field} was sent and is not declared`),
    ...fields
      .filter((field) => !declared.includes(field))
      .map((field) => `${activity} → ${party}: ${field} was noted and is not declared`),
  ];
}
