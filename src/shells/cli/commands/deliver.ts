// payroll connect, month deliver: the way of a closed month into the client's payroll system.
import { deliverPayroll } from '#flows/deliver-payroll';
import type { Remark } from '#flows/write-comp-muts';
import { accept, type Result } from '#kernel/refusal';
import { keepConnection, keepPayrollSetup } from '#services/money/payroll-settlement';
import { UsageError } from '../arguments.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { DONE, NOTHING_DONE, PARTLY_DONE, type SystemCommand, showRefusal } from './command.ts';
import { withQuestion } from './month.ts';

export const payrollConnect: SystemCommand = {
  name: 'payroll connect',
  help: 'connect AFAS Profit; the token is read from the environment variable PAYROLL_TOKEN; wage codes: payroll setup',
  options: {
    organisation: { value: 'ID', help: 'the organisation', required: true },
    url: {
      value: 'URL',
      help: 'address of the REST services, such as https://12345.rest.afas.online/ProfitRestServices',
      required: true,
    },
    employer: { value: 'ID', help: 'number of the employer in AFAS', required: true },
    'period-table': {
      value: 'N',
      help: 'number of the period table (default: as payroll setup says, else 5)',
    },
    'read-back': {
      value: 'CONNECTOR:FIELD',
      help: 'GetConnector and field by which a lost answer is looked up',
    },
  },
  run: async (system, asked) => {
    const { options } = asked.args;
    const token = asked.environment.PAYROLL_TOKEN;
    if (!token) throw new UsageError('set PAYROLL_TOKEN to the token; it is never given on the command line');
    if (!URL.canParse(options.url ?? '')) throw new UsageError('--url takes an address');
    const table = options['period-table'];
    const organisation = await findOrganisationId(system, options.organisation ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const [readBackConnector, readBackField] = options['read-back']?.split(':') ?? [];
    const context = { role: 'operator', organisation: organisation.value, now: system.now() };
    const connected = await system.db.transaction(context, async (tx): Promise<Result<true>> => {
      const kept = await keepPayrollSetup(tx, {
        employerId: options.employer ?? '',
        ...(table === undefined ? {} : { periodTable: Number(table) }),
      });
      if (!kept.ok) return kept;
      const baseUrl = (options.url ?? '').replace(/\/+$/, '');
      await keepConnection(tx, system.secrets, { baseUrl, token, readBackConnector, readBackField });
      return accept(true as const);
    });
    if (!connected.ok) return showRefusal(asked, connected.refusal);
    asked.terminal.printJson({ connected: true });
    asked.terminal.print('connected');
    return DONE;
  },
};

export const monthDeliver: SystemCommand = {
  name: 'month deliver',
  help: 'send a closed month to the connected payroll system; each line once, safe to repeat',
  options: {
    organisation: { value: 'ID', help: 'the organisation', required: true },
    month: { value: 'YYYY-MM', help: 'the month', required: true },
    again: { help: 'also the lines that were refused: when you have looked at them' },
  },
  run: (system, asked) =>
    withQuestion(system, asked, async ({ organisation, month }) => {
      const again = asked.args.switches.includes('again');
      const { language } = asked.args;
      const request = { organisation, month, now: system.now(), again, language };
      const delivered = await deliverPayroll(system.db, system.secrets, request);
      if (!delivered.ok) return showRefusal(asked, delivered.refusal);
      const { acknowledged, refused, postponed, unclear, stop } = delivered.value;
      asked.terminal.printJson(delivered.value);
      asked.terminal.print(
        `${acknowledged} acknowledged, ${refused.length} refused, ${postponed.length} postponed, ${unclear.length} unclear`,
      );
      if (delivered.value.leftOut > 0) {
        asked.terminal.warn(
          `${delivered.value.leftOut} people left out: the use of their data is restricted`,
        );
      }
      for (const { reference, reason } of [...refused, ...postponed, ...unclear]) {
        asked.terminal.warn(`${reference}: ${reason}`);
      }
      for (const remark of delivered.value.remarks) asked.terminal.warn(tellRemark(remark, language));
      if (stop !== undefined) asked.terminal.warn(stop[language]);
      const left = refused.length + postponed.length + unclear.length;
      if (left === 0 && stop === undefined) return DONE;
      return acknowledged > 0 ? PARTLY_DONE : NOTHING_DONE;
    }),
};

/** How many lines, and what AFAS is not told of them. */
export const tellRemark = (remark: Remark, language: 'nl' | 'en'): string =>
  `${remark.lines} ${language === 'nl' ? 'regels' : 'lines'}: ${remark[language]}`;
