// The first page: one line for each kind of work, with its state in a word, and where to go.
import { Card, PageHead, type Status, useFormats, useWords } from '#ui-kit';
import { Start, startPath } from '../start/contract.ts';
import classes from './officer.module.css';
import { Fetched, Line } from './parts.tsx';
import { useOfficer } from './use-officer.ts';
import { officerWords } from './words.ts';

interface Waiting {
  readonly key: string;
  readonly title: string;
  readonly href: string;
  readonly status: Status;
  readonly below: string;
  readonly aside?: string | undefined;
}

export function StartPage() {
  const words = useWords(officerWords);
  const { moment } = useFormats();
  const found = useOfficer(startPath, Start);
  return (
    <>
      <PageHead
        title={words.startTitle}
        below={found.data ? words.startBelow(moment(found.data.now)) : undefined}
      />
      <Fetched found={found} rows={10}>
        {(start) => <Work start={start} />}
      </Fetched>
    </>
  );
}

function Work({ start }: { start: Start }) {
  const lines = [...useDeadlines(start), ...useDecisions(start), ...useUpkeep(start)];
  const order: readonly Status[] = ['blocking', 'attention', 'waiting', 'done', 'offline'];
  const sorted = lines.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return (
    <Card flush>
      <ul className={classes.lines}>
        {sorted.map(({ key, ...line }) => (
          <Line key={key} {...line} />
        ))}
      </ul>
    </Card>
  );
}

const joined = (...parts: readonly (string | false)[]) => parts.filter(Boolean).join(', ');

/** What a law gives a day to. */
function useDeadlines({ requests, complaints, breaches }: Start): Waiting[] {
  const words = useWords(officerWords);
  const { day } = useFormats();
  const by = (iso: string | null) => (iso === null ? undefined : words.by(day(iso)));
  const hours = breaches.firstHoursLeft;
  const breachAside =
    breaches.firstDue === 'tell'
      ? words.tellPeople
      : hours === null
        ? undefined
        : hours < 0
          ? words.hoursOver(-hours)
          : words.hoursLeft(hours);
  return [
    {
      key: 'requests',
      title: words.requestsTitle,
      href: '/officer/requests',
      status: requests.overdue
        ? 'blocking'
        : requests.forUs
          ? 'attention'
          : requests.open
            ? 'waiting'
            : 'done',
      below: requests.open
        ? joined(
            words.requestsOpen(requests.open),
            requests.forUs > 0 && words.requestsForUs(requests.forUs),
            requests.overdue > 0 && words.requestsOverdue(requests.overdue),
          )
        : words.requestsNone,
      aside: by(requests.firstDueOn),
    },
    {
      key: 'complaints',
      title: words.complaintsTitle,
      href: '/officer/complaints',
      status: complaints.open ? 'attention' : 'done',
      below: complaints.open ? words.complaintsOpen(complaints.open) : words.complaintsNone,
      aside: by(complaints.firstDueOn),
    },
    {
      key: 'breaches',
      title: words.breachesTitle,
      href: '/officer/breaches',
      status: breaches.firstDue === 'late' ? 'blocking' : breaches.open ? 'attention' : 'done',
      below: breaches.open ? words.breachesOpen(breaches.open) : words.breachesNone,
      aside: breachAside,
    },
  ];
}

/** What two of us decide. */
function useDecisions({ demands, holds, lifts }: Start): Waiting[] {
  const words = useWords(officerWords);
  const { date } = useFormats();
  return [
    {
      key: 'demands',
      title: words.demandsTitle,
      href: '/officer/demands',
      status: demands.toApprove ? 'attention' : demands.open ? 'waiting' : 'done',
      below: demands.open
        ? joined(
            words.demandsOpen(demands.open),
            demands.toApprove > 0 && words.demandsApprove(demands.toApprove),
          )
        : words.demandsNone,
    },
    {
      key: 'lifts',
      title: words.liftsTitle,
      href: '/officer/restrictions',
      status: lifts.due ? 'attention' : lifts.announced ? 'waiting' : 'done',
      below: lifts.announced
        ? joined(words.liftsAnnounced(lifts.announced), lifts.due > 0 && words.liftsDue(lifts.due))
        : words.liftsNone,
      aside: lifts.firstOn === null ? undefined : words.by(date(lifts.firstOn)),
    },
    {
      key: 'holds',
      title: words.holdsTitle,
      href: '/officer/retention/holds',
      status: holds.due + holds.asked > 0 ? 'attention' : 'done',
      below:
        holds.open + holds.asked
          ? joined(
              words.holdsOpen(holds.open),
              holds.due > 0 && words.holdsDue(holds.due),
              holds.asked > 0 && words.holdsAsked(holds.asked),
            )
          : words.holdsNone,
      aside: holds.firstReviewOn === null ? undefined : words.by(date(holds.firstReviewOn)),
    },
  ];
}

/** What must simply keep going. */
function useUpkeep({ runs, recipients, evidence, alerts, proposals }: Start): Waiting[] {
  const words = useWords(officerWords);
  const { moment, date } = useFormats();
  return [
    {
      key: 'runs',
      title: words.runsTitle,
      href: '/officer/retention/runs',
      status: runs.failed + runs.forged > 0 ? 'blocking' : runs.lastAt === null ? 'waiting' : 'done',
      below:
        runs.failed + runs.forged > 0
          ? joined(
              runs.failed > 0 && words.runsFailed(runs.failed),
              runs.forged > 0 && words.runsForged(runs.forged),
            )
          : runs.lastAt === null
            ? words.runsNone
            : words.runsFine(moment(runs.lastAt)),
    },
    {
      key: 'recipients',
      title: words.recipientsTitle,
      href: '/officer/recipients',
      status:
        recipients.never + recipients.remind > 0 ? 'attention' : recipients.waiting ? 'waiting' : 'done',
      below:
        joined(
          recipients.never > 0 && words.recipientsNever(recipients.never),
          recipients.remind > 0 && words.recipientsRemind(recipients.remind),
          recipients.waiting > 0 && words.recipientsWaiting(recipients.waiting),
        ) || words.recipientsNone,
    },
    {
      key: 'evidence',
      title: words.evidenceTitle,
      href: '/officer/register/clauses',
      status: evidence.expired ? 'blocking' : evidence.soon ? 'attention' : 'done',
      below:
        joined(
          evidence.expired > 0 && words.evidenceExpired(evidence.expired),
          evidence.soon > 0 && words.evidenceSoon(evidence.soon),
        ) || words.evidenceFine,
      aside: evidence.firstOn === null ? undefined : date(evidence.firstOn),
    },
    {
      key: 'alerts',
      title: words.alertsTitle,
      href: '/officer/logs',
      status: alerts.recent ? 'attention' : 'done',
      below: alerts.recent ? words.alertsRecent(alerts.recent) : words.alertsNone,
    },
    {
      key: 'proposals',
      title: words.proposalsTitle,
      href: '/officer/register/proposals',
      status: proposals.open ? 'waiting' : 'done',
      below: proposals.open ? words.proposalsOpen(proposals.open) : words.proposalsNone,
    },
  ];
}
