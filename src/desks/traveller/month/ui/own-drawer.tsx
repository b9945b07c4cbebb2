// The explanation of one own line, with what the employer gets of it.
import { useEffect, useState } from 'react';
import { ExplainDrawer, ExplanationBody, ExplanationSkeleton, RefusalNote, useFormats } from '#ui-kit';
import type { OwnLine } from '../contract.ts';
import { useExplanation } from './use-own-month.ts';

export function OwnDrawer({ line, onClose }: { line: OwnLine | undefined; onClose: () => void }) {
  const { say } = useFormats();
  // The last line stays drawn while the drawer slides away.
  const [kept, setKept] = useState<OwnLine>();
  useEffect(() => {
    if (line) setKept(line);
  }, [line]);
  const shown = line ?? kept;
  const explanation = useExplanation(line?.id);
  return (
    <ExplainDrawer opened={line !== undefined} title={shown ? say(shown.title) : ''} onClose={onClose}>
      {explanation.data ? (
        <ExplanationBody explanation={explanation.data} disclosure={shown?.disclosure} />
      ) : explanation.error ? (
        <RefusalNote error={explanation.error} onAgain={() => void explanation.refetch()} />
      ) : (
        <ExplanationSkeleton />
      )}
    </ExplainDrawer>
  );
}
