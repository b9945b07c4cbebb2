// What goes to an operator about a pass, sealed: the pass, the point, the session; nothing of who carries it.
import { share } from '#privacy/share';

export interface PassFacts {
  readonly passNo: string | null;
  readonly point: string | null;
  readonly session: string | null;
  readonly until: string | null;
}

export const sealPass = ({ passNo, point, session, until }: PassFacts) =>
  share('mobility/ev-charging/use', 'charging-provider', {
    pass_no: passNo,
    charge_point: point,
    booking_ref: session,
    booking_end: until,
  });
