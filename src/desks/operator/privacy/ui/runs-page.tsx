// The runs of the sweeper, newest first; each removal with its proof, held against its signature.
import { PageHead, type Status, useFormats, useWords } from '#ui-kit';
import { type Run, RunList, runsPath } from '../retention/contract.ts';
import classes from './officer.module.css';
import { Facts, Fetched, Line, Lines, Tag } from './parts.tsx';
import { RetentionTabs } from './retention-tabs.tsx';
import { retentionWords } from './retention-words.ts';
import { useOfficer } from './use-officer.ts';

export function RunsPage() {
  const words = useWords(retentionWords);
  const found = useOfficer(runsPath, RunList);
  return (
    <>
      <PageHead title={words.runsTitle} below={words.runsBelow} />
      <RetentionTabs />
      <Fetched found={found}>
        {({ runs }) => (
          <Lines empty={{ title: words.runsEmpty, text: words.runsEmptyText }}>
            {runs.map((run) => (
              <RunLine key={run.id} run={run} />
            ))}
          </Lines>
        )}
      </Fetched>
    </>
  );
}

function RunLine({ run }: { run: Run }) {
  const words = useWords(retentionWords);
  const { moment } = useFormats();
  const isForged = run.proofs.some(({ isGenuine }) => !isGenuine);
  const status: Status =
    isForged || run.outcome === 'failed' || run.outcome === 'refused'
      ? 'blocking'
      : run.outcome === 'running'
        ? 'attention'
        : 'done';
  return (
    <Line
      status={status}
      title={moment(run.startedAt)}
      below={`${words[run.outcome]} · ${run.rows > 0 ? words.rows(run.rows) : words.nothing}`}
      aside={run.proofs.length > 0 ? words.proofs(run.proofs.length) : undefined}
    >
      {run.proofs.length === 0
        ? null
        : run.proofs.map((proof) => <ProofFold key={proof.number} proof={proof} />)}
    </Line>
  );
}

function ProofFold({ proof }: { proof: Run['proofs'][number] }) {
  const words = useWords(retentionWords);
  const { say, date } = useFormats();
  const { table, title, rows, held, failure, purgeFirst, purgeLast, sampleQuery, rowsLeft, cleanOn } = proof;
  return (
    <details className={classes.fold}>
      <summary>
        {title ? say(title) : table}: {failure ?? words.rows(rows)}
      </summary>
      <div>
        <div className={classes.tags}>
          <Tag kind={proof.isGenuine ? 'ok' : 'stop'}>{proof.isGenuine ? words.genuine : words.forged}</Tag>
          <Tag kind="plain">{table}</Tag>
          {held > 0 ? <Tag kind="wait">{words.held(held)}</Tag> : null}
        </div>
        <Facts
          facts={[
            ...(failure === null ? [] : [[words.failure, failure] as const]),
            ...(purgeFirst === null || purgeLast === null
              ? []
              : [
                  [
                    words.span,
                    purgeFirst === purgeLast ? date(purgeFirst) : `${date(purgeFirst)} – ${date(purgeLast)}`,
                  ] as const,
                ]),
            [
              words.asked,
              <>
                <code>{sampleQuery}</code>
                {rowsLeft === null ? null : ` → ${words.left(rowsLeft)}`}
              </>,
            ],
            ...(cleanOn === null ? [] : [[words.clean, date(cleanOn)] as const]),
          ]}
        />
      </div>
    </details>
  );
}
