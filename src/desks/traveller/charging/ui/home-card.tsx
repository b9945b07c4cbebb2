// Charging at home: the prices that hold, the charger, a report, and each session with its price opened.
import { useState } from 'react';
import { BlockSkeleton, Button, Card, RefusalNote, useFormats, useWords } from '#ui-kit';
import { type HomeCharging, type HomeSession, homeEndPath } from '../home/contract.ts';
import classes from './charging.module.css';
import { ChargerForm, CostForm, MeterForm, SessionsForm } from './home-forms.tsx';
import { homeWords } from './home-words.ts';
import { useHome, useHomeStep } from './use-home.ts';

export function HomeCard({ personId }: { personId: string }) {
  const words = useWords(homeWords);
  const asked = useHome(personId);
  return (
    <Card title={words.title}>
      {asked.data ? (
        <Home personId={personId} home={asked.data} />
      ) : asked.error ? (
        <RefusalNote error={asked.error} onAgain={() => void asked.refetch()} />
      ) : (
        <BlockSkeleton height={160} />
      )}
    </Card>
  );
}

type Open = 'charger' | 'cost' | 'report' | undefined;

function Home({ personId, home }: { personId: string; home: HomeCharging }) {
  const words = useWords(homeWords);
  const [open, setOpen] = useState<Open>();
  const step = useHomeStep(personId);
  const { charger, report } = home;
  const send = (path: string, body: object) =>
    step.mutate({ path, body }, { onSuccess: () => setOpen(undefined) });
  const toggle = (one: Open) => setOpen(open === one ? undefined : one);
  const form = { busy: step.isPending, onSend: send };
  return (
    <div className={classes.home}>
      <p className={classes.muted}>{words.intro}</p>
      <Prices home={home} />
      {charger ? (
        <p>
          <span className={classes.name}>{charger.chargerRef}</span>{' '}
          <span className={classes.muted}>
            {charger.reportsBy === 'meter' ? words.byMeter : words.counts(charger.hasPass, charger.hasPlate)}
          </span>
        </p>
      ) : null}
      <div className={classes.buttons}>
        {charger ? (
          <>
            <Button look="main" expanded={open === 'report'} onClick={() => toggle('report')}>
              {words.report}
            </Button>
            <Button expanded={open === 'cost'} onClick={() => toggle('cost')}>
              {words.sayCost}
            </Button>
            <Button busy={step.isPending} onClick={() => send(homeEndPath, {})}>
              {words.end}
            </Button>
          </>
        ) : (
          <Button look="main" expanded={open === 'charger'} onClick={() => toggle('charger')}>
            {words.register}
          </Button>
        )}
      </div>
      {step.error ? <RefusalNote error={step.error} /> : null}
      {open === 'charger' ? <ChargerForm {...form} /> : null}
      {open === 'cost' ? <CostForm {...form} /> : null}
      {open === 'report' && charger?.reportsBy === 'meter' ? <MeterForm {...form} /> : null}
      {open === 'report' && charger?.reportsBy === 'sessions' ? <SessionsForm {...form} /> : null}
      {report ? <Report report={report} /> : null}
      <Sessions sessions={home.sessions} />
    </div>
  );
}

function Prices({ home: { tariff, cost } }: { home: HomeCharging }) {
  const words = useWords(homeWords);
  const { rate, date } = useFormats();
  return (
    <dl className={classes.lines}>
      <div>
        <dt>
          {words.agreed}
          <span className={classes.small}>
            {tariff ? words.agreedSince(date(tariff.validFrom), tariff.source) : words.noTariff}
          </span>
          {tariff && !tariff.isVerified ? <span className={classes.small}>{words.unverified}</span> : null}
        </dt>
        <dd>{tariff ? rate(tariff.milliCentsPerKwh) : '–'}</dd>
      </div>
      <div>
        <dt>
          {words.cost}
          <span className={classes.small}>{cost ? words.costSince(date(cost.validFrom)) : words.noCost}</span>
        </dt>
        <dd>{cost ? rate(cost.milliCentsPerKwh) : '–'}</dd>
      </div>
      {tariff && cost ? (
        <div data-quiet>
          <dt>{words.holds}</dt>
          <dd>{rate(Math.min(tariff.milliCentsPerKwh, cost.milliCentsPerKwh))}</dd>
        </div>
      ) : null}
    </dl>
  );
}

function Report({ report }: { report: NonNullable<HomeCharging['report']> }) {
  const words = useWords(homeWords);
  const { say } = useFormats();
  return (
    <div className={classes.note} role="status">
      <p>{words.kept(report.kept, report.unchanged, report.others)}</p>
      {report.refusedCount === 0 ? null : (
        <>
          <p>{words.refused(report.refusedCount)}</p>
          <ul>
            {report.refused.map(({ what, says }) => (
              <li key={what}>
                {what}: {say(says)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Sessions({ sessions }: { sessions: readonly HomeSession[] }) {
  const words = useWords(homeWords);
  if (sessions.length === 0) return <p className={classes.muted}>{words.none}</p>;
  return (
    <>
      <h3 className={classes.name}>{words.sessions}</h3>
      <ul className={classes.rows}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </>
  );
}

function SessionRow({ session }: { session: HomeSession }) {
  const words = useWords(homeWords);
  const { amount, date, energy, moment, rate, say } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const { state, amountCents, agreedMilliCents: agreed, costMilliCents: cost, meterWh, says } = session;
  const told = { first: words.first, waiting: words.waiting, refused: words.no, charged: '' }[state];
  return (
    <li>
      <button type="button" className={classes.row} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className={classes.text}>
          <span className={classes.name}>{energy(session.energyWh)}</span>
          <span className={classes.muted}>
            {session.startedAt ? moment(session.endedAt) : date(session.day)}
          </span>
        </span>
        <span className={classes.amount}>{amountCents === null ? told : amount(amountCents)}</span>
      </button>
      {isOpen ? (
        <div className={classes.opened}>
          {meterWh === null ? null : (
            <p className={classes.muted}>{words.meterOf(energy(meterWh), energy(session.othersWh ?? 0))}</p>
          )}
          {says ? <p className={classes.muted}>{say(says)}</p> : null}
          {agreed === null || cost === null || amountCents === null ? null : (
            <>
              <p>{words.sum(energy(session.energyWh), rate(Math.min(agreed, cost)), amount(amountCents))}</p>
              <p className={classes.muted}>
                {words.lower(rate(agreed), rate(cost))}; {words.rounding}
              </p>
            </>
          )}
        </div>
      ) : null}
    </li>
  );
}
