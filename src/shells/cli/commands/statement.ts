// statement, brand set: the privacy statement of a brand as text, and who stands behind the brand.
import { dayOf } from '#kernel/day';
import { builtServices, statementFor } from '#privacy/statement/statement-for';
import { statementText } from '#privacy/statement/statement-text';
import {
  type BrandDetails,
  brandDetailNames,
  findBrand,
  findPublicBrand,
  setBrandDetails,
} from '#services/people/organisations';
import { UsageError } from '../arguments.ts';
import { DONE, type SystemCommand, showRefusal } from './command.ts';

export const statementCommand: SystemCommand = {
  name: 'statement',
  help: 'the privacy statement of a brand, about the services that are built, as Markdown',
  options: {
    brand: { value: 'BRAND', help: 'the id of the brand (default: that of the website)' },
    locale: { value: 'nl|en', help: 'the language of the statement (default: --language)' },
  },
  run: async (system, asked) => {
    const { options, language } = asked.args;
    const locale = options.locale ?? language;
    if (locale !== 'nl' && locale !== 'en') throw new UsageError('--locale takes nl or en');
    const now = system.now();
    const found = await system.db.transaction({ role: 'operator', now }, (tx) =>
      options.brand === undefined ? findPublicBrand(tx) : findBrand(tx, options.brand),
    );
    if (!found.ok) return showRefusal(asked, found.refusal);
    const made = statementFor({ brand: found.value, services: builtServices(), locale, date: dayOf(now) });
    asked.terminal.printJson(made);
    asked.terminal.print(statementText(made));
    return DONE;
  },
};

const detailOptions = {
  company: 'the company that is responsible, by its full name',
  group: 'the group that it belongs to',
  address: 'its postal address on one line',
  email: 'where people send questions',
  officer: 'the mailbox of the privacy officer',
} as const;

export const brandSet: SystemCommand = {
  name: 'brand set',
  help: 'say who stands behind a brand; without all five there is no statement',
  options: {
    brand: { value: 'BRAND', help: 'the id of the brand', required: true },
    ...Object.fromEntries(
      Object.entries(detailOptions).map(([name, help]) => [name, { value: 'TEXT', help }] as const),
    ),
  },
  run: async (system, asked) => {
    const { brand = '', officer, ...given } = asked.args.options;
    const details: Partial<BrandDetails> = {
      ...Object.fromEntries(
        Object.entries(given).filter(([name]) => brandDetailNames.includes(name as never)),
      ),
      ...(officer === undefined ? {} : { officerEmail: officer }),
    };
    const done = await system.db.transaction({ role: 'operator', now: system.now() }, async (tx) => {
      const set = await setBrandDetails(tx, brand, details);
      return set.ok ? findBrand(tx, brand) : set;
    });
    if (!done.ok) return showRefusal(asked, done.refusal);
    asked.terminal.printJson({ brand: done.value });
    for (const name of brandDetailNames) asked.terminal.print(`${name}: ${done.value[name]}`);
    return DONE;
  },
};
