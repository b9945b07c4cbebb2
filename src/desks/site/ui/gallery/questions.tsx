// The gallery's questions: a form whose every question can say why it is asked, empty and after it was sent.
import { RequestForm } from '#desks/site/privacy/ui/index';
import { useWords, type Why, WhyProvider } from '#ui-kit';
import { State } from './state.tsx';
import { galleryWords } from './words.ts';

const nothing = () => undefined;

/** Stands in for the register: the gallery needs no server. */
const tell = async (_asked: unknown, language: 'nl' | 'en'): Promise<Why> => ({
  question: '',
  sentences: language === 'nl' ? ['Waarvoor: een voorbeeld.'] : ['What for: an example.'],
  anchor: 'trust-rights-requests',
});

export function Questions() {
  const words = useWords(galleryWords);
  return (
    <WhyProvider tell={tell}>
      <State of="ChoiceQuestion, TextQuestion, WhyAsk" name={words.empty}>
        <RequestForm onSend={nothing} busy={false} />
      </State>
      <State of="RequestForm" name={words.ready}>
        <RequestForm onSend={nothing} busy={false} received={{ answerBy: '2026-12-22', letterPath: null }} />
      </State>
    </WhyProvider>
  );
}
