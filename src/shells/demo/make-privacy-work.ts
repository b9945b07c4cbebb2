// Work for the privacy office of the demonstration: requests, a complaint, a hold and a demand, each through
// the same flow that a person would take. Only what belongs to the organisation, so that it goes with it.
import { demoOfficers } from '#desks/site/demo-officers';
import { askForRight } from '#flows/ask-for-right';
import { askWithoutAccount } from '#flows/ask-without-account';
import { carryOutWaiting } from '#flows/carry-out-waiting';
import { decideAboutHold } from '#flows/decide-hold';
import { announceLifting } from '#flows/lift-flag';
import { dayOf } from '#kernel/day';
import type { Result } from '#kernel/refusal';
import { listOpenBreaches, receiveBreach } from '#privacy/breaches/step-breach';
import { keepProposal, listProposals } from '#privacy/proposals/keep-proposal';
import { askHold } from '#privacy/retain/ask-hold';
import { recordViews } from '#privacy/views/record-views';
import { listColleagues } from '#services/people/organisations';
import { receiveComplaint } from '#services/trust/complaints';
import { receiveDemand, stepDemand } from '#services/trust/legal-demands';
import type { System } from '../open-system.ts';
import { showEffect } from '../proposals/show-effect.ts';
import { rightsToolsOf } from '../rights-tools.ts';
import { runRetention } from '../run-retention.ts';
import { demoCast } from './cast.ts';

/** Who asks, complains or is asked about; by personnel number. */
const asks = { access: '1012', costCentre: '1019', email: '1025', form: '1031' } as const;
const complains = '1008';
const isHeld = '1022';
const isAskedAbout = '1024';
const isDemanded = '1027';
const isFrozen = '1016';
const frozen = 'travel/co2/estimate';

export async function makePrivacyWork(system: System, organisation: string): Promise<void> {
  const { db } = system;
  const now = system.now();
  const intake = { role: 'intake', organisation, now };
  const people = await db.transaction(intake, (tx) => listColleagues(tx));
  const personOf = (number: string) => {
    const found = people.get(number);
    if (found === undefined) throw new Error(`the demo has nobody with number ${number}`);
    return found;
  };
  await askForRights(system, organisation, personOf);
  await carryOutWaiting(rightsToolsOf(system), now);
  const [officer] = demoOfficers;
  need(
    await announceLifting(db, {
      organisation,
      person: personOf(isFrozen),
      kind: 'restriction',
      activity: frozen,
      reason: 'Wij hebben nagegaan of de schattingen kloppen; dat is zo.',
      doneBy: officer?.name ?? '',
      now,
    }),
  );
  const complaining = { role: 'rights', organisation, person: personOf(complains), now };
  need(
    await db.transaction(complaining, (tx) =>
      receiveComplaint(tx, {
        complaint: 'Mijn ritten van september staan er wel, maar ik zie niet wie ze heeft bekeken.',
      }),
    ),
  );
  await placeWork(system, organisation, personOf);
  await makeOfficeWork(system);
  await runRetention(system);
}

type PersonOf = (number: string) => string;

/** Two that the system does by itself, one that waits for a decision, one of which nobody knows who asks. */
async function askForRights(system: System, organisation: string, personOf: PersonOf): Promise<void> {
  const { db } = system;
  const now = system.now();
  const received = { channel: 'app', receivedAt: now } as const;
  const ask = async (number: string, asking: Parameters<typeof askForRight>[1]['asking']) =>
    need(await askForRight(db, { organisation, person: personOf(number), asking, now }));
  await ask(asks.access, { kind: 'access', ...received });
  await ask(isFrozen, { kind: 'restriction', activity: frozen, ...received });
  const email = 'nieuw.adres@example.nl';
  await ask(asks.email, { kind: 'rectification', field: 'email', asked: email, ...received });
  await ask(asks.costCentre, {
    kind: 'rectification',
    field: 'cost_centre',
    asked: 'Mijn kostenplaats is sinds september Water.',
    ...received,
  });
  const asker = demoCast().find(({ personnelNumber }) => personnelNumber === asks.form);
  need(
    await askWithoutAccount(db, async () => {}, {
      organisation,
      personnelNumber: asks.form,
      email: asker?.email ?? '',
      asking: { kind: 'erasure', channel: 'form', receivedAt: now.subtract({ hours: 24 * 12 }) },
      now,
    }),
  );
}

