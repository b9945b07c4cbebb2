// One's own data at a glance: what is held and when it goes, who got something, consents, rights.
import {
  IconBell,
  IconBuilding,
  IconCalculator,
  IconCar,
  IconCreditCard,
  IconDatabase,
  IconHandStop,
  IconHome,
  IconLeaf,
  IconMessageReport,
  IconPlayerPause,
  IconReceiptEuro,
  IconRoute,
  IconScale,
  IconShieldCheck,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Button, Card, EmptyState, Link, PageHead, useFormats, useWords } from '#ui-kit';
import type { HeldService, MyData, OwnFlag, OwnNotice } from '../contract.ts';
import { EventRows } from './event-rows.tsx';
import { Loaded } from './frame.tsx';
import { HeldDrawer } from './held-drawer.tsx';
import { mergeOwn } from './merge-own.ts';
import classes from './my-data.module.css';
import { RightRows } from './right-rows.tsx';
import { rightWords } from './right-words.ts';
import { ButtonRow, LinkRow, Rows } from './rows.tsx';
import { useMyData, useSeen } from './use-my-data.ts';
import { dataWords } from './words.ts';

export function HomePage({ personId }: { personId: string }) {
  const words = useWords(dataWords);
  const asked = useMyData(personId);
  return (
    <>
      <PageHead title={words.title} below={words.below} />
      <Loaded asked={asked} height={640}>
        {(data) => <Home personId={personId} data={data} />}
      </Loaded>
    </>
  );
}

function Home({ personId, data }: { personId: string; data: MyData }) {
  const words = useWords(dataWords);
  return (
    <div className={classes.home}>
      {data.flags.flatMap((flag) =>
        flag.lift ? [<LiftNotice key={flag.activity} flag={flag} lift={flag.lift} />] : [],
      )}
      {data.notices.map((notice) => (
        <Notice key={notice.version} personId={personId} notice={notice} />
      ))}
      <div className={classes.column}>
        <Held services={data.services} />
      </div>
      <div className={classes.column}>
        <Card
          flush
          title={words.log}
          aside={data.latest.length > 0 ? <Link href="/me/privacy/log">{words.all}</Link> : undefined}
        >
          {data.latest.length > 0 ? (
            <Rows>
              <EventRows events={data.latest} />
            </Rows>
          ) : (
            <p className={classes.empty}>{words.nobody}</p>
          )}
        </Card>
        <Card flush title={words.rights} aside={<Link href="/me/privacy/rights">{words.all}</Link>}>
          <RightRows kinds={['access', 'erasure']} />
          <Rows>
            <LinkRow
              href="/me/privacy/consents"
              icon={IconHandStop}
              title={words.consents}
              below={words.consentsGiven(data.consentsGiven)}
            />
            <LinkRow
              href="/me/privacy/complaint"
              icon={IconMessageReport}
              title={words.complain}
              below={words.complainBelow}
            />
          </Rows>
        </Card>
      </div>
    </div>
  );
}

/** Stays until it is lifted or kept: nothing to click away. */
function LiftNotice({ flag, lift }: { flag: OwnFlag; lift: NonNullable<OwnFlag['lift']> }) {
  const words = useWords(rightWords);
  const { say, date } = useFormats();
  return (
    <section className={classes.notice} aria-label={say(flag.title)}>
      <IconPlayerPause size={20} stroke={1.75} aria-hidden />
      <div className={classes.noticeText}>
        <h2>{say(flag.title)}</h2>
        <p>{words.willLift(date(lift.on), lift.reason)}</p>
        <p>
          <Link href="/me/privacy/rights">{words.title}</Link>
          {' · '}
          <Link href="/me/privacy/complaint">{words.complainTitle}</Link>
        </p>
      </div>
    </section>
  );
}

/** The first change as a sentence; the rest and the reasons fold out. Gone for good once it was seen. */
function Notice({ personId, notice }: { personId: string; notice: OwnNotice }) {
  const words = useWords(dataWords);
  const { say, date } = useFormats();
  const seen = useSeen(personId);
  const [first, ...others] = notice.changes;
  return (
    <section className={classes.notice} aria-label={words.notice(date(notice.announcedOn))}>
      <IconBell size={20} stroke={1.75} aria-hidden />
      <div className={classes.noticeText}>
        <h2>{words.notice(date(notice.announcedOn))}</h2>
        {first ? <p>{say(first.says)}</p> : null}
        {others.length > 0 ? (
          <details className={classes.quiet}>
            <summary>{words.noticeMore(others.length)}</summary>
            <ul>
              {others.map(({ says }) => (
                <li key={says.nl}>{say(says)}</li>
              ))}
            </ul>
          </details>
        ) : null}
        <p>
          <a href="/privacy">{words.readAll}</a>
        </p>
      </div>
      <Button busy={seen.isPending} onClick={() => seen.mutate(notice.version)}>
        {words.seen}
      </Button>
    </section>
  );
}

const icons: Readonly<Record<string, typeof IconRoute>> = {
  'travel/trips': IconRoute,
  'travel/co2': IconLeaf,
  'travel/home-working-allowance': IconHome,
  'travel/travel-reimbursement': IconReceiptEuro,
  'card/mobility-card': IconCreditCard,
  'card/card-transactions': IconCreditCard,
  'money/payroll-settlement': IconCalculator,
  'people/organisations': IconBuilding,
  'mobility/shared-car': IconCar,
  'trust/rights': IconScale,
  system: IconShieldCheck,
};

function Held({ services }: { services: readonly HeldService[] }) {
  const words = useWords(dataWords);
  const formats = useFormats();
  const [opened, setOpened] = useState<HeldService>();
  const shown = useMemo(() => mergeOwn(services, words.own), [services, words]);
  return (
    <Card flush title={words.held}>
      {shown.length === 0 ? (
        <EmptyState title={words.nothingHeld} />
      ) : (
        <Rows>
          {shown.map((service) => (
            <ButtonRow
              key={service.id}
              icon={icons[service.id] ?? IconDatabase}
              title={formats.say(service.title)}
              below={<Goes service={service} />}
              aside={service.rows === 1 ? words.oneRow : words.rows(formats.count(service.rows))}
              onClick={() => setOpened(service)}
            />
          ))}
        </Rows>
      )}
      <HeldDrawer service={opened} onClose={() => setOpened(undefined)} />
    </Card>
  );
}

/** From the first day on which something of it goes to the last. */
function Goes({ service }: { service: HeldService }) {
  const words = useWords(dataWords);
  const { date } = useFormats();
  const days = service.activities
    .flatMap(({ first, last }) => (first && last ? [first.unreachableOn, last.unreachableOn] : []))
    .sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return words.stays;
  return first === last ? words.goes(date(first)) : words.goesBetween(date(first), date(last));
}
