// The kit's door: everything that screens are made of.
export { AmountCard, AmountCards } from './amount-card.tsx';
export { AppFrame, type Entry } from './app-frame.tsx';
export { ask, FaultError, keepFile, OfflineError, RefusedError, SESSION_LOST } from './ask.ts';
export { Button } from './button.tsx';
export { Card } from './card.tsx';
export { BarList, type BarRow } from './charts/bar-list.tsx';
export { Co2List, type Co2Row } from './charts/co2-list.tsx';
export { Co2Sources } from './charts/co2-sources.tsx';
export { DistanceList, type DistanceRow } from './charts/distance-list.tsx';
export { ColumnChart } from './charts/late-column-chart.tsx';
export { Checklist, type CheckPoint } from './checklist.tsx';
export { Choice } from './choice.tsx';
export { DayPicker } from './day-picker.tsx';
export { EmployerPanel } from './employer-panel.tsx';
export { EmptyState } from './empty-state.tsx';
export { ExplainDrawer } from './explain-drawer.tsx';
export type { Disclosure, Explanation, Figure, Value } from './explanation.ts';
export { ExplanationBody } from './explanation-body.tsx';
export { ExplanationSkeleton } from './explanation-skeleton.tsx';
export { FigureSource } from './figure-source.tsx';
export { forgetTab } from './forget-tab.ts';
export { go, Link, usePath } from './go.tsx';
export { catalogue, type Language, languages, type Wording } from './language/catalogue.ts';
export { capitalise, hourOf } from './language/format-day.ts';
export {
  type Formats,
  LanguageProvider,
  useFormats,
  useLanguage,
  useWords,
} from './language/language-context.tsx';
export { plural } from './language/plural.ts';
export { LanguageSwitch } from './language-switch.tsx';
export { Ledger } from './ledger.tsx';
export type { Column } from './ledger-column.ts';
export { Mark } from './mark.tsx';
export { iconOf, type ModeName, modeIcon, modeName } from './mode-icon.ts';
export { PageHead, useFocusOnMove } from './page-head.tsx';
export { ProviderLines, type ShownProviderLine } from './provider-lines.tsx';
export { type ChipKind, chipOf, PurposeChip } from './purpose-chip.tsx';
export { PurposeChoice, purposes } from './purpose-choice.tsx';
export { ChoiceQuestion, FileQuestion, ManyQuestion, TextQuestion, TimeQuestion } from './question.tsx';
export { type ContentsEntry, ReadingPage } from './reading-page.tsx';
export { isWorthAnother, RefusalNote } from './refusal-note.tsx';
export { SchemeSwitch } from './scheme-switch.tsx';
export { SearchField } from './search-field.tsx';
export { BlockSkeleton, RowsSkeleton, TextSkeleton } from './skeletons.tsx';
export { type Share, SplitBar } from './split-bar.tsx';
export { type Status, StatusMark } from './status-mark.tsx';
export { type Tab, Tabs } from './tabs.tsx';
export { ThemeProvider, useBrand } from './theme/theme-provider.tsx';
export { Tick } from './tick.tsx';
export { UndoBar } from './undo-bar.tsx';
export { type Asked, type Why, WhyAsk, WhyProvider } from './why-ask.tsx';
export { kitWords } from './words.ts';