/** A hold that both decided, one that waits, a demand that one of them checked, and a look that is noted. */
async function placeWork(system: System, organisation: string, personOf: PersonOf): Promise<void> {
  const [first, second] = demoOfficers;
  if (first === undefined || second === undefined) throw new Error('the privacy office has two people');
  const now = system.now();
  const officer = { role: 'privacy-officer', now };
  const ask = async (number: string, ground: string, by: string) => {
    const reviewOn = dayOf(now).add({ months: 3 });
    const hold = { organisation, personId: personOf(number), ground, reviewOn, isTold: true };
    return need(await system.db.transaction(officer, (tx) => askHold(tx, hold, by)));
  };
  const placed = await ask(
    isHeld,
    'Geschil over de reiskosten van september; de zaak loopt bij de kantonrechter.',
    first.name,
  );
  need(await decideAboutHold(system, { id: placed, by: second.name, isConfirmed: true }, now));
  await ask(isAskedAbout, 'Aansprakelijkstelling na een aanrijding op 14 oktober.', second.name);
  const demand = {
    authority: 'Inspectie (verzonnen)',
    statute: 'een wet die het toezicht noemt',
    scope: 'Of deze persoon op 3 september voor het werk heeft gereisd; geen plaatsen.',
    tellingForbidden: false,
    about: { organisationId: organisation, personId: personOf(isDemanded) },
  };
  await system.db.transaction(officer, async (tx) => {
    const id = need(await receiveDemand(tx, demand, first.name));
    need(await stepDemand(tx, { id, state: 'checked', reviewer: first.name }));
  });
  const looking = { ...officer, organisation, person: first.id };
  const shown = [{ activity: 'trust/legal-demands/demand', fields: ['demand_scope'] }] as const;
  const reason = 'checking the demand of an authority';
  await system.db.transaction(looking, (tx) => recordViews(tx, { shown, reason }, [personOf(isDemanded)]));
}

/**
 * A breach that nobody assessed yet and a proposal that waits for the second: they belong to no organisation,
 * so a demonstration that is made anew finds them there.
 */
async function makeOfficeWork(system: System): Promise<void> {
  const [first, second] = demoOfficers;
  if (first === undefined || second === undefined) throw new Error('the privacy office has two people');
  const now = system.now();
  const officer = { role: 'privacy-officer', now };
  const { breaches, proposals } = await system.db.transaction(officer, async (tx) => ({
    breaches: await listOpenBreaches(tx, 1),
    proposals: await listProposals(tx, 1),
  }));
  if (breaches.length === 0) {
    const facts =
      'Een loonlijst van één afdeling ging naar een verkeerd adres; de ontvanger heeft hem gewist.';
    const breach = { facts, knownAt: now.subtract({ hours: 20 }), people: 14 };
    need(await system.db.transaction(officer, (tx) => receiveBreach(tx, breach, first.name)));
  }
  if (proposals.length > 0) return;
  const activity = 'travel/trips/history';
  const edits = [{ kind: 'term', entry: 0, term: '1-year' }] as const;
  const shown = await showEffect(activity, edits, { types: false });
  const because = 'Niemand kijkt verder terug dan een jaar: de termijn kan korter.';
  need(
    await system.db.transaction(officer, (tx) =>
      keepProposal(tx, { activity, because, by: second.id, ...shown }),
    ),
  );
}

function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.en);
  return result.value;
}
