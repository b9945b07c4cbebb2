// payroll setup: wage codes and AFAS settings of an organisation, said once; export, delivery and screen use
// the same.
import { accept, type Result, refuse } from '#kernel/refusal';
import { type WageKind, wageKinds } from '#providers/protocols/payroll-csv/find-wage-code';
import {
  findPayrollSetup,
  keepPayDay,
  keepPayrollSetup,
  type PayrollSetup,
  type PayrollSetupInput,
} from '#services/money/payroll-settlement';
import { UsageError } from '../arguments.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { DONE, type SystemCommand, showRefusal } from './command.ts';
import { organisationOption } from './options.ts';

const words = wageKinds.flatMap((kind) => [kind, `${kind}-taxed`]);

const refusals = {
  'code-word': {
    nl: 'Schrijf --codes als WOORD=CODE met komma’s ertussen, zoals commute=4310,commute-taxed=4410.',
    en: 'Write --codes as WORD=CODE with commas between, such as commute=4310,commute-taxed=4410.',
  },
} as const;

export const payrollSetup: SystemCommand = {
  name: 'payroll setup',
  help: 'show, or say once, the wage codes and AFAS settings that export, delivery and screen use',
  options: {
    organisation: organisationOption,
    codes: { value: 'WORD=CODE,…', help: `wage codes to change; the words: ${words.join(', ')}` },
    employer: { value: 'ID', help: 'number of the employer in AFAS' },
    'period-table': { value: 'N', help: 'number of the period table in AFAS, 1 to 99' },
    keys: { value: 'fields|attributes', help: 'where AFAS wants the keys of a message' },
    'pay-day': { value: 'N', help: 'day of the next month on which payroll pays, 1 to 31' },
  },
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const organisation = await findOrganisationId(system, args.options.organisation ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const input = readInput(args.options);
    if (!input.ok) throw new UsageError(input.refusal[args.language]);
    const context = { role: 'operator', organisation: organisation.value, now: system.now() };
    const kept = await system.db.transaction(context, async (tx): Promise<Result<PayrollSetup>> => {
      const payDay = args.options['pay-day'];
      const paid = payDay === undefined ? accept(true) : await keepPayDay(tx, Number(payDay));
      if (!paid.ok) return paid;
      const changed = await keepPayrollSetup(tx, input.value);
      return changed.ok ? accept(await findPayrollSetup(tx)) : changed;
    });
    if (!kept.ok) return showRefusal(asked, kept.refusal);
    const { afas, wageCodes, said } = kept.value;
    terminal.printJson({ afas, wageCodes, said });
    terminal.print(
      `AFAS: employer ${afas.employerId}, period table ${afas.periodTable}, keys in ${afas.placement}`,
    );
    for (const { kind, taxed, code, [args.language]: name } of wageCodes) {
      terminal.print(`${`${kind}${taxed ? '-taxed' : ''}`.padEnd(24)} ${code.padStart(9)}  ${name}`);
    }
    return DONE;
  },
};

function readInput(options: Readonly<Record<string, string>>): Result<PayrollSetupInput> {
  const codes = readCodes(options.codes ?? '');
  if (!codes.ok) return codes;
  const { employer, keys } = options;
  const table = options['period-table'];
  if (keys !== undefined && keys !== 'fields' && keys !== 'attributes') {
    throw new UsageError('--keys takes fields or attributes');
  }
  return accept({
    wageCodes: codes.value,
    ...(employer === undefined ? {} : { employerId: employer }),
    ...(table === undefined ? {} : { periodTable: Number(table) }),
    ...(keys === undefined ? {} : { placement: keys }),
  });
}

function readCodes(text: string): Result<NonNullable<PayrollSetupInput['wageCodes']>> {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  const codes = parts.map((part) => {
    const [word = '', code = ''] = part.split('=').map((side) => side.trim());
    return { word, kind: word.replace(/-taxed$/, '') as WageKind, taxed: word.endsWith('-taxed'), code };
  });
  if (codes.some(({ word }) => !words.includes(word))) {
    return refuse(refusals, 'code-word');
  }
  return accept(codes.map(({ word: _word, ...code }) => code));
}
