// A client's services at providers: what is open and within which limits, what was used for the work, and
// what that costs by cost centre.
import { useState } from 'react';
import {
  BlockSkeleton,
  Button,
  Card,
  type Column,
  Ledger,
  PageHead,
  PurposeChip,
  RefusalNote,
  useFormats,
  useWords,
} from '#ui-kit';
import type { ClientService, ClientServices, Limit, WorkUse } from '../contract.ts';
import { DisputesCard } from './disputes-card.tsx';
import { HomeTariffCard } from './home-tariff-card.tsx';
import { LimitDrawer } from './limit-drawer.tsx';
import classes from './services.module.css';
import { useServices, useSwitch } from './use-services.ts';
import { clientServiceWords } from './words.ts';

export function ServicesPage({ month }: { month: string }) {
  const words = useWords(clientServiceWords);
  const asked = useServices(month);
  return (
    <>
      <PageHead title={words.title} below={words.below} />
      {asked.data ? (
        <Shown month={month} services={asked.data} />
      ) : asked.error ? (
        <RefusalNote error={asked.error} onAgain={() => void asked.refetch()} />
      ) : (
        <BlockSkeleton height={480} />
      )}
    </>
  );
}

function Shown({ month, services }: { month: string; services: ClientServices }) {
  const words = useWords(clientServiceWords);
  const { say, monthName } = useFormats();
  const [opened, setOpened] = useState<string>();
  const limited = services.services.find(({ service }) => service === opened);
  return (
    <div className={classes.page}>
      <Card title={words.services} flush>
        <ul className={classes.rows}>
          {services.services.map((service) => (
            <ServiceRow
              key={service.service}
              month={month}
              service={service}
              onLimits={() => setOpened(service.service)}
            />
          ))}
        </ul>
        <p className={classes.note}>{words.offNote}</p>
      </Card>
      <section className={classes.section}>
        <h2>{`${words.uses}, ${monthName(month)}`}</h2>
        <p className={classes.below}>{words.usesNote}</p>
        <Uses uses={services.uses} />
      </section>
      <DisputesCard disputes={services.disputes} />
      <Costs services={services} />
      <HomeTariffCard month={month} tariffs={services.homeTariffs} />
      <LimitDrawer
        month={month}
        service={limited}
        groups={services.groups}
        title={limited ? words.limitsOf(say(limited.title)) : ''}
        onClose={() => setOpened(undefined)}
      />
    </div>
  );
}

function ServiceRow(props: { month: string; service: ClientService; onLimits: () => void }) {
  const { month, service, onLimits } = props;
  const words = useWords(clientServiceWords);
  const { say } = useFormats();
  const change = useSwitch(month);
  const { isOn, limits, providers } = service;
  const name = say(service.title);
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <p className={classes.name}>{name}</p>
        <p className={classes.below}>
          {isOn ? words.isOn : words.isOff}, {providers.map(say).join(', ')}
        </p>
        <LimitLines limits={limits} />
        {change.error ? <RefusalNote error={change.error} /> : null}
      </div>
      <div className={classes.act}>
        {isOn ? (
          <Button label={words.limitsOf(name)} onClick={onLimits}>
            {words.limits}
          </Button>
        ) : null}
        <Button
          busy={change.isPending}
          label={isOn ? words.offOf(name) : words.onOf(name)}
          onClick={() => change.mutate({ service: service.service, isOn: !isOn })}
        >
          {isOn ? words.off : words.on}
        </Button>
      </div>
    </li>
  );
}

function LimitLines({ limits }: { limits: readonly Limit[] }) {
  const words = useWords(clientServiceWords);
  const { amount } = useFormats();
  const tell = (limit: Limit): string => {
    if (!limit.isOpen) return words.closedGroup;
    const parts = [
      limit.rideCents === null ? [] : [words.perRide(amount(limit.rideCents))],
      limit.dayCents === null ? [] : [words.perDay(amount(limit.dayCents))],
      limit.monthCents === null ? [] : [words.perMonth(amount(limit.monthCents))],
      limit.fromHour === null || limit.untilHour === null
        ? []
        : [words.between(limit.fromHour, limit.untilHour)],
      limit.onWeekdays === null || limit.onWeekdays === '1234567' ? [] : [words.someDays],
      limit.highestClass === null ? [] : [words.classOf(limit.highestClass)],
    ].flat();
    return parts.length === 0 ? words.noLimits : parts.join(', ');
  };
  if (limits.length === 0) return <p className={classes.below}>{words.noLimits}</p>;
  return (
    <ul className={classes.below}>
      {limits.map((limit) => (
        <li key={limit.group}>
          {limit.group === 'all' ? words.everyone : limit.group}: {tell(limit)}
        </li>
      ))}
    </ul>
  );
}

function Uses({ uses }: { uses: readonly WorkUse[] }) {
  const words = useWords(clientServiceWords);
  const { say, day, amount } = useFormats();
  const columns: readonly Column<WorkUse>[] = [
    { key: 'who', head: words.who, place: 'title', sortBy: (use) => use.name, cell: (use) => use.name },
    { key: 'day', head: words.date, keep: true, sortBy: (use) => use.day, cell: (use) => day(use.day) },
    { key: 'what', head: words.what, place: 'below', cell: (use) => say(use.title) },
    { key: 'purpose', head: words.purpose, cell: (use) => <PurposeChip kind={use.purpose} /> },
    {
      key: 'centre',
      head: words.costCentre,
      sortBy: (use) => use.costCentre ?? '',
      cell: (use) => use.costCentre ?? words.without,
    },
    {
      key: 'state',
      head: words.state,
      cell: (use) => (use.aside ? <span title={say(use.aside)}>{words.aside}</span> : words.fine),
    },
    {
      key: 'amount',
      head: words.amount,
      place: 'amount',
      align: 'end',
      sortBy: (use) => use.totalCents,
      cell: (use) => amount(use.totalCents),
    },
  ];
  return (
    <Ledger
      caption={words.uses}
      columns={columns}
      rows={uses}
      rowKey={(use) => use.id}
      searchIn={(use) => `${use.name} ${use.personnelNumber}`}
      searchLabel={words.search}
      empty={{ title: words.noUses, text: words.noUsesText }}
    />
  );
}

function Costs({ services }: { services: ClientServices }) {
  const words = useWords(clientServiceWords);
  const { amount } = useFormats();
  if (services.byCostCentre.length === 0) return null;
  return (
    <Card title={words.costs} aside={amount(services.chargedCents)}>
      <dl className={classes.facts}>
        {services.byCostCentre.map(({ costCentre, totalCents }) => (
          <div key={costCentre ?? ''}>
            <dt>{costCentre ?? words.without}</dt>
            <dd>{amount(totalCents)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
