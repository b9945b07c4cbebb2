// A request as it stands: at work, waiting for a person with its day, or what it did and who hears it.
import { IconDownload, IconSend } from '@tabler/icons-react';
import { Button, Card, RefusalNote, StatusMark, useFormats, useWords } from '#ui-kit';
import type { ShownRequest } from '../contract.ts';
import { EffectGroups } from './effect-groups.tsx';
import { Loaded, SubPage } from './frame.tsx';
import classes from './my-data.module.css';
import { phaseWords } from './phase-words.ts';
import { rightWords } from './right-words.ts';
import { FoldRow, Rows } from './rows.tsx';
import { useDownload, useRequest, useTakeBack } from './use-my-data.ts';

export function RequestPage({ personId, id }: { personId: string; id: string }) {
  const words = useWords(rightWords);
  const { moment } = useFormats();
  const asked = useRequest(personId, id);
  const { data } = asked;
  return (
    <SubPage
      title={data ? words[data.kind] : words.title}
      below={data ? words.doneText(moment(data.receivedAt)) : undefined}
      back={{ href: '/me/privacy/rights', label: words.title }}
    >
      <Loaded asked={asked} height={420}>
        {(request) => <Shown personId={personId} request={request} />}
      </Loaded>
    </SubPage>
  );
}

function Shown({ personId, request }: { personId: string; request: ShownRequest }) {
  const words = useWords(rightWords);
  const { lines, told, phase } = request;
  return (
    <>
      <State personId={personId} request={request} />
      {request.hasFile ? <File request={request} /> : null}
      <EffectGroups lines={lines} isDone={phase === 'done'} />
      {told.length > 0 ? <Told told={told} /> : null}
      {phase === 'rejected' || phase === 'done' ? (
        <Card title={words.notYours}>
          <Authority authority={request.authority} />
        </Card>
      ) : null}
    </>
  );
}

const marks = { done: 'done', rejected: 'blocking', withdrawn: 'done' } as const;

function State({ personId, request }: { personId: string; request: ShownRequest }) {
  const words = useWords(rightWords);
  const { say, date } = useFormats();
  const { id, phase, dueOn, isExtended, reason, canWithdraw } = request;
  const takeBack = useTakeBack(personId, id);
  const isBusy = phase === 'received' || phase === 'identified' || phase === 'carrying-out';
  const mark = phase in marks ? marks[phase as keyof typeof marks] : 'waiting';
  return (
    <div className={classes.state} data-mark={mark}>
      <StatusMark status={mark} spoken />
      <div role="status" className={classes.noticeText}>
        <h2>{words[phaseWords[phase]]}</h2>
        {isBusy ? <p>{words.busyText}</p> : null}
        {phase === 'deciding' && dueOn ? <p>{words.decidingText(date(dueOn))}</p> : null}
        {isExtended ? <p>{words.extended}</p> : null}
        {reason ? (
          <p>
            {words.rejectedText} {say(reason)}
          </p>
        ) : null}
      </div>
      {canWithdraw ? (
        <Button busy={takeBack.isPending} onClick={() => takeBack.mutate(undefined)}>
          {words.takeBack}
        </Button>
      ) : null}
      {takeBack.error ? <RefusalNote error={takeBack.error} /> : null}
    </div>
  );
}

function File({ request: { id, kind } }: { request: ShownRequest }) {
  const words = useWords(rightWords);
  const name = kind === 'access' ? 'mijn-gegevens.zip' : 'mijn-gegevens-meenemen.zip';
  const download = useDownload(id, name);
  return (
    <Card>
      {download.error ? <RefusalNote error={download.error} onAgain={() => download.mutate()} /> : null}
      <div className={classes.act}>
        <Button look="main" icon={IconDownload} busy={download.isPending} onClick={() => download.mutate()}>
          {words.download}
        </Button>
        <p className={classes.muted}>{words.downloadText}</p>
      </div>
    </Card>
  );
}

const toldWords = {
  'to-tell': 'to-tell',
  told: 'toldAlready',
  reminded: 'reminded',
  'reminded-again': 'reminded-again',
  confirmed: 'confirmed',
  'never-answered': 'never-answered',
  impossible: 'impossible',
} as const;

function Told({ told }: Pick<ShownRequest, 'told'>) {
  const words = useWords(rightWords);
  const { say, dateOf, moment } = useFormats();
  return (
    <Card flush title={words.toldState}>
      <Rows>
        {told.map(({ party, state, at }) => (
          <FoldRow
            key={party.nl}
            icon={IconSend}
            title={say(party)}
            below={words[toldWords[state]]}
            aside={dateOf(at)}
          >
            <p className={classes.muted}>{moment(at)}</p>
          </FoldRow>
        ))}
      </Rows>
    </Card>
  );
}

export function Authority({ authority }: Pick<ShownRequest, 'authority'>) {
  const words = useWords(rightWords);
  const { say } = useFormats();
  const { name, website, complaint, phone } = authority;
  return (
    <>
      <p>{say(complaint)}</p>
      <p className={classes.muted}>
        <a href={website} rel="noreferrer">
          {name}
        </a>
        , {words.phone.toLowerCase()} {phone}
      </p>
    </>
  );
}
