// Every provider: what was agreed, what is wrong with it, what came in, and the test bench.
import { IconPlayerPlay } from '@tabler/icons-react';
import { Button, Card, PageHead, RefusalNote, type Status, StatusMark, useFormats, useWords } from '#ui-kit';
import { checkPath, type Provider, Providers, providersPath } from '../contract.ts';
import classes from './desk.module.css';
import { Fetched } from './fetched.tsx';
import { useDesk, useDeskStep } from './use-desk.ts';
import { deskWords } from './words.ts';

const isRunning = ({ check }: Provider) => check !== null && check.ranAt === null;

export function ProvidersPage() {
  const words = useWords(deskWords);
  const first = useDesk(providersPath, Providers);
  const found = useDesk(providersPath, Providers, first.data?.providers.some(isRunning) ?? false);
  return (
    <>
      <PageHead title={words.providers} below={words.providersBelow} />
      <Fetched found={found}>
        {({ providers }) => (
          <div className={classes.page}>
            {providers.map((provider) => (
              <ProviderCard key={provider.provider} provider={provider} />
            ))}
          </div>
        )}
      </Fetched>
    </>
  );
}

function ProviderCard({ provider }: { provider: Provider }) {
  const words = useWords(deskWords);
  const { say, date } = useFormats();
  const { statement, agreement, warnings } = provider;
  return (
    <Card
      title={say(provider.name)}
      aside={
        <span className={classes.tag} data-kind={provider.isExample ? 'wait' : 'plain'}>
          {provider.isExample ? words.simulator : provider.standard}
        </span>
      }
    >
      {warnings.length > 0 ? (
        <ul className={classes.warnings}>
          {warnings.map((warning) => (
            <li key={warning.en}>
              <StatusMark status="attention" spoken />
              <span>{say(warning)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <dl className={classes.facts}>
        <Fact term={words.standard}>{provider.standard}</Fact>
        <Fact term={words.party}>{`${say(provider.party)} (${words.as(provider.as)})`}</Fact>
        <Fact term={words.purpose}>{provider.activities.map(say).join(', ')}</Fact>
        <Fact term={words.gets}>{provider.fields.map(say).join(' · ')}</Fact>
        <Fact term={words.statement}>
          {statement === null ? words.none : <a href={statement.url}>{statement.url}</a>}
        </Fact>
        <Fact term={words.agreement}>
          {agreement === null
            ? words.none
            : `${words[agreement.state]}, ${words.review(date(agreement.reviewOn))}`}
        </Fact>
        <Fact term={words.tariffs}>
          <Tariffs provider={provider} />
        </Fact>
        <Fact term={words.uses}>
          <Uses provider={provider} />
        </Fact>
      </dl>
      <Bench provider={provider} />
    </Card>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Tariffs({ provider: { tariffs } }: { provider: Provider }) {
  const words = useWords(deskWords);
  const { moment } = useFormats();
  return tariffs === null ? words.noTariffs : words.tariffCount(tariffs.count, moment(tariffs.lastAt));
}

function Uses({ provider: { uses, unmatched } }: { provider: Provider }) {
  const words = useWords(deskWords);
  const { moment } = useFormats();
  const said =
    uses.lastAt === null ? words.noUses : words.usesOf(uses.count, uses.setAside, moment(uses.lastAt));
  const odd = unmatched.reduce((sum, { count }) => sum + count, 0);
  return odd === 0 ? said : `${said} · ${words.unmatched(odd)}`;
}

const statuses: Readonly<Record<'passed' | 'failed' | 'skipped', Status>> = {
  passed: 'done',
  failed: 'blocking',
  skipped: 'waiting',
};

function Bench({ provider }: { provider: Provider }) {
  const words = useWords(deskWords);
  const { moment, say } = useFormats();
  const step = useDeskStep();
  const { check } = provider;
  const running = isRunning(provider);
  return (
    <div className={classes.bench}>
      <div className={classes.head}>
        <h3>{words.bench}</h3>
        <span className={classes.note}>
          {check === null ? words.neverRan : running ? words.running : moment(check.ranAt ?? check.askedAt)}
        </span>
        <Button
          icon={IconPlayerPlay}
          busy={step.isPending || running}
          onClick={() => step.mutate({ path: checkPath, body: { provider: provider.provider } })}
        >
          {words.run}
        </Button>
      </div>
      {step.error ? <RefusalNote error={step.error} /> : null}
      {check === null ? null : (
        <ol className={classes.steps}>
          {check.steps.map(({ outcome, step: name, tookMs, found }) => (
            <li key={name}>
              <StatusMark status={statuses[outcome]} spoken />
              <span className={classes.grow}>
                {words.step(name)}
                {found.nl === '' ? null : <small>{say(found)}</small>}
              </span>
              <span className={classes.note}>{tookMs === 0 ? '' : `${tookMs} ms`}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
