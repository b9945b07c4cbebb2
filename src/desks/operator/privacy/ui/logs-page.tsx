// The logs: sealed months held against their roots now, alerts, and looks of the last thirty days.
import { PageHead, useFormats, useWords } from '#ui-kit';
import { Logs, logsPath } from '../logs/contract.ts';
import { caseWords } from './case-words.ts';
import classes from './officer.module.css';
import { Fetched, Line, Lines } from './parts.tsx';
import { useOfficer } from './use-officer.ts';
import { WatchTabs } from './watch-tabs.tsx';

export function LogsPage() {
  const words = useWords(caseWords);
  const { say, moment, month } = useFormats();
  const found = useOfficer(logsPath, Logs);
  return (
    <>
      <PageHead title={words.logs} below={words.logsBelow} />
      <WatchTabs />
      <Fetched found={found}>
        {({ months, alerts, views }) => (
          <div className={classes.page}>
            <Lines title={words.sealed} empty={{ title: words.sealedEmpty, text: words.sealedEmptyText }}>
              {months.map(({ month: name, state, leaves, troubles }) => (
                <Line
                  key={name}
                  status={state === 'tampered' ? 'blocking' : 'done'}
                  title={month(name)}
                  below={[words[state], ...troubles].join(' · ')}
                  aside={words.leaves(leaves)}
                />
              ))}
            </Lines>
            <Lines title={words.alerts} empty={{ title: words.alertsEmpty, text: words.alertsEmptyText }}>
              {alerts.map(({ viewer, role, hour, people }) => (
                <Line
                  key={`${viewer} ${hour}`}
                  status="attention"
                  title={`${viewer} · ${say(role)}`}
                  below={words.inHour(people, moment(hour))}
                />
              ))}
            </Lines>
            <Lines title={words.views} empty={{ title: words.viewsEmpty, text: words.viewsEmptyText }}>
              {views.map(({ viewer, role, title, reason, people, lastAt }) => (
                <Line
                  key={`${viewer} ${title.en} ${reason.en} ${lastAt}`}
                  title={viewer === null ? say(role) : `${viewer} · ${say(role)}`}
                  below={`${say(title)} · ${say(reason)} · ${moment(lastAt)}`}
                  aside={words.atPeople(people)}
                />
              ))}
            </Lines>
          </div>
        )}
      </Fetched>
    </>
  );
}
