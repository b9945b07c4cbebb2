// The policy of the organisation: what holds in plain words, the draft of what comes next with its test
// cases, and the versions before and after.
import { useState } from 'react';
import {
  BlockSkeleton,
  Button,
  Card,
  ExplainDrawer,
  PageHead,
  RefusalNote,
  useFormats,
  useWords,
} from '#ui-kit';
import type { DraftContent, PolicyVersion, PolicyPage as Shown } from '../contract.ts';
import { CaseList } from './case-list.tsx';
import { DraftCard } from './draft-card.tsx';
import classes from './policy.module.css';
import { SimulationCard } from './simulation-card.tsx';
import { useDiscard, usePolicy, usePublish, useSave, useStart } from './use-policy.ts';
import { Figures, Groups } from './version-body.tsx';
import { policyWords } from './words.ts';

export function PolicyPage() {
  const words = useWords(policyWords);
  const asked = usePolicy();
  const { data } = asked;
  const start = useStart();
  const publish = usePublish();
  const draft = data?.draft;
  return (
    <>
      <PageHead
        title={words.title}
        below={words.below}
        action={
          draft ? (
            <Button
              look="main"
              busy={publish.isPending}
              disabled={draft.faults.length > 0}
              onClick={() => publish.mutate({ version: draft.version })}
            >
              {words.publish}
            </Button>
          ) : (
            <Button look="main" busy={start.isPending} disabled={!data} onClick={() => start.mutate({})}>
              {words.start}
            </Button>
          )
        }
      />
      {[start.error, publish.error].map((error) =>
        error ? <RefusalNote key={String(error)} error={error} /> : null,
      )}
      {data ? (
        <Sections page={data} />
      ) : asked.error ? (
        <RefusalNote error={asked.error} onAgain={() => void asked.refetch()} />
      ) : (
        <BlockSkeleton height={480} />
      )}
    </>
  );
}

function Sections({ page }: { page: Shown }) {
  const words = useWords(policyWords);
  const { date } = useFormats();
  const saving = useSave();
  const discard = useDiscard();
  const start = useStart();
  const [gone, setGone] = useState<DraftContent>();
  const { draft, versions } = page;
  const onSave = (content: DraftContent, onSaved?: () => void) =>
    draft && saving.mutate({ version: draft.version, content }, { onSuccess: () => onSaved?.() });
  const drop = () =>
    draft && discard.mutate({ version: draft.version }, { onSuccess: () => setGone(draft.content) });
  // A draft that was thrown away comes back as it was: a new one, with what it said.
  const undo = () =>
    start.mutate(
      {},
      {
        onSuccess: (answer) => {
          if (gone && answer.draft) saving.mutate({ version: answer.draft.version, content: gone });
          setGone(undefined);
        },
      },
    );
  const [inForce] = versions;
  return (
    <div className={classes.page}>
      {gone && !draft ? (
        <p className={classes.undo} role="status">
          {words.discarded}
          <Button look="text" onClick={undo}>
            {words.undo}
          </Button>
        </p>
      ) : null}
      {discard.error ? <RefusalNote error={discard.error} /> : null}
      {draft ? (
        <>
          <p className={classes.muted}>{words.publishText(date(draft.content.validFrom))}</p>
          <DraftCard draft={draft} groups={page.groups} saving={saving} onSave={onSave} onDiscard={drop} />
        </>
      ) : null}
      <CaseList page={page} saving={saving} onSave={draft ? onSave : undefined} />
      {draft ? <SimulationCard /> : null}
      {inForce && !draft ? <InForce version={inForce} /> : null}
      <Others versions={draft ? versions : versions.slice(1)} />
    </div>
  );
}

function InForce({ version }: { version: PolicyVersion }) {
  const words = useWords(policyWords);
  return (
    <Card title={words.inForce} aside={<Days version={version} />}>
      <div className={classes.draft}>
        {version.id === null ? <p className={classes.muted}>{words.standard}</p> : null}
        <Groups groups={version.groups} />
        <Figures figures={version.figures} />
      </div>
    </Card>
  );
}

function Days({ version }: { version: PolicyVersion }) {
  const words = useWords(policyWords);
  const { date } = useFormats();
  const parts = [
    version.validFrom && words.since(date(version.validFrom)),
    version.validUntil && words.until(date(version.validUntil)),
    version.knownFrom && words.known(date(version.knownFrom)),
  ];
  return parts.filter(Boolean).join(' · ');
}

function Others({ versions }: { versions: readonly PolicyVersion[] }) {
  const words = useWords(policyWords);
  const { date } = useFormats();
  const [opened, setOpened] = useState<PolicyVersion>();
  if (versions.length === 0) return null;
  const dayOf = (version: PolicyVersion) => date(version.validFrom ?? version.day);
  return (
    <Card title={words.other} flush>
      <ul className={classes.versions}>
        {versions.map((version) => (
          <li key={version.id}>
            <div>
              <p className={classes.name}>{words.stateOf(version.state)}</p>
              <p className={classes.muted}>
                <Days version={version} />
              </p>
            </div>
            <Button label={words.openVersion(dayOf(version))} onClick={() => setOpened(version)}>
              {words.open}
            </Button>
          </li>
        ))}
      </ul>
      <ExplainDrawer
        opened={opened !== undefined}
        title={opened ? words.openVersion(dayOf(opened)) : ''}
        onClose={() => setOpened(undefined)}
      >
        {opened ? (
          <div className={classes.draft}>
            <Groups groups={opened.groups} />
            <Figures figures={opened.figures} />
          </div>
        ) : null}
      </ExplainDrawer>
    </Card>
  );
}
