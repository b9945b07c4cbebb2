// The amount so far, what was private, and how it splits by purpose.
import { Card, capitalise, SplitBar, TextSkeleton, useFormats, useWords } from '#ui-kit';
import type { OwnMonth } from '../contract.ts';
import classes from './own-month.module.css';
import { ownWords } from './words.ts';

export function SummaryCard({ month, data }: { month: string; data: OwnMonth | undefined }) {
  const words = useWords(ownWords);
  const formats = useFormats();
  const totals = data?.totals;
  return (
    <Card
      title={capitalise(formats.monthName(month))}
      aside={
        data ? (
          data.paidAround && words.paidAround(formats.day(data.paidAround))
        ) : (
          <TextSkeleton width={140} />
        )
      }
    >
      <div className={classes.amounts}>
        <div>
          <p className={classes.total}>
            {totals ? formats.amount(totals.amountCents) : <TextSkeleton width={150} />}
          </p>
          <p className={classes.muted}>{data?.state === 'closed' ? words.final : words.soFar}</p>
          {totals && totals.correctionsCents !== 0 ? (
            <p className={classes.muted}>{words.corrections(formats.amount(totals.correctionsCents))}</p>
          ) : null}
          {totals && totals.taxedCents !== 0 ? (
            <p className={classes.muted}>{words.taxed(formats.amount(totals.taxedCents))}</p>
          ) : null}
        </div>
        {totals && totals.privateCents > 0 ? (
          <div className={classes.private}>
            <p>
              <strong>{formats.amount(totals.privateCents)}</strong>
            </p>
            <p className={classes.muted}>{words.privately}</p>
          </div>
        ) : null}
      </div>
      <SplitBar
        shares={[
          { kind: 'commute', amountCents: data?.byPurpose.commuteCents ?? 0 },
          { kind: 'business', amountCents: data?.byPurpose.businessCents ?? 0 },
          { kind: 'home', amountCents: data?.byPurpose.homeCents ?? 0 },
        ]}
      />
    </Card>
  );
}
