// What was charged: energy, minutes of charging and of standing still apart, the amount, and each line
// opened.
import { useState } from 'react';
import { BlockSkeleton, Card, EmptyState, RefusalNote, useFormats, useWords } from '#ui-kit';
import type { Receipt } from '../contract.ts';
import classes from './charging.module.css';
import { useReceipt } from './use-charging.ts';
import { chargingWords } from './words.ts';

export function ReceiptRows({ personId, receipts }: { personId: string; receipts: readonly Receipt[] }) {
  const words = useWords(chargingWords);
  if (receipts.length === 0) return <EmptyState title={words.noReceipts}>{words.noReceiptsText}</EmptyState>;
  return (
    <Card flush title={words.receipts}>
      <ul className={classes.rows}>
        {receipts.map((receipt) => (
          <ReceiptRow key={receipt.usageId} personId={personId} receipt={receipt} />
        ))}
      </ul>
    </Card>
  );
}

const minutes = (seconds: number) => Math.round(seconds / 60);

function ReceiptRow({ personId, receipt }: { personId: string; receipt: Receipt }) {
  const words = useWords(chargingWords);
  const { amount, energy: write, moment, say } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const energy = receipt.energyWh === null ? '' : `${write(receipt.energyWh)} · `;
  const still = receipt.idleSeconds === 0 ? '' : ` · ${minutes(receipt.idleSeconds)} min ${words.still}`;
  return (
    <li>
      <button type="button" className={classes.row} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className={classes.text}>
          <span className={classes.name}>{receipt.place ?? '–'}</span>
          <span className={classes.muted}>{moment(receipt.endedAt)}</span>
          <span className={classes.muted}>
            {`${energy}${minutes(receipt.chargingSeconds)} min ${words.charging}${still}`}
          </span>
          {receipt.aside ? <span className={classes.muted}>{say(receipt.aside)}</span> : null}
        </span>
        <span className={classes.amount}>{amount(receipt.totalCents)}</span>
      </button>
      {isOpen ? <Opened personId={personId} receipt={receipt} /> : null}
    </li>
  );
}

function Opened({ personId, receipt }: { personId: string; receipt: Receipt }) {
  const words = useWords(chargingWords);
  const { amount, energy, say } = useFormats();
  const asked = useReceipt(personId, receipt.usageId, true);
  if (asked.error) return <RefusalNote error={asked.error} />;
  if (asked.data === undefined) return <BlockSkeleton height={80} />;
  const { lines, refusal } = asked.data;
  return (
    <div className={classes.opened}>
      {refusal ? <p className={classes.muted}>{say(refusal)}</p> : null}
      <dl className={classes.lines}>
        {lines.map(({ what, quantity, unit, cents }) => (
          <div key={`${what.en} ${quantity}`}>
            <dt>
              {say(what)}{' '}
              <span className={classes.muted}>
                {unit === 'Wh' ? energy(quantity) : ''}
                {unit === 's' ? `${minutes(quantity)} min` : ''}
              </span>
            </dt>
            <dd>{amount(cents)}</dd>
          </div>
        ))}
        <div data-quiet>
          <dt>{words.vat}</dt>
          <dd>{amount(receipt.vatCents)}</dd>
        </div>
      </dl>
    </div>
  );
}
