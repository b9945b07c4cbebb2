// Charging: find a point, start and stop, see what it cost.
import { IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { tellWhy } from '#desks/site/privacy/ui/use-pages';
import {
  BlockSkeleton,
  Button,
  Card,
  EmptyState,
  Link,
  PageHead,
  RefusalNote,
  useFormats,
  useWords,
  WhyProvider,
} from '#ui-kit';
import type { Charging, Point } from '../contract.ts';
import classes from './charging.module.css';
import { HomeCard } from './home-card.tsx';
import { PointMap } from './point-map.tsx';
import { ReceiptRows } from './receipt-rows.tsx';
import { useCharging, useOrders } from './use-charging.ts';
import { chargingWords } from './words.ts';

export function ChargingPage({ personId }: { personId: string }) {
  const words = useWords(chargingWords);
  const asked = useCharging(personId);
  return (
    <WhyProvider tell={tellWhy}>
      <PageHead title={words.title} below={words.below} />
      {asked.data ? (
        <Screen personId={personId} charging={asked.data} />
      ) : asked.error ? (
        <RefusalNote error={asked.error} onAgain={() => void asked.refetch()} />
      ) : (
        <BlockSkeleton height={480} />
      )}
    </WhyProvider>
  );
}

function Screen({ personId, charging }: { personId: string; charging: Charging }) {
  const words = useWords(chargingWords);
  const { say } = useFormats();
  const [chosen, setChosen] = useState<string>();
  const { points, refusals, order, isLinked, passNo } = charging;
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        {isLinked ? null : (
          <p className={classes.note}>
            {words.notLinked} <Link href="/me/services">{words.toServices}</Link>
          </p>
        )}
        {refusals.map(({ askedAt, says }) => (
          <p key={askedAt} className={classes.refused}>
            <strong>{words.refusedAt}.</strong> {say(says)}
          </p>
        ))}
        {order?.says ? <p className={classes.refused}>{say(order.says)}</p> : null}
        {order?.state === 'waiting' || order?.state === 'taken' ? (
          <p className={classes.note} role="status">
            {words.waiting}
          </p>
        ) : null}
        <Live personId={personId} charging={charging} />
        {points.length === 0 ? (
          <EmptyState title={words.noPoints}>{words.noPointsText}</EmptyState>
        ) : (
          <Card flush title={words.points}>
            <PointMap points={points} chosen={chosen} />
            <ul className={classes.rows}>
              {points.map((point) => (
                <PointRow
                  key={point.pointId}
                  personId={personId}
                  point={point}
                  isChosen={point.pointId === chosen}
                  mayStart={isLinked}
                  onChoose={() => setChosen(point.pointId)}
                />
              ))}
            </ul>
          </Card>
        )}
      </div>
      <div className={classes.column}>
        {passNo ? (
          <Card title={words.pass}>
            <p className={classes.pass}>{passNo}</p>
          </Card>
        ) : null}
        <ReceiptRows personId={personId} receipts={charging.receipts} />
        <HomeCard personId={personId} />
      </div>
    </div>
  );
}

function Live({ personId, charging }: { personId: string; charging: Charging }) {
  const words = useWords(chargingWords);
  const { amount, energy, moment } = useFormats();
  const { stop } = useOrders(personId);
  const session = charging.sessions.find(({ state }) => state === 'active' || state === 'pending');
  if (session === undefined) return null;
  const place = charging.points.find(({ pointId }) => pointId === session.pointId);
  return (
    <Card title={words.running}>
      <p className={classes.total}>{energy(session.energyWh)}</p>
      <p className={classes.muted}>
        {place ? `${place.name}, ${place.city}` : session.pointId}
        {session.costCents === null ? '' : ` · ${amount(session.costCents)} ${words.soFar}`}
      </p>
      <p className={classes.muted}>{`${words.told} ${moment(session.toldAt)}`}</p>
      {stop.error ? <RefusalNote error={stop.error} /> : null}
      <Button disabled={stop.isPending || session.state !== 'active'} onClick={() => stop.mutate(session.id)}>
        {words.stop}
      </Button>
    </Card>
  );
}

interface RowProps {
  readonly personId: string;
  readonly point: Point;
  readonly isChosen: boolean;
  readonly mayStart: boolean;
  readonly onChoose: () => void;
}

function PointRow({ personId, point, isChosen, mayStart, onChoose }: RowProps) {
  const words = useWords(chargingWords);
  const { start } = useOrders(personId);
  const isFree = point.status === 'AVAILABLE';
  return (
    <li>
      <button type="button" className={classes.row} aria-pressed={isChosen} onClick={onChoose}>
        <span className={classes.icon}>
          <IconPlugConnected size={20} stroke={1.75} aria-hidden />
        </span>
        <span className={classes.text}>
          <span className={classes.name}>{`${point.name}, ${point.city}`}</span>
          <span className={classes.muted}>{`${point.address} · ${Math.round(point.powerW / 1000)} kW`}</span>
          <PriceLine point={point} />
        </span>
        <span className={classes.status} data-free={isFree || undefined}>
          {words[point.status]}
        </span>
      </button>
      {isChosen && mayStart && isFree && point.startsFromScreen ? (
        <div className={classes.act}>
          {start.error ? <RefusalNote error={start.error} /> : null}
          <Button
            disabled={start.isPending}
            onClick={() => start.mutate({ provider: point.provider, pointId: point.pointId })}
          >
            {words.start}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function PriceLine({ point }: { point: Point }) {
  const words = useWords(chargingWords);
  const { rate: write } = useFormats();
  const told = [
    [point.perKwhMilliCents, words.perKwh],
    [point.startMilliCents, words.atStart],
    [point.idlePerHourMilliCents, words.idle],
  ] as const;
  const parts = told.flatMap(([rate, what]) =>
    rate === null || rate === 0 ? [] : [`${write(rate)} ${what}`],
  );
  if (point.isPriceConditional) parts.push(words.conditional);
  return <span className={classes.muted}>{parts.length === 0 ? words.noPrice : parts.join(' · ')}</span>;
}
