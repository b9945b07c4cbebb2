// The explanation of one own line, with what the employer gets of it.
import { useEffect, useState } from 'react';
import {
  Card,
  EmployerPanel,
  ExplainDrawer,
  ExplanationBody,
  ExplanationSkeleton,
  kitWords,
  RefusalNote,
  useFormats,
  useWords,
} from '#ui-kit';
import type { ShownLine } from './shown-line.ts';
import { useExplanation } from './use-own-month.ts';

export function OwnDrawer({ line, onClose }: { line: ShownLine | undefined; onClose: () => void }) {
  const { say } = useFormats();
  // The last line stays drawn while the drawer slides away.
  const [kept, setKept] = useState<ShownLine>();
  useEffect(() => {
    if (line) setKept(line);
  }, [line]);
  const shown = line ?? kept;
  const explanation = useExplanation(line?.line?.id);
  return (
    <ExplainDrawer opened={line !== undefined} title={shown ? say(shown.title) : ''} onClose={onClose}>
      {shown && !shown.line ? (
        <Private line={shown} />
      ) : explanation.data ? (
        <ExplanationBody explanation={explanation.data} disclosure={shown?.disclosure} />
      ) : explanation.error ? (
        <RefusalNote error={explanation.error} onAgain={() => void explanation.refetch()} />
      ) : (
        <ExplanationSkeleton />
      )}
    </ExplainDrawer>
  );
}

/** Nothing is paid for a private trip, so what there is to say is who sees it: the traveller alone. */
function Private({ line }: { line: ShownLine }) {
  const kit = useWords(kitWords);
  return (
    <Card title={kit.employerGets}>
      <EmployerPanel disclosure={line.disclosure} />
    </Card>
  );
}
