// Whether one of the client's people gets in: invite, take back, and their duties. Stands on the page of a
// person.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClientDuty } from '#kernel/duty';
import { ask, BlockSkeleton, Button, Card, ManyQuestion, RefusalNote, useFormats, useWords } from '#ui-kit';
import { Duty, PersonAccess, personAccessPaths } from '../contract.ts';
import classes from './let-in.module.css';
import { letInWords } from './words.ts';

const keyOf = (personId: string) => ['person-access', personId];

export function PersonAccessCard({ personId }: { personId: string }) {
  const words = useWords(letInWords);
  const found = useQuery({
    queryKey: keyOf(personId),
    queryFn: () => ask(personAccessPaths.show(personId), PersonAccess),
  });
  return (
    <Card title={words.title}>
      {found.data ? (
        <Changing key={personId} access={found.data} />
      ) : found.error ? (
        <RefusalNote error={found.error} />
      ) : (
        <BlockSkeleton height={220} />
      )}
    </Card>
  );
}

function useChange(personId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, duties }: { path: string; duties?: readonly ClientDuty[] }) =>
      ask(path, PersonAccess, duties === undefined ? {} : { duties }),
    onSuccess: (found) => client.setQueryData(keyOf(personId), found),
  });
}

function Changing({ access }: { access: PersonAccess }) {
  const words = useWords(letInWords);
  const formats = useFormats();
  const { personId, state, invitedUntil, isOneself } = access;
  const [duties, setDuties] = useState<readonly ClientDuty[]>(access.duties);
  const change = useChange(personId);
  const told = state === 'invited' ? words.sent : words.done;
  return (
    <div className={classes.column}>
      <div className={classes.state}>
        <strong>{words.state(state)}</strong>
        {invitedUntil ? (
          <span className={classes.until}>{words.until(formats.moment(invitedUntil))}</span>
        ) : null}
      </div>
      {state === 'left' ? null : (
        <>
          <ManyQuestion
            label={words.duties}
            hint={isOneself ? words.oneself : words.dutiesHint}
            why={{ activity: 'system/accounts/account', field: 'organisation_role' }}
            values={duties}
            onChange={(values) => setDuties(values as readonly ClientDuty[])}
            options={Duty.options.map((value) => ({
              value,
              label: `${words.duty(value)}: ${words.dutyBelow(value)}`,
            }))}
          />
          {change.error ? <RefusalNote error={change.error} /> : null}
          <Actions
            access={access}
            busy={change.isPending}
            onSend={(path) => change.mutate({ path, duties })}
            onWithdraw={() => change.mutate({ path: personAccessPaths.withdraw(personId) })}
          />
          <p role="status" className={classes.until}>
            {change.isSuccess ? told : ''}
          </p>
        </>
      )}
    </div>
  );
}

interface ActionsProps {
  readonly access: PersonAccess;
  readonly busy: boolean;
  readonly onSend: (path: string) => void;
  readonly onWithdraw: () => void;
}

function Actions({ access: { personId, state, isOneself }, busy, onSend, onWithdraw }: ActionsProps) {
  const words = useWords(letInWords);
  const [path, label] =
    state === 'active'
      ? [personAccessPaths.duties(personId), words.keep]
      : [personAccessPaths.invite(personId), state === 'none' ? words.invite : words.again];
  return (
    <div className={classes.actions}>
      <Button look="main" busy={busy} disabled={isOneself} onClick={() => onSend(path)}>
        {label}
      </Button>
      {state === 'invited' ? <Button onClick={onWithdraw}>{words.withdraw}</Button> : null}
    </div>
  );
}
