// Opens a row of the ledger: first its lines by day, then the explanation of one; a row of one line opens
// at once.
import { useEffect, useState } from 'react';
import {
  Button,
  ExplainDrawer,
  ExplanationBody,
  ExplanationSkeleton,
  kitWords,
  RefusalNote,
  useFormats,
  useWords,
} from '#ui-kit';
import type { PayrollRow } from './group-lines.ts';
import classes from './month.module.css';
import { useExplanation } from './use-month.ts';
import { monthWords } from './words.ts';

export function RowDrawer({ row, onClose }: { row: PayrollRow | undefined; onClose: () => void }) {
  const words = useWords(monthWords);
  const { say } = useFormats();
  const [chosen, setChosen] = useState<string>();
  // The last row stays drawn while the drawer slides away.
  const [kept, setKept] = useState<PayrollRow>();
  useEffect(() => {
    if (!row) return;
    setKept(row);
    setChosen(undefined);
  }, [row]);
  const shown = row ?? kept;
  const single = shown?.lines.length === 1;
  const lineId = single ? shown.first.id : chosen;
  const title = shown ? words.linesOf(shown.first.name, say(shown.first.wageCode.name)) : '';
  return (
    <ExplainDrawer
      opened={row !== undefined}
      title={title}
      onClose={onClose}
      onBack={lineId && !single ? () => setChosen(undefined) : undefined}
    >
      {lineId ? (
        <LineExplanation lineId={lineId} />
      ) : shown ? (
        <Lines row={shown} onChoose={setChosen} />
      ) : null}
    </ExplainDrawer>
  );
}

const unpaidReasons = {
  'commute-counted': 'commuteCounted',
  'home-counted': 'homeCounted',
  'not-in-policy': 'notInPolicy',
  other: 'otherwiseUnpaid',
} as const;

function Lines({ row, onChoose }: { row: PayrollRow; onChoose: (id: string) => void }) {
  const words = useWords(monthWords);
  const kit = useWords(kitWords);
  const formats = useFormats();
  return (
    <>
      <p className={classes.total}>{formats.amount(row.amountCents)}</p>
      <p className={classes.muted}>{words.lineCount(row.lines.length)}</p>
      <Unpaid lines={row.unpaid} />
      <ul className={classes.lines}>
        {row.lines.map((line) => (
          <li key={line.id}>
            <span>{formats.day(line.date)}</span>
            <span className={classes.muted}>{line.distanceM ? formats.distance(line.distanceM) : ''}</span>
            <strong>{formats.amount(line.amountCents)}</strong>
            <Button
              look="text"
              onClick={() => onChoose(line.id)}
              label={words.openLine(formats.day(line.date), formats.amount(line.amountCents))}
            >
              {kit.explain}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Why some lines have no amount, with the number of days of each reason. */
function Unpaid({ lines }: { lines: PayrollRow['unpaid'] }) {
  const words = useWords(monthWords);
  return Object.entries(unpaidReasons).map(([reason, word]) => {
    const found = lines.filter((line) => line.unpaidBecause === reason);
    const days = new Set(found.map((line) => line.date)).size;
    return days === 0 ? null : (
      <p key={reason} className={classes.muted}>
        {words[word](words.days(days))}
      </p>
    );
  });
}

function LineExplanation({ lineId }: { lineId: string }) {
  const explanation = useExplanation(lineId);
  if (explanation.data) return <ExplanationBody explanation={explanation.data} />;
  if (explanation.error) {
    return <RefusalNote error={explanation.error} onAgain={() => void explanation.refetch()} />;
  }
  return <ExplanationSkeleton />;
}
