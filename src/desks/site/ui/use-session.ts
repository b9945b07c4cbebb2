// Who looks, and looking as somebody else in the demo.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, forgetTab, go } from '#ui-kit';
import { type DemoSwitch, demoSwitchPath, Session, sessionPath } from '../contract.ts';

export function useSession() {
  return useQuery({ queryKey: ['session'], queryFn: () => ask(sessionPath, Session) });
}

/** Forgets everything that was fetched for the one before, then opens the home of the new one. */
export function useDemoSwitch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (to: DemoSwitch) => ask(demoSwitchPath, Session, to),
    onSuccess: (session) => {
      client.clear();
      forgetTab();
      client.setQueryData(['session'], session);
      go('/');
      scrollTo(0, 0);
    },
  });
}
