// One request: clocks, who and what, what the officer may do, what it would do or did, and its steps.
import { Card, EmptyState, Link, PageHead, useFormats, useWords } from '#ui-kit';
import { OneRequest, requestPath } from '../requests/contract.ts';
import { EffectLines, Preview } from './effect-lines.tsx';
import classes from './officer.module.css';
import { Facts, Fetched, Line, Lines } from './parts.tsx';
import { RequestDecision } from './request-decision.tsx';
import { requestWords } from './request-words.ts';
import { useDaysLeft } from './requests-page.tsx';
import { useOfficer } from './use-officer.ts';

export function RequestPage({ id }: { id: string }) {
  const words = useWords(requestWords);
  const found = useOfficer(requestPath(id), OneRequest);
  return (
    <>
      <Link href="/officer/requests" className={classes.back}>
        ← {words.back}
      </Link>
      <PageHead
        title={found.data ? words[found.data.kind] : words.title}
        below={found.data && words[found.data.phase]}
      />
      <Fetched found={found}>{(request) => <Opened request={request} />}</Fetched>
    </>
  );
}

function Opened({ request }: { request: OneRequest }) {
  const words = useWords(requestWords);
  const isClosed = ['done', 'rejected', 'withdrawn'].includes(request.phase);
  return (
    <div className={classes.two}>
      <div className={classes.page}>
        {isClosed ? null : <Clocks request={request} />}
        {request.can.length > 0 ? (
          <RequestDecision request={request} />
        ) : isClosed ? null : (
          <Card>
            <EmptyState title={words.nothingToDo}>{words.nothingText}</EmptyState>
          </Card>
        )}
        {request.person !== null && !isClosed ? <Preview id={request.id} /> : null}
        {isClosed && request.result.length > 0 ? (
          <EffectLines title={words.result} lines={request.result} />
        ) : null}
      </div>
      <div className={classes.page}>
        <About request={request} />
        <Told request={request} />
        <Steps request={request} />
      </div>
    </div>
  );
}

function Clocks({ request }: { request: OneRequest }) {
  const words = useWords(requestWords);
  const { longDay } = useFormats();
  const left = useDaysLeft();
  const { promisedUntil, legalUntil, dueOn, daysLeft, isExtended } = request;
  return (
    <Card title={words.clocks} aside={left(daysLeft)}>
      <Facts
        facts={[
          [words.promised, promisedUntil === null ? words.notYet : longDay(promisedUntil)],
          [words.legal, `${longDay(legalUntil)}${isExtended ? ` (${words.extended})` : ''}`],
          [words.due, <strong key="due">{longDay(dueOn)}</strong>],
        ]}
      />
    </Card>
  );
}

function About({ request }: { request: OneRequest }) {
  const words = useWords(requestWords);
  const { say, moment } = useFormats();
  const { person, channel, about, asked, receivedAt } = request;
  return (
    <Card title={words.asked}>
      <Facts
        facts={[
          [words.who, person === null ? words.nobody : words.person(person)],
          [words.channel, words[channel]],
          [words.receive, moment(receivedAt)],
          ...(about === null ? [] : [[words.about, say(about)] as const]),
          ...(asked === null ? [] : [[words.asked, asked] as const]),
        ]}
      />
      {person === null ? null : <p className={classes.note}>{words.noted}</p>}
    </Card>
  );
}

function Told({ request: { told } }: { request: OneRequest }) {
  const words = useWords(requestWords);
  const { say, moment } = useFormats();
  if (told.length === 0) return null;
  return (
    <Lines title={words.told} empty={{ title: '', text: '' }}>
      {told.map(({ party, state, at }) => (
        <Line
          key={party.en}
          status={state === 'confirmed' ? 'done' : state === 'never-answered' ? 'attention' : 'waiting'}
          title={say(party)}
          below={`${state === 'told' ? words.toldState : words[state]} · ${moment(at)}`}
        />
      ))}
    </Lines>
  );
}

function Steps({ request: { steps, grounds } }: { request: OneRequest }) {
  const words = useWords(requestWords);
  const { say, moment } = useFormats();
  const named: Readonly<Record<string, unknown>> = words;
  const event = (name: string) => (typeof named[name] === 'string' ? (named[name] as string) : name);
  const actors = {
    person: words.actorPerson,
    officer: words.actorOfficer,
    client: words.actorClient,
    machine: words.actorMachine,
  };
  /** A ground is told in its own sentence; what was typed behind it stays as it was typed. */
  const tell = (detail: string | null) => {
    if (detail === null) return '';
    const ground = grounds.find(({ id }) => detail === id || detail.startsWith(`${id}:`));
    const text = ground ? say(ground.text) + detail.slice(ground.id.length).replace(/^: /, ' ') : detail;
    return ` · ${event(text)}`;
  };
  return (
    <Lines title={words.steps} empty={{ title: '', text: '' }}>
      {steps.toReversed().map((step) => (
        <Line
          key={step.number}
          title={event(step.event)}
          below={`${step.doneBy ?? actors[step.actor]} · ${moment(step.at)}${tell(step.detail)}`}
        />
      ))}
    </Lines>
  );
}
