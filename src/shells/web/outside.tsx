// The pages of getting in: what somebody opens who is not signed in, and what stands above a page whose
// session ended. A bundle of its own.
import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { BlockSkeleton, go, RefusedError, SESSION_LOST } from '#ui-kit';

const door = () => import('#desks/site/access/ui/index');
const late = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: await load() }));

const Invitation = late(async () => (await door()).InvitationPage);
const Reset = late(async () => (await door()).ResetPage);
const WorkLogin = late(async () => (await door()).WorkLoginPage);
const SignIn = late(async () => (await door()).SignInPage);
const Again = late(async () => (await door()).SignInAgain);

const shell = (page: ReactNode) => <Suspense fallback={<BlockSkeleton height={400} />}>{page}</Suspense>;

/** By address; somebody who is signed in may open them too. */
const pages: Readonly<Record<string, () => ReactNode>> = {
  '/sign-in': () => shell(<SignIn onIn={() => go('/')} />),
  '/invitation': () => shell(<Invitation />),
  '/work-login': () => shell(<WorkLogin />),
  '/reset': () => shell(<Reset />),
};

/** Undefined: no page of getting in. */
export const outsidePage = (path: string): ReactNode | undefined => pages[path]?.();

/** Whether an answer was refused because nobody is signed in and there is no demonstration to look at. */
export const needsLogin = (error: unknown): boolean =>
  error instanceof RefusedError && error.refusal.code === 'no-demo';

export const SignInFirst = ({ onIn }: { onIn: () => void }) => shell(<SignIn onIn={onIn} />);

/** Shown once an answer said that the session has ended, and gone when somebody is in again. */
export function SignInAgain() {
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    const lose = () => setLost(true);
    addEventListener(SESSION_LOST, lose);
    return () => removeEventListener(SESSION_LOST, lose);
  }, []);
  if (!isLost) return null;
  return (
    <Suspense fallback={null}>
      <Again onIn={() => setLost(false)} />
    </Suspense>
  );
}
