// The limits of one service for one group: amounts, hours, days and class; empty is no limit.
import { useState } from 'react';
import {
  Button,
  Choice,
  ChoiceQuestion,
  ExplainDrawer,
  ManyQuestion,
  RefusalNote,
  TextQuestion,
  useWords,
} from '#ui-kit';
import type { ClientService, Limit } from '../contract.ts';
import { readEuro, writeEuro } from './euro-text.ts';
import classes from './services.module.css';
import { useLimit } from './use-services.ts';
import { clientServiceWords } from './words.ts';

export interface LimitDrawerProps {
  readonly month: string;
  readonly service: ClientService | undefined;
  readonly groups: readonly string[];
  readonly title: string;
  readonly onClose: () => void;
}

export function LimitDrawer({ month, service, groups, title, onClose }: LimitDrawerProps) {
  const words = useWords(clientServiceWords);
  const [group, setGroup] = useState('all');
  return (
    <ExplainDrawer opened={service !== undefined} title={title} onClose={onClose}>
      {service ? (
        <div className={classes.sheet}>
          <Choice
            above
            label={words.group}
            value={group}
            options={groups.map((value) => ({ value, label: value === 'all' ? words.everyone : value }))}
            onChoose={setGroup}
          />
          <LimitForm
            key={`${service.service}:${group}`}
            month={month}
            service={service}
            group={group}
            onDone={onClose}
          />
        </div>
      ) : null}
    </ExplainDrawer>
  );
}

const noLimit = (group: string): Limit => ({
  group,
  isOpen: true,
  rideCents: null,
  dayCents: null,
  monthCents: null,
  fromHour: null,
  untilHour: null,
  onWeekdays: null,
  highestClass: null,
});

const hours = Array.from({ length: 25 }, (_, hour) => hour);
const classNames = ['bicycle', 'scooter', 'small', 'medium', 'estate', 'large', 'van'] as const;
const amounts = ['rideCents', 'dayCents', 'monthCents'] as const;

function LimitForm(props: { month: string; service: ClientService; group: string; onDone: () => void }) {
  const { month, service, group, onDone } = props;
  const words = useWords(clientServiceWords);
  const known = service.limits.find((limit) => limit.group === group) ?? noLimit(group);
  const [limit, setLimit] = useState(known);
  const [texts, setTexts] = useState(() => amounts.map((amount) => writeEuro(known[amount])));
  const change = useLimit(month);
  const about = { aboutNobody: words.aboutNobody };
  const read = texts.map(readEuro);
  const labels = [words.ride, words.day, words.month];
  const set = (part: Partial<Limit>) => setLimit({ ...limit, ...part });
  const save = () => {
    const [rideCents = null, dayCents = null, monthCents = null] = read.map((cents) => cents ?? null);
    change.mutate(
      { service: service.service, limit: { ...limit, rideCents, dayCents, monthCents } },
      { onSuccess: onDone },
    );
  };
  return (
    <>
      <ChoiceQuestion
        label={words.open}
        why={about}
        value={limit.isOpen ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
        onChange={(value) => set({ isOpen: value === 'yes' })}
      />
      {labels.map((label, at) => (
        <TextQuestion
          key={label}
          label={label}
          why={{ aboutNobody: words.empty }}
          value={texts[at] ?? ''}
          fault={read[at] === undefined ? words.amountFault : undefined}
          onChange={(text) => setTexts(texts.map((one, place) => (place === at ? text : one)))}
          maxLength={12}
        />
      ))}
      <HoursAndDays limit={limit} set={set} />
      <HighestClass limit={limit} set={set} />
      {change.error ? <RefusalNote error={change.error} /> : null}
      <div className={classes.foot}>
        <Button look="main" busy={change.isPending} disabled={read.includes(undefined)} onClick={save}>
          {words.save}
        </Button>
      </div>
    </>
  );
}

function HighestClass({ limit, set }: { limit: Limit; set: (part: Partial<Limit>) => void }) {
  const words = useWords(clientServiceWords);
  return (
    <Choice
      above
      label={words.highest}
      value={limit.highestClass ?? 'any'}
      options={[
        { value: 'any' as const, label: words.anyClass },
        ...classNames.map((value) => ({ value, label: words.classOf(value) })),
      ]}
      onChoose={(value) => set({ highestClass: value === 'any' ? null : value })}
    />
  );
}

function HoursAndDays({ limit, set }: { limit: Limit; set: (part: Partial<Limit>) => void }) {
  const words = useWords(clientServiceWords);
  const days = limit.onWeekdays ?? '1234567';
  const choose = (
    label: string,
    value: number | null,
    all: readonly number[],
    pick: (hour: number | null) => void,
  ) => (
    <Choice
      above
      label={label}
      value={value === null ? '' : String(value)}
      options={[
        { value: '', label: '–' },
        ...all.map((hour) => ({ value: String(hour), label: String(hour) })),
      ]}
      onChoose={(text) => pick(text === '' ? null : Number(text))}
    />
  );
  return (
    <>
      <div className={classes.foot}>
        {choose(words.from, limit.fromHour, hours.slice(0, 24), (fromHour) =>
          set({ fromHour, ...(fromHour === null ? { untilHour: null } : {}) }),
        )}
        {choose(words.until, limit.untilHour, hours.slice(1), (untilHour) =>
          set({ untilHour, ...(untilHour === null ? { fromHour: null } : {}) }),
        )}
      </div>
      <ManyQuestion
        label={words.weekdays}
        why={{ aboutNobody: words.aboutNobody }}
        values={[...days]}
        options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: words.dayName(day) }))}
        onChange={(values) => {
          const chosen = [...values].sort().join('');
          set({ onWeekdays: chosen === '' || chosen === '1234567' ? null : chosen });
        }}
      />
    </>
  );
}
