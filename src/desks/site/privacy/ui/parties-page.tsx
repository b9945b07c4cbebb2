// Everybody outside who gets or gives something: which fields, how chosen and checked, and their own
// statement.
import { BlockSkeleton, PageHead, ReadingPage, RefusalNote, useFormats, useWords } from '#ui-kit';
import type { PartyLine } from '../contract.ts';
import classes from './privacy.module.css';
import { useParties } from './use-pages.ts';
import { privacyWords } from './words.ts';

const takesPart = ({ out, in: given }: PartyLine) =>
  out.some(({ isBuilt, fields }) => isBuilt && fields.length > 0) || given.some(({ isBuilt }) => isBuilt);

export function PartiesPage() {
  const words = useWords(privacyWords);
  const { data, error, refetch } = useParties();
  if (error && !data) return <RefusalNote error={error} onAgain={() => void refetch()} />;
  if (!data) {
    return (
      <>
        <PageHead title={words.partiesTitle} />
        <BlockSkeleton height={600} />
      </>
    );
  }
  const now = data.parties.filter(takesPart);
  const later = data.parties.filter((party) => !takesPart(party));
  const entries = (parties: readonly PartyLine[]) =>
    parties.map(({ id, name }) => ({ anchor: id, title: name, level: 3 as const }));
  return (
    <>
      <PageHead title={words.partiesTitle} below={words.partiesBelow(data.parties.length)} />
      <ReadingPage
        contents={[
          { anchor: 'now', title: words.now, level: 2 },
          ...entries(now),
          { anchor: 'later', title: words.later, level: 2 },
          ...entries(later),
        ]}
      >
        <Section anchor="now" title={words.now} parties={now} />
        <Section anchor="later" title={words.later} below={words.laterText} parties={later} />
      </ReadingPage>
    </>
  );
}

function Section(props: { anchor: string; title: string; below?: string; parties: readonly PartyLine[] }) {
  return (
    <section aria-labelledby={props.anchor}>
      <div className={classes.section}>
        <h2 id={props.anchor}>{props.title}</h2>
        {props.below ? <p>{props.below}</p> : null}
      </div>
      <div className={classes.cards}>
        {props.parties.map((party) => (
          <PartyCard key={party.id} party={party} />
        ))}
      </div>
    </section>
  );
}

function PartyCard({ party }: { party: PartyLine }) {
  const words = useWords(privacyWords);
  const { date } = useFormats();
  const roles = [...new Set(party.out.map(({ role }) => role))].join(', ');
  return (
    <article className={classes.card} aria-labelledby={party.id}>
      <div className={classes.cardHead}>
        <h3 id={party.id}>{party.name}</h3>
        {roles ? <span className={classes.tag}>{roles}</span> : null}
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>{words.gets}</dt>
          <dd>
            <Gets party={party} />
          </dd>
        </div>
        {party.in.length > 0 ? (
          <div>
            <dt>{words.gives}</dt>
            <dd>
              <Gives party={party} />
            </dd>
          </div>
        ) : null}
        <Line label={words.chosen} value={party.chosen} />
        <Line label={words.checked} value={party.checked} />
        <Line label={words.agreement} value={party.agreement} />
        <Line
          label={words.review}
          value={party.reviewedOn === null ? words.noReview : date(party.reviewedOn)}
        />
        <Line label={words.where} value={party.countries.join(', ')} />
        <div>
          <dt>{words.ownStatement}</dt>
          <dd>
            {party.statement === null ? (
              words.noStatement
            ) : (
              <>
                <a href={party.statement.url} rel="noreferrer">
                  {party.statement.url.replace(/^https:\/\/(www\.)?|\/$/g, '')}
                </a>
                {party.statement.verified ? null : (
                  <span className={classes.fields}> ({words.unverified})</span>
                )}
              </>
            )}
          </dd>
        </div>
      </dl>
    </article>
  );
}

const Line = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);

function Gets({ party }: { party: PartyLine }) {
  const words = useWords(privacyWords);
  const nothing = { 'no-list-yet': words.noListYet, 'by-law': words.byLaw, encrypted: words.encrypted };
  if (party.out.length === 0) return words.getsNothing;
  return party.out.map(({ activity, title, when, fields, nothing: why, isBuilt }) => (
    <div key={activity} className={classes.exchange}>
      {title}, {when}
      {isBuilt ? '' : ` (${words.unbuilt})`}:{' '}
      <span className={classes.fields}>{why === null ? fields.join(', ') : nothing[why]}</span>
    </div>
  ));
}

function Gives({ party }: { party: PartyLine }) {
  const words = useWords(privacyWords);
  return party.in.map(({ activity, title, says, fields, isOnlySource, isBuilt }) => (
    <div key={activity} className={classes.exchange}>
      {title}
      {isBuilt ? '' : ` (${words.unbuilt})`}
      {isOnlySource ? '' : `, ${words.partOf(says)}`}:{' '}
      <span className={classes.fields}>{fields.join(', ')}</span>
    </div>
  ));
}
