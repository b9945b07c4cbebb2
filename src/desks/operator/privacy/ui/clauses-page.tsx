// Every promise with its state and what guards it, and the documents that people keep with their last day.
import { useState } from 'react';
import {
  AmountCard,
  AmountCards,
  Choice,
  PageHead,
  SearchField,
  type Status,
  useFormats,
  useLanguage,
  useWords,
} from '#ui-kit';
import { Clauses, clausesPath } from '../register/contract.ts';
import classes from './officer.module.css';
import { Fetched, Line, Lines, Tag } from './parts.tsx';
import { RegisterTabs } from './register-tabs.tsx';
import { registerWords } from './register-words.ts';
import { useOfficer } from './use-officer.ts';

type Board = (typeof Clauses)['_output'];
type State = Board['clauses'][number]['state'];

const statuses: Readonly<Record<State, Status>> = {
  passed: 'done',
  failed: 'blocking',
  'not-run': 'waiting',
  person: 'done',
  open: 'attention',
  unbuilt: 'waiting',
};

export function ClausesPage() {
  const words = useWords(registerWords);
  const { language } = useLanguage();
  const found = useOfficer(`${clausesPath}?language=${language}`, Clauses);
  const board = found.data;
  return (
    <>
      <PageHead
        title={words.clausesTitle}
        below={board && words.clausesBelow(board.counts.passed, board.clauses.length)}
      />
      <RegisterTabs />
      <Fetched found={found} rows={10}>
        {(clauses) => <Shown board={clauses} />}
      </Fetched>
    </>
  );
}

function Shown({ board }: { board: Board }) {
  const words = useWords(registerWords);
  const { date } = useFormats();
  const { counts, evidence, hasRun } = board;
  return (
    <div className={classes.page}>
      <AmountCards>
        <AmountCard
          name={words.passed}
          value={`${counts.passed}`}
          remark={`${counts.notRun} ${words['not-run']}`}
        />
        <AmountCard name={words.failed} value={`${counts.failed}`} />
        <AmountCard name={words.person} value={`${counts.person}`} />
        <AmountCard
          name={words.open}
          value={`${counts.open}`}
          remark={`${counts.unbuilt} ${words.unbuiltState}`}
        />
      </AmountCards>
      {hasRun ? null : <p className={classes.note}>{words.noRun}</p>}
      <Lines title={words.evidence} empty={{ title: words.evidenceEmpty, text: '' }}>
        {evidence.map(({ clause, document, owner, expiresOn, state }) => (
          <Line
            key={clause}
            status={state === 'expired' ? 'blocking' : state === 'soon' ? 'attention' : 'done'}
            title={document}
            below={`${clause} · ${words.keeps(owner)} · ${words[state]}`}
            aside={date(expiresOn)}
          />
        ))}
      </Lines>
      <All board={board} />
    </div>
  );
}

function All({ board }: { board: Board }) {
  const words = useWords(registerWords);
  const { moment } = useFormats();
  const [sought, setSought] = useState('');
  const [state, setState] = useState<State | ''>('');
  const wanted = sought.trim().toLocaleLowerCase();
  const shown = board.clauses.filter(
    (clause) =>
      (state === '' || clause.state === state) &&
      `${clause.id} ${clause.text} ${clause.title}`.toLocaleLowerCase().includes(wanted),
  );
  const name = (of: State) => (of === 'unbuilt' ? words.unbuiltState : words[of]);
  return (
    <>
      <div className={classes.pair}>
        <SearchField label={words.searchClause} value={sought} onChange={setSought} />
        <Choice
          label={words.filter}
          value={state}
          options={[
            { value: '', label: words.all },
            ...(Object.keys(statuses) as State[]).map((one) => ({ value: one, label: name(one) })),
          ]}
          onChoose={(chosen) => setState(chosen as State | '')}
        />
      </div>
      <Lines title={words.clauses} aside={`${shown.length}`} empty={{ title: words.none, text: '' }}>
        {shown.map((clause) => (
          <Line
            key={clause.id}
            status={statuses[clause.state]}
            title={clause.text}
            below={`${clause.id} · ${clause.title}`}
            aside={<Tag kind={clause.state === 'failed' ? 'stop' : 'plain'}>{name(clause.state)}</Tag>}
          >
            {clause.tests.length === 0 ? null : (
              <details className={classes.fold}>
                <summary>
                  {words.tests} ({clause.tests.length})
                </summary>
                <div className={classes.note}>
                  {clause.ranAt === null ? null : <p>{words.lastRun(moment(clause.ranAt))}</p>}
                  {clause.tests.map(({ file, title }) => (
                    <p key={`${file} ${title}`}>
                      {title} <code>{file}</code>
                    </p>
                  ))}
                </div>
              </details>
            )}
          </Line>
        ))}
      </Lines>
    </>
  );
}
