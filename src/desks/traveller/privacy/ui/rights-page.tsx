// The six rights, and the requests that were made before.
import { Card, useFormats, useWords } from '#ui-kit';
import { type OwnRequest, RightKind } from '../contract.ts';
import { FlagRows } from './flag-rows.tsx';
import { Loaded, SubPage } from './frame.tsx';
import { phaseWords } from './phase-words.ts';
import { RightRows, rightIcons } from './right-rows.tsx';
import { rightWords } from './right-words.ts';
import { LinkRow, Rows } from './rows.tsx';
import { useRights } from './use-my-data.ts';

export function RightsPage({ personId }: { personId: string }) {
  const words = useWords(rightWords);
  const asked = useRights(personId);
  return (
    <SubPage title={words.title} below={words.below}>
      <Card flush>
        <RightRows kinds={RightKind.options} />
      </Card>
      <Loaded asked={asked} height={160}>
        {({ requests, flags }) => (
          <>
            {flags.length > 0 ? <FlagRows personId={personId} flags={flags} /> : null}
            {requests.length > 0 ? <Requests requests={requests} /> : null}
          </>
        )}
      </Loaded>
    </SubPage>
  );
}

function Requests({ requests }: { requests: readonly OwnRequest[] }) {
  const words = useWords(rightWords);
  const { dateOf } = useFormats();
  return (
    <Card flush title={words.requests}>
      <Rows>
        {requests.map(({ id, kind, phase, receivedAt }) => (
          <LinkRow
            key={id}
            href={`/me/privacy/requests/${id}`}
            icon={rightIcons[kind]}
            title={words[kind]}
            below={words[phaseWords[phase]]}
            aside={dateOf(receivedAt)}
          />
        ))}
      </Rows>
    </Card>
  );
}
