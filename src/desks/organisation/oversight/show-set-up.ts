// What a new client still has to do, each with its true state, read where it is kept.
import type { z } from 'zod';
import { offeredProviders } from '#flows/offered-providers';
import type { Sentence } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { listPolicies } from '#services/money';
import { findPayrollSetup, listMonths } from '#services/money/payroll-settlement';
import { listAccess } from '#services/people/access';
import { listServices } from '#services/people/entitlements';
import { findOrganisation, listCostCentres, readPeople } from '#services/people/organisations';
import type { SetUp } from './contract.ts';

type Step = z.input<typeof SetUp>['steps'][number];

export async function showSetUp(asking: Asking): Promise<Answered<z.input<typeof SetUp>>> {
  const steps = await asking.house.db.transaction(contextOf(asking), readSteps);
  return { ok: true, value: { steps } };
}

async function readSteps(tx: Transaction): Promise<Step[]> {
  const { organisation = '' } = tx.context;
  const client = await findOrganisation(tx, organisation);
  const { total, people } = await readPeople(tx, { sought: '', state: 'now', limit: PEOPLE, offset: 0 });
  const ids = people.map(({ personId }) => personId);
  const access = await listAccess(tx, ids);
  const staff = access.filter(({ duties }) => duties.length > 0).length;
  const invited = access.filter(({ state }) => state !== 'none').length;
  const centres = await listCostCentres(tx);
  const policies = await listPolicies(tx, organisation);
  const { said } = await findPayrollSetup(tx);
  const on = await listServices(tx, organisation);
  const open = new Set(
    offeredProviders.map(({ tables }) => tables.service).filter((one) => on.includes(one)),
  );
  const [month] = await listMonths(tx, organisation, 1);
  const services = `/organisation/months/${month?.month ?? tx.context.now.toString().slice(0, 7)}/services`;
  const hasPayroll = said.afas || said.wageCodes > 0;
  return [
    step('details', client !== undefined, words.details, count(client?.name ?? ''), null),
    step(
      'people',
      total > 0,
      words.people,
      plain(`${total} in dienst`, `${total} employed`),
      '/organisation/people',
    ),
    step('roles', staff > 0, words.roles, roleText(staff), '/organisation/people'),
    step(
      'centres',
      centres.length > 0,
      words.centres,
      centreText(centres.length),
      '/organisation/people/cost-centres',
    ),
    step('policy', policies.length > 0, words.policy, policyText(policies.length), '/organisation/policy'),
    step('payroll', hasPayroll, words.payroll, hasPayroll ? words.payrollDone : words.payrollOpen, null),
    step('invitations', invited > 0, words.invitations, invitedText(invited, total), '/organisation/people'),
    step('services', open.size > 0, words.services, serviceText(open.size), services),
  ];
}

const step = (id: string, isDone: boolean, title: Sentence, detail: Sentence, href: string | null): Step => ({
  id,
  isDone,
  title,
  detail,
  href,
});
const plain = (nl: string, en: string): Sentence => ({ nl, en });
const count = (name: string): Sentence => plain(name, name);
const roleText = (staff: number) =>
  plain(`${staff} met een taak voor de organisatie`, `${staff} with a duty for the organisation`);
const invitedText = (invited: number, total: number) =>
  plain(`${invited} van ${total} uitgenodigd`, `${invited} of ${total} invited`);
const centreText = (centres: number) =>
  centres === 0
    ? plain('Nog geen lijst: elke code mag.', 'No list yet: any code may be used.')
    : plain(`${centres} in de lijst`, `${centres} in the list`);
const policyText = (policies: number) =>
  policies === 0
    ? plain('Nog geen: dan geldt wat onbelast mag.', 'None yet: then what is untaxed holds.')
    : plain(`${policies} vastgesteld`, `${policies} set`);
const serviceText = (open: number) =>
  open === 0
    ? plain('Nog geen dienst bij een aanbieder staat open.', 'No service at a provider is open yet.')
    : plain(`${open} open`, `${open} open`);

/** More people than a client has. */
const PEOPLE = 1_000_000;

const words = {
  roles: plain('Wie wat doet', 'Who does what'),
  invitations: plain('Uitnodigingen', 'Invitations'),
  details: plain('Gegevens van de organisatie', 'Details of the organisation'),
  people: plain('Mensen', 'People'),
  centres: plain('Kostenplaatsen', 'Cost centres'),
  policy: plain('Regeling', 'Scheme'),
  payroll: plain('Koppeling met de salarisadministratie', 'Link to payroll'),
  payrollDone: plain('Looncodes of koppeling zijn vastgelegd.', 'Wage codes or the link are set.'),
  payrollOpen: plain(
    'Onze medewerkers leggen looncodes en koppeling met u vast. Tot dan haalt u een bestand op.',
    'Our staff set wage codes and the link with you. Until then you fetch a file.',
  ),
  services: plain('Diensten bij aanbieders', 'Services at providers'),
};
