// What stands still or was objected to, each with the step that takes it back, and what we announced.
import { IconHandStop, IconPlayerPause } from '@tabler/icons-react';
import { Button, Card, RefusalNote, useFormats, useWords } from '#ui-kit';
import type { OwnFlag } from '../contract.ts';
import classes from './my-data.module.css';
import { rightWords } from './right-words.ts';
import { FoldRow, Rows } from './rows.tsx';
import { useTakeBackFlag } from './use-my-data.ts';

export function FlagRows({ personId, flags }: { personId: string; flags: readonly OwnFlag[] }) {
  const words = useWords(rightWords);
  return (
    <Card flush title={words.flags}>
      <Rows>
        {flags.map((flag) => (
          <FlagRow key={`${flag.kind} ${flag.activity}`} personId={personId} flag={flag} />
        ))}
      </Rows>
    </Card>
  );
}

function FlagRow({ personId, flag }: { personId: string; flag: OwnFlag }) {
  const words = useWords(rightWords);
  const { say, dateOf, date } = useFormats();
  const back = useTakeBackFlag(personId);
  const { kind, activity, title, since, lift } = flag;
  const isFrozen = kind === 'restriction';
  return (
    <FoldRow
      icon={isFrozen ? IconPlayerPause : IconHandStop}
      title={say(title)}
      below={(isFrozen ? words.frozenSince : words.objectedSince)(dateOf(since))}
    >
      {lift ? (
        <>
          <p>{words.willLift(date(lift.on), lift.reason)}</p>
          <p className={classes.muted}>{words.willLiftText}</p>
        </>
      ) : null}
      <p className={classes.muted}>{words.useAgainText}</p>
      {back.error ? <RefusalNote error={back.error} /> : null}
      <div className={classes.act}>
        <Button busy={back.isPending} onClick={() => back.mutate({ kind, activity })}>
          {isFrozen ? words.useAgain : words.takeObjectionBack}
        </Button>
      </div>
    </FoldRow>
  );
}
