// The versions of the register, and what differs between two of them in plain words.
import { useState } from 'react';
import { Card, Choice, EmptyState, PageHead, useFormats, useWords } from '#ui-kit';
import { Difference, differencePath, VersionList, versionsPath } from '../register/contract.ts';
import classes from './officer.module.css';
import { Fetched, Line, Lines, Tag } from './parts.tsx';
import { RegisterTabs } from './register-tabs.tsx';
import { registerWords } from './register-words.ts';
import { useOfficer } from './use-officer.ts';

type Versions = (typeof VersionList)['_output']['versions'];

export function VersionsPage() {
  const words = useWords(registerWords);
  const { moment } = useFormats();
  const found = useOfficer(versionsPath, VersionList);
  return (
    <>
      <PageHead title={words.versionsTitle} below={words.versionsBelow} />
      <RegisterTabs />
      <Fetched found={found}>
        {({ versions }) => (
          <div className={classes.page}>
            {versions.length > 1 ? (
              <Compare versions={versions} />
            ) : (
              <Card>
                <EmptyState title={words.oneVersion}>{words.oneVersionText}</EmptyState>
              </Card>
            )}
            <Lines empty={{ title: words.noDifference, text: '' }}>
              {versions.map(({ number, hash, firstSeenAt, isSignificant, announcedAt }) => (
                <Line
                  key={number}
                  status={isSignificant && announcedAt === null ? 'waiting' : 'done'}
                  title={`${words.version(number)} · ${hash}`}
                  below={
                    number === 1
                      ? words.first
                      : `${isSignificant ? words.significant : words.small}${
                          announcedAt ? ` · ${words.announced(moment(announcedAt))}` : ''
                        }`
                  }
                  aside={moment(firstSeenAt)}
                />
              ))}
            </Lines>
          </div>
        )}
      </Fetched>
    </>
  );
}

function Compare({ versions }: { versions: Versions }) {
  const words = useWords(registerWords);
  const { say } = useFormats();
  const [from, setFrom] = useState(String(versions[1]?.number ?? 1));
  const [to, setTo] = useState(String(versions[0]?.number ?? 1));
  const found = useOfficer(differencePath(from, to), Difference);
  const options = versions.map(({ number }) => ({ value: `${number}`, label: words.version(number) }));
  return (
    <>
      <div className={classes.pair}>
        <Choice label={words.from} value={from} options={options} onChoose={setFrom} />
        <span>{words.to}</span>
        <Choice label={words.to} value={to} options={options} onChoose={setTo} />
      </div>
      <Fetched found={found} rows={3}>
        {({ changes }) => (
          <Lines
            title={words.differences}
            empty={{ title: words.noDifference, text: words.noDifferenceText }}
          >
            {changes.map(({ says, significant, because }) => (
              <Line
                key={says.nl}
                status={significant ? 'attention' : 'done'}
                title={say(says)}
                below={because ? say(because) : undefined}
                aside={significant ? <Tag kind="wait">{words.significant}</Tag> : undefined}
              />
            ))}
          </Lines>
        )}
      </Fetched>
    </>
  );
}
