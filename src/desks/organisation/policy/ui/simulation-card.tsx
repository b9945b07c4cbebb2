// The draft replayed on months that were: asked with one button, followed while it runs, and told in sums
// that show no single person.
import { useState } from 'react';
import {
  AmountCard,
  AmountCards,
  Button,
  Card,
  Choice,
  type Column,
  kitWords,
  Ledger,
  RefusalNote,
  StatusMark,
  useFormats,
  useWords,
} from '#ui-kit';
import type { SimulationCell, SimulationPage } from '../contract.ts';
import classes from './policy.module.css';
import { simulationWords } from './simulation-words.ts';
import { useAskSimulation, useSimulation } from './use-policy.ts';

export function SimulationCard() {
  const words = useWords(simulationWords);
  const found = useSimulation();
  const asking = useAskSimulation();
  const there = Math.max(1, Math.min(12, found.data?.monthsThere ?? 1));
  const [chosen, setChosen] = useState<number>();
  const months = Math.min(chosen ?? there, there);
  const simulation = found.data?.simulation;
  const runs = simulation !== null && simulation !== undefined && !simulation.isFinished;
  return (
    <Card title={words.title}>
      <div className={classes.draft}>
        <p className={classes.muted}>{words.below}</p>
        <div className={classes.foot}>
          <Choice
            label={words.months}
            value={String(months)}
            options={Array.from({ length: there }, (_, index) => ({
              value: String(index + 1),
              label: words.lastMonths(index + 1),
            }))}
            onChoose={(value) => setChosen(Number(value))}
          />
          <Button busy={asking.isPending || runs} onClick={() => asking.mutate({ months })}>
            {runs ? words.running : words.run}
          </Button>
        </div>
        {[found.error, asking.error].map((error) =>
          error ? <RefusalNote key={String(error)} error={error} /> : null,
        )}
        {simulation ? <Outcome simulation={simulation} /> : null}
      </div>
    </Card>
  );
}

type Simulation = NonNullable<SimulationPage['simulation']>;

function Outcome({ simulation }: { simulation: Simulation }) {
  const words = useWords(simulationWords);
  const { done, total, isFinished, isStale, cells } = simulation;
  if (!isFinished) {
    return (
      <div className={classes.progress} role="status">
        <progress max={Math.max(total, 1)} value={done} aria-label={words.running} />
        <span className={classes.muted}>{words.steps(done, total)}</span>
      </div>
    );
  }
  const whole = cells.find(({ part }) => part === 'total');
  return (
    <>
      {isStale || !whole ? (
        <p className={classes.stale}>
          <StatusMark status="attention" spoken />
          {words.stale}
        </p>
      ) : null}
      {whole ? <Sums simulation={simulation} whole={whole} /> : null}
    </>
  );
}

function Sums({ simulation, whole }: { simulation: Simulation; whole: SimulationCell }) {
  const words = useWords(simulationWords);
  const formats = useFormats();
  const { amounts } = whole;
  if (amounts === null) return null;
  const taxed = amounts.draftCents - amounts.draftUntaxedCents;
  const taxedNow = amounts.nowCents - amounts.nowUntaxedCents;
  const { co2Grams } = simulation;
  const say = (count: number | null) => (count === null ? words.hiddenShort : formats.count(count));
  return (
    <>
      <AmountCards>
        <AmountCard
          name={words.difference}
          value={signed(amounts.draftCents - amounts.nowCents, formats.amount)}
          remark={words.fromTo(formats.amount(amounts.nowCents), formats.amount(amounts.draftCents))}
        />
        <AmountCard
          name={words.taxed}
          value={formats.amount(taxed)}
          remark={words.wasTaxed(formats.amount(taxedNow))}
        />
        <AmountCard
          name={words.outcome}
          value={
            whole.better === null && whole.worse === null
              ? words.tooFew
              : words.betterWorse(say(whole.better), say(whole.worse))
          }
          remark={whole.people === null ? words.hidden : words.people(whole.people)}
        />
        <AmountCard
          name={words.co2}
          value={co2Grams === null ? words.unknown : formats.weight(co2Grams)}
          remark={words.co2Same}
        />
      </AmountCards>
      <Cells cells={simulation.cells} />
    </>
  );
}

const signed = (cents: number, amount: (cents: number) => string): string =>
  cents > 0 ? `+ ${amount(cents)}` : amount(cents);

function Cells({ cells }: { cells: readonly SimulationCell[] }) {
  const words = useWords(simulationWords);
  const columns = useColumns();
  const groups = cells.filter(({ part }) => part === 'group');
  const isPooled = cells.some(({ part, name }) => part !== 'total' && name === '');
  return (
    <>
      <Ledger
        caption={words.byPurpose}
        columns={columns.amounts}
        rows={cells.filter(({ part }) => part === 'purpose')}
        rowKey={(cell) => `${cell.name} ${cell.what}`}
        empty={{ title: words.nothing, text: words.nothingText }}
        note={isPooled ? <p className={classes.note}>{words.hiddenNote}</p> : null}
      />
      <Ledger
        caption={words.byMonth}
        columns={columns.months}
        rows={cells.filter(({ part }) => part === 'month')}
        rowKey={(cell) => cell.name}
        empty={{ title: words.nothing, text: words.nothingText }}
      />
      {groups.length === 0 ? (
        <p className={classes.muted}>{words.noOutcome}</p>
      ) : (
        <Ledger
          caption={words.byGroup}
          columns={columns.outcomes}
          rows={groups}
          rowKey={(cell) => cell.name}
          empty={{ title: words.nothing, text: words.nothingText }}
        />
      )}
    </>
  );
}

function useColumns() {
  const words = useWords(simulationWords);
  const kit = useWords(kitWords);
  const formats = useFormats();
  const group: Column<SimulationCell> = {
    key: 'group',
    head: words.group,
    place: 'title',
    cell: ({ name }) => (name === 'all' ? words.everyone : name === '' ? words.pooled : name),
  };
  const count = (key: 'better' | 'same' | 'worse' | 'people'): Column<SimulationCell> => ({
    key,
    head: words[key === 'people' ? 'peopleHead' : key],
    align: 'end',
    cell: (cell) => cell[key] ?? words.hiddenShort,
  });
  const cents = (
    key: string,
    head: string,
    of: (cell: SimulationCell) => number,
  ): Column<SimulationCell> => ({
    key,
    head,
    align: 'end',
    cell: (cell) => (cell.amounts ? formats.amount(of(cell)) : words.hiddenShort),
  });
  const sums = [
    cents('now', words.now, ({ amounts }) => amounts?.nowCents ?? 0),
    cents('draft', words.draft, ({ amounts }) => amounts?.draftCents ?? 0),
    cents('taxed', words.taxed, ({ amounts }) =>
      amounts ? amounts.draftCents - amounts.draftUntaxedCents : 0,
    ),
  ];
  const what: Column<SimulationCell> = {
    key: 'what',
    head: words.what,
    place: 'below',
    cell: (cell) => (cell.what === '' ? '' : kit[cell.what]),
  };
  const month: Column<SimulationCell> = {
    key: 'month',
    head: words.month,
    place: 'title',
    cell: ({ name }) => (name === '' ? words.pooled : formats.month(name)),
  };
  return {
    amounts: [group, what, count('people'), ...sums],
    months: [month, count('people'), ...sums],
    outcomes: [group, count('people'), count('better'), count('same'), count('worse')],
  };
}
