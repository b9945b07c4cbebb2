// cards balance, aside list: what the files of card transactions tell, and what of them nothing was done
// with.
import { listKeptAside } from '#flows/list-kept-aside';
import { showBalances } from '#flows/show-balances';
import { formatEuro } from '#kernel/money';
import { findOrganisationId } from '../find-organisation.ts';
import { noteShown } from '../note-shown.ts';
import { cardShown } from '../shown-fields.ts';
import { DONE, type SystemCommand, showRefusal } from './command.ts';
import { organisationOption, personOption } from './options.ts';

export const cardsBalance: SystemCommand = {
  name: 'cards balance',
  help: 'the cards of a person: top-ups less costs, as far as the files that came in tell',
  options: { organisation: organisationOption, person: personOption },
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const organisation = await findOrganisationId(system, args.options.organisation ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const cards = await showBalances(system.db, {
      organisation: organisation.value,
      person: args.options.person ?? '',
      now: system.now(),
    });
    if (!cards.ok) return showRefusal(asked, cards.refusal);
    await noteShown(system, {
      organisation: organisation.value,
      command: cardsBalance.name,
      shown: cardShown,
      numbers: [args.options.person ?? ''],
    });
    terminal.printJson({ cards: cards.value });
    if (cards.value.length === 0) terminal.print('no card is known of this person');
    for (const { card, balanceCents, transactions, keptAside, until } of cards.value) {
      const incomplete = keptAside > 0 ? `, incomplete: ${keptAside} kept aside` : '';
      const amount = formatEuro(balanceCents, args.language);
      terminal.print(
        `…${card}  ${amount}  ${transactions} transactions until ${until ?? 'never'}${incomplete}`,
      );
    }
    return DONE;
  },
};

export const asideList: SystemCommand = {
  name: 'aside list',
  help: 'card transactions that are kept aside with their reason: nothing was done with them (1,000 at most)',
  options: { organisation: organisationOption },
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const organisation = await findOrganisationId(system, args.options.organisation ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const rows = await listKeptAside(system.db, { organisation: organisation.value, now: system.now() });
    await noteShown(system, {
      organisation: organisation.value,
      command: asideList.name,
      shown: cardShown,
      numbers: rows.map(({ personnelNumber }) => personnelNumber),
    });
    const shown = rows.map((row) => ({ ...row, reason: row.reason[args.language] }));
    terminal.printJson({ aside: shown });
    if (shown.length === 0) terminal.print('nothing is kept aside');
    for (const { date, personnelNumber, card, transaction, reason } of shown) {
      terminal.print(`${date}  ${personnelNumber ?? '-'}  …${card}  “${transaction}”  ${reason}`);
    }
    return DONE;
  },
};
