// choose: which allowance a person wants on a day that has both a commute and home working.
import { chooseAllowance } from '#flows/agree-commute';
import { parseDay } from '#kernel/day';
import { UsageError } from '../arguments.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { DONE, type SystemCommand, showRefusal } from './command.ts';
import { organisationOption, personOption } from './options.ts';

export const choose: SystemCommand = {
  name: 'choose',
  words: ['DAY'],
  help: 'choose what counts on a day with a commute and home working; the newest choice counts',
  options: {
    organisation: organisationOption,
    person: personOption,
    for: { value: 'commute|home-working', help: 'what counts', required: true },
  },
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const day = parseDay(args.words[0] ?? '', 'YYYY-MM-DD');
    if (!day.ok) throw new UsageError(day.refusal.en.replace(/\.$/, ''));
    const choice = args.options.for;
    if (choice !== 'commute' && choice !== 'home-working')
      throw new UsageError('--for takes commute or home-working');
    const organisation = await findOrganisationId(system, args.options.organisation ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const of = {
      organisation: organisation.value,
      person: args.options.person ?? '',
      now: system.now(),
    };
    const chosen = await chooseAllowance(system.db, of, { day: day.value, choice });
    if (!chosen.ok) return showRefusal(asked, chosen.refusal);
    terminal.printJson({ done: true });
    return DONE;
  },
};
