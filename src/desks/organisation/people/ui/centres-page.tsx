// Cost centres: a code, what it is called from when, another name from a day on, and its last day.
import { useState } from 'react';
import {
  BlockSkeleton,
  Button,
  Card,
  EmptyState,
  ExplainDrawer,
  PageHead,
  RefusalNote,
  TextQuestion,
  useFormats,
  useWords,
} from '#ui-kit';
import type { CostCentres } from '../contract.ts';
import classes from './people.module.css';
import { useCentres, useCloseCentre, useNameCentre } from './use-people.ts';
import { peopleWords } from './words.ts';

type Centre = CostCentres['centres'][number];

export function CentresPage() {
  const words = useWords(peopleWords);
  const found = useCentres();
  const [opened, setOpened] = useState<string>();
  const { data } = found;
  return (
    <>
      <PageHead
        title={words.centres}
        below={words.centresBelow}
        action={
          <Button look="main" onClick={() => setOpened('')}>
            {words.addCentre}
          </Button>
        }
      />
      {data ? (
        <Shown data={data} onOpen={setOpened} />
      ) : found.error ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <BlockSkeleton height={320} />
      )}
      <ExplainDrawer
        opened={opened !== undefined}
        title={opened === '' ? words.addCentre : words.changeCentre(opened ?? '')}
        onClose={() => setOpened(undefined)}
      >
        {data && opened !== undefined ? (
          <CentreForm
            key={opened}
            code={opened}
            centre={data.centres.find(({ code }) => code === opened)}
            today={data.today}
            onDone={() => setOpened(undefined)}
          />
        ) : null}
      </ExplainDrawer>
    </>
  );
}

function Shown({ data, onOpen }: { data: CostCentres; onOpen: (code: string) => void }) {
  const words = useWords(peopleWords);
  const { date } = useFormats();
  if (data.centres.length === 0 && data.unnamed.length === 0)
    return <EmptyState title={words.noCentres}>{words.noCentresText}</EmptyState>;
  return (
    <Card flush>
      <ul className={classes.rows}>
        {data.centres.map((centre) => (
          <li key={centre.code} className={classes.row}>
            <div>
              <p className={classes.name}>
                {centre.code} <bdi>{centre.names[0]?.name}</bdi>
              </p>
              {centre.names.map(({ name, from, until }) => (
                <p key={from} className={classes.muted}>
                  {until === null ? words.fromDay(date(from)) : words.fromTo(date(from), date(until))}
                  {centre.names.length > 1 ? `: ${name}` : ''}
                </p>
              ))}
            </div>
            <Button label={words.changeCentre(centre.code)} onClick={() => onOpen(centre.code)}>
              {words.change}
            </Button>
          </li>
        ))}
        {data.unnamed.map((code) => (
          <li key={code} className={classes.row}>
            <div>
              <p className={classes.name}>{code}</p>
              <p className={classes.muted}>{words.unnamed}</p>
            </div>
            <Button label={words.nameCentre(code)} onClick={() => onOpen(code)}>
              {words.giveName}
            </Button>
          </li>
        ))}
      </ul>
      <p className={classes.foot}>{words.centresNote}</p>
    </Card>
  );
}

interface CentreFormProps {
  readonly code: string;
  readonly centre: Centre | undefined;
  readonly today: string;
  readonly onDone: () => void;
}

function CentreForm({ code, centre, today, onDone }: CentreFormProps) {
  const words = useWords(peopleWords);
  const [filled, setFilled] = useState({ code, name: centre?.names[0]?.name ?? '', from: today });
  const name = useNameCentre();
  const close = useCloseCentre();
  const why = { aboutNobody: words.aboutNobody };
  return (
    <div className={classes.form}>
      {code === '' ? (
        <TextQuestion
          label={words.code}
          why={why}
          value={filled.code}
          onChange={(next) => setFilled({ ...filled, code: next })}
          maxLength={80}
        />
      ) : null}
      <TextQuestion
        label={words.centreName}
        why={why}
        value={filled.name}
        onChange={(next) => setFilled({ ...filled, name: next })}
        maxLength={120}
      />
      <TextQuestion
        label={words.from}
        type="date"
        why={why}
        value={filled.from}
        onChange={(from) => setFilled({ ...filled, from })}
        maxLength={10}
      />
      {name.error || close.error ? <RefusalNote error={name.error ?? close.error} /> : null}
      <div className={classes.acts}>
        <Button
          look="main"
          busy={name.isPending}
          disabled={filled.code.trim() === '' || filled.from === ''}
          onClick={() => name.mutate(filled, { onSuccess: onDone })}
        >
          {words.keep}
        </Button>
        {centre?.isOpen ? (
          <Button
            busy={close.isPending}
            disabled={filled.from === ''}
            onClick={() => close.mutate({ code, lastDay: filled.from }, { onSuccess: onDone })}
          >
            {words.closeAfter}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
