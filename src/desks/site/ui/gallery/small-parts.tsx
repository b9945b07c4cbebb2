// The gallery's small parts: buttons, chips, marks, switches, amounts, notes.
import {
  AmountCard,
  AmountCards,
  Button,
  Card,
  Checklist,
  EmptyState,
  FaultError,
  LanguageSwitch,
  Mark,
  OfflineError,
  PurposeChip,
  RefusalNote,
  RefusedError,
  SchemeSwitch,
  SplitBar,
  StatusMark,
  UndoBar,
  useFormats,
  useWords,
} from '#ui-kit';
import classes from './gallery.module.css';
import { checks } from './samples.ts';
import { State } from './state.tsx';
import { galleryWords } from './words.ts';

const nothing = () => undefined;

const refused = new RefusedError({
  code: 'figure-not-verified',
  nl: 'Uw regeling staat geen cijfers toe die niet zijn nagekeken. Kijk de factor na en sluit dan af.',
  en: 'Your policy does not allow figures that are not verified. Verify the factor, then close.',
});

export function Controls() {
  const words = useWords(galleryWords);
  return (
    <>
      <State of="Mark, LanguageSwitch, SchemeSwitch" name={words.ready}>
        <div className={classes.row}>
          <Mark name="Reisrecht" />
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </State>
      <State of="Button" name={`${words.ready}, ${words.busy}, ${words.off}`}>
        <div className={classes.row}>
          <Button look="main" onClick={nothing}>
            {words.action}
          </Button>
          <Button look="main" busy onClick={nothing}>
            {words.busy}
          </Button>
          <Button onClick={nothing}>{words.other}</Button>
          <Button disabled onClick={nothing}>
            {words.off}
          </Button>
          <Button look="text" onClick={nothing}>
            {words.other}
          </Button>
        </div>
      </State>
      <State of="PurposeChip" name={words.ready}>
        <div className={classes.row}>
          {(['commute', 'business', 'private', 'home', 'undecided', 'correction'] as const).map((kind) => (
            <PurposeChip key={kind} kind={kind} />
          ))}
        </div>
      </State>
      <State of="StatusMark" name={words.ready}>
        <div className={classes.row}>
          {(['done', 'attention', 'blocking', 'waiting', 'offline'] as const).map((status) => (
            <StatusMark key={status} status={status} />
          ))}
        </div>
      </State>
    </>
  );
}

export function Amounts() {
  const words = useWords(galleryWords);
  const formats = useFormats();
  return (
    <>
      <State of="AmountCard" name={`${words.ready}, ${words.many}, ${words.loading}`}>
        <AmountCards>
          <AmountCard name={words.allowance} value={formats.amount(18_435)} />
          <AmountCard name={words.allowance} value={formats.amount(1_234_567_89)} remark={words.below} />
          <AmountCard name={words.allowance} />
        </AmountCards>
      </State>
      <State of="SplitBar" name={words.many}>
        <Card>
          <SplitBar
            shares={[
              { kind: 'commute', amountCents: 12_100 },
              { kind: 'business', amountCents: 4375 },
              { kind: 'home', amountCents: 1960 },
              { kind: 'private', amountCents: 40 },
            ]}
          />
        </Card>
      </State>
      <State of="SplitBar" name={words.empty}>
        <Card>
          <SplitBar shares={[]} />
        </Card>
      </State>
      <State of="Checklist" name={words.many}>
        <Checklist name="Checklist" items={checks} />
      </State>
    </>
  );
}

export function Notes() {
  const words = useWords(galleryWords);
  return (
    <>
      <State of="UndoBar" name={words.ready}>
        <div className={classes.still}>
          <UndoBar said={words.didConfirm} undo={words.undo} onUndo={nothing} onClose={nothing} />
        </div>
      </State>
      <State of="EmptyState" name={words.empty}>
        <Card>
          <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
        </Card>
      </State>
      <State of="RefusalNote" name={words.refused}>
        <RefusalNote error={refused} />
      </State>
      <State of="RefusalNote" name={words.fault}>
        <RefusalNote error={new FaultError('')} onAgain={nothing} />
      </State>
      <State of="RefusalNote" name={words.offline}>
        <RefusalNote error={new OfflineError('')} onAgain={nothing} />
      </State>
    </>
  );
}
