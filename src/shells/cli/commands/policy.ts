// policy set, show, agree: what an organisation pays, as versions, and who agreed on a fixed commute
// allowance.
import { resolve } from 'node:path';
import { agreeCommute } from '#flows/agree-commute';
import { setPolicy } from '#flows/set-policy';
import { parseKm } from '#kernel/distance';
import { isMode, modeGroup } from '#kernel/mode';
import { listPolicies, type Policy } from '#services/money';
import { UsageError } from '../arguments.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { DONE, type SystemCommand, showRefusal } from './command.ts';
import { needDay, organisationOption, personOption, readDay } from './options.ts';

export const policySet: SystemCommand = {
  name: 'policy set',
  words: ['FILE'],
  help: 'add a version of the policy from a JSON file; versions are never changed',
  options: {
    organisation: organisationOption,
    'valid-from': { value: 'YYYY-MM-DD', help: 'the first day it holds, instead of what the file says' },
    'known-from': { value: 'YYYY-MM-DD', help: 'since when it was agreed (default: today)' },
  },
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const days = { validFrom: readDay(args, 'valid-from'), knownFrom: readDay(args, 'known-from') };
    const organisation = await findOrganisationId(system, args.options.organisation ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const set = await setPolicy(system.db, resolve(args.words[0] ?? ''), {
      organisation: organisation.value,
      now: system.now(),
      validFrom: days.validFrom?.toString(),
      knownFrom: days.knownFrom?.toString(),
    });
    if (!set.ok) return showRefusal(asked, set.refusal);
    terminal.printJson(set.value);
    terminal.print(`version ${set.value.policy}, ${set.value.agreements} agreements`);
    return DONE;
  },
};

export const policyShow: SystemCommand = {
  name: 'policy show',
  help: 'all versions of the policy: for which days each holds, and since when it was known',
  options: { organisation: organisationOption },
  run: async (system, asked) => {
    const organisation = await findOrganisationId(system, asked.args.options.organisation ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const id = organisation.value;
    const context = { role: 'operator', organisation: id, now: system.now() };
    const policies = await system.db.transaction(context, (tx) => listPolicies(tx, id));
    asked.terminal.printJson({ organisation: id, policies });
    if (policies.length === 0) asked.terminal.print('no policy of its own: the default holds');
    for (const line of policies.flatMap(linesOf)) asked.terminal.print(line);
    return DONE;
  },
};

function linesOf({ id, validFrom, validTo, knownFrom, groups }: Policy): string[] {
  const until = validTo === null ? '' : ` up to ${validTo}`;
  return [
    `version ${id}: valid from ${validFrom}${until}, known from ${knownFrom}`,
    ...groups.flatMap((group) => [
      `  group ${group.group}: same day ${group.sameDay}, home working ${group.homeMethod}, commute ${group.commuteMethod}`,
      ...group.rules.map(
        (rule) => `    ${rule.purpose.padEnd(8)} ${rule.mode.padEnd(10)} ${rule.method}${pricesOf(rule)}`,
      ),
    ]),
  ];
}

function pricesOf(rule: Policy['groups'][number]['rules'][number]): string {
  const parts = [
    rule.rateMilliCents === null ? '' : ` ${rule.rateMilliCents / 1000} cents per km`,
    rule.thresholdM === 0 ? '' : ` above ${rule.thresholdM / 1000} km`,
    rule.percentBasisPoints === null ? '' : ` ${rule.percentBasisPoints / 100} %`,
    rule.ceilingCents === null ? '' : ` at most ${rule.ceilingCents} cents a day`,
  ];
  return parts.join('');
}

export const policyAgree: SystemCommand = {
  name: 'policy agree',
  help: 'record the distance and days that a person agreed for a fixed commute allowance',
  options: {
    organisation: organisationOption,
    person: personOption,
    'one-way-km': { value: 'KM', help: 'the distance of one way', required: true },
    days: { value: '0-5', help: 'travel days a week; 0 ends an agreement', required: true },
    mode: { value: 'MODE', help: 'own transport: car, bicycle, e-bike …', required: true },
    from: { value: 'YYYY-MM-DD', help: 'the first day', required: true },
    to: { value: 'YYYY-MM-DD', help: 'the last day (default: until something else is agreed)' },
  },
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const km = parseKm(args.options['one-way-km'] ?? '');
    if (!km.ok || km.value > 500_000) throw new UsageError('--one-way-km takes kilometres, 500 at most');
    const { mode = '', days = '' } = args.options;
    if (!isMode(mode) || modeGroup(mode) !== 'ownTransport')
      throw new UsageError('--mode takes own transport, such as car or bicycle');
    if (!/^[0-5]$/.test(days)) throw new UsageError('--days takes 0 to 5');
    const validFrom = needDay(args, 'from');
    const last = readDay(args, 'to');
    if (last !== undefined && Temporal.PlainDate.compare(last, validFrom) < 0)
      throw new UsageError('--to lies before --from');
    const organisation = await findOrganisationId(system, args.options.organisation ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const of = {
      organisation: organisation.value,
      person: args.options.person ?? '',
      now: system.now(),
    };
    const agreed = await agreeCommute(system.db, of, {
      validFrom,
      validTo: last === undefined ? null : last.add({ days: 1 }),
      oneWayM: km.value,
      daysAWeek: Number(days) as 0 | 1 | 2 | 3 | 4 | 5,
      mode,
    });
    if (!agreed.ok) return showRefusal(asked, agreed.refusal);
    terminal.printJson({ done: true });
    return DONE;
  },
};
