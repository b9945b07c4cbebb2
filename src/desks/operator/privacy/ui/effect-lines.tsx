// What a request would do or did, by activity: what goes, what stays, why and until when.
import { Card, useFormats, useWords } from '#ui-kit';
import { type EffectLine, previewPath, RequestPreview } from '../requests/contract.ts';
import classes from './officer.module.css';
import { Facts, Fetched, Line, Lines, Tag } from './parts.tsx';
import { requestWords } from './request-words.ts';
import { useOfficer } from './use-officer.ts';

export function EffectLines({ title, lines }: { title: string; lines: readonly EffectLine[] }) {
  const words = useWords(requestWords);
  const { say, date } = useFormats();
  return (
    <Lines title={title} empty={{ title: words.noLines, text: '' }}>
      {lines.map((line) => (
        <Line
          key={`${line.activity} ${line.effect}`}
          title={say(line.title)}
          below={
            <>
              {line.fields.map(say).join(', ')}
              {line.because ? (
                <>
                  <br />
                  {say(line.because)}
                </>
              ) : null}
            </>
          }
          aside={
            <>
              <Tag kind={line.effect === 'kept' ? 'wait' : line.effect === 'deleted' ? 'ok' : 'plain'}>
                {words[line.effect]}
              </Tag>
              <br />
              {words.rows(line.rows)}
              {line.keptUntil ? `, ${words.until(date(line.keptUntil))}` : ''}
            </>
          }
        />
      ))}
    </Lines>
  );
}

export function Preview({ id }: { id: string }) {
  const words = useWords(requestWords);
  const { say } = useFormats();
  const found = useOfficer(previewPath(id), RequestPreview);
  return (
    <Fetched found={found} rows={3}>
      {({ lines, told, stops, cannotBeUndone }) => (
        <div className={classes.page}>
          <EffectLines title={words.preview} lines={lines} />
          {told.length + stops.length > 0 || cannotBeUndone ? (
            <Card>
              <Facts
                facts={[
                  ...(told.length > 0 ? [[words.toldNow, told.map(say).join(', ')] as const] : []),
                  ...(stops.length > 0 ? [[words.stops, stops.map(say).join(', ')] as const] : []),
                ]}
              />
              <p className={classes.note}>
                {words.previewText} {cannotBeUndone ? words.undo : ''}
              </p>
            </Card>
          ) : null}
        </div>
      )}
    </Fetched>
  );
}
