// Confirming a week on one screen: by keyboard, by tap, by swipe or all at once, with what the employer gets
// beside it.
import { tellWhy } from '#desks/site/privacy/ui/use-pages';
import { MakeRule } from '#desks/traveller/rules/ui/index';
import {
  Button,
  Card,
  ExplainDrawer,
  kitWords,
  PageHead,
  RefusalNote,
  UndoBar,
  useFormats,
  useWords,
  WhyAsk,
  WhyProvider,
} from '#ui-kit';
import { type Screen, useScreen } from './use-screen.ts';
import classes from './week.module.css';
import { WeekDays } from './week-days.tsx';
import { WeekNav } from './week-nav.tsx';
import { WhoSees } from './who-sees.tsx';
import { weekWords } from './words.ts';

export function WeekPage({ personId, week }: { personId: string; week: string }) {
  const words = useWords(weekWords);
  const screen = useScreen(personId, week);
  const { found, data, told } = screen;
  return (
    <WhyProvider tell={tellWhy}>
      <Head screen={screen} />
      {found.error && !data ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <div className={classes.page}>
          <WeekDays screen={screen} />
          <Aside screen={screen} />
        </div>
      )}
      <WhoDrawer screen={screen} />
      <UndoBar said={told.said} onUndo={told.onUndo} undo={words.undo} onClose={told.forget} />
    </WhyProvider>
  );
}

/** The one main action says how many it confirms: all that wait, or those that have a purpose. */
function Head({ screen: { week, data, waiting, choices, told, confirm } }: { screen: Screen }) {
  const words = useWords(weekWords);
  const formats = useFormats();
  const count = choices.chosen?.length ?? 0;
  const recognised = waiting.filter(({ proposal }) => proposal !== null).length;
  const action =
    data && waiting.length === 0 && count === 0
      ? words.nothingLeft
      : count === 0
        ? words.chooseSome
        : count === waiting.length
          ? words.confirmAll
          : words.confirmSome(count);
  return (
    <PageHead
      title={words.title(String(Number(week.slice(6))))}
      below={
        data
          ? `${formats.day(data.first)} – ${formats.day(data.last)} · ${words.counted(waiting.length, recognised)}`
          : undefined
      }
      tools={<WeekNav data={data} />}
      action={
        <Button look="main" onClick={confirm} busy={told.isBusy} disabled={count === 0}>
          {action}
        </Button>
      }
    />
  );
}

/** On a wide screen the panel follows the journey that has the focus; on a phone the journey opens it. */
function Aside({ screen: { personId, preview, selected, choices } }: { screen: Screen }) {
  const words = useWords(weekWords);
  const kit = useWords(kitWords);
  const formats = useFormats();
  return (
    <div className={classes.aside}>
      <Card title={words.total}>
        <p className={classes.total}>{preview.data ? formats.amount(preview.data.totalCents) : '\u00a0'}</p>
        <p className={classes.muted}>{words.totalText}</p>
        <WhyAsk
          asked={{ activity: 'travel/trips/history', field: 'trip_purpose' }}
          label={words.asksPurpose}
        />
      </Card>
      {selected ? (
        <div className={classes.employer}>
          <Card title={kit.employerGets}>
            <WhoSees journey={selected} purpose={choices.purposeOf(selected)} preview={preview.data} />
            <MakeRule
              key={selected.id}
              personId={personId}
              trips={selected.trips}
              purpose={selected.confirmedAs ?? choices.purposeOf(selected)}
            />
          </Card>
        </div>
      ) : null}
    </div>
  );
}

function WhoDrawer({ screen: { personId, opened, setOpened, choices, preview } }: { screen: Screen }) {
  const kit = useWords(kitWords);
  return (
    <ExplainDrawer
      opened={opened !== undefined}
      title={kit.employerGets}
      onClose={() => setOpened(undefined)}
    >
      {opened ? (
        <>
          <WhoSees journey={opened} purpose={choices.purposeOf(opened)} preview={preview.data} />
          <MakeRule
            key={opened.id}
            personId={personId}
            trips={opened.trips}
            purpose={opened.confirmedAs ?? choices.purposeOf(opened)}
          />
        </>
      ) : null}
    </ExplainDrawer>
  );
}
