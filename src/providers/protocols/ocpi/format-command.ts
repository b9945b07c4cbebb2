// Commands to a charge point: the operator answers at once whether it takes them, and tells later, at an
// address of ours, how it went.
import { formatMoment } from './envelope.ts';
import type { OcpiToken } from './format-token.ts';

export type ChargeCommand =
  | {
      readonly kind: 'START_SESSION';
      readonly token: OcpiToken;
      readonly locationId: string;
      readonly evseUid: string;
      readonly connectorId: string;
      readonly authorizationReference: string;
    }
  | { readonly kind: 'STOP_SESSION'; readonly sessionId: string }
  | {
      readonly kind: 'RESERVE_NOW';
      readonly token: OcpiToken;
      readonly locationId: string;
      readonly evseUid: string;
      readonly reservationId: string;
      readonly until: Temporal.Instant;
      readonly authorizationReference: string;
    }
  | { readonly kind: 'CANCEL_RESERVATION'; readonly reservationId: string };

/** The body of the call; `responseUrl` has a number of ours in it and nothing of anybody. */
export function formatCommand(command: ChargeCommand, responseUrl: string) {
  switch (command.kind) {
    case 'START_SESSION':
      return {
        response_url: responseUrl,
        token: command.token,
        location_id: command.locationId,
        evse_uid: command.evseUid,
        connector_id: command.connectorId,
        authorization_reference: command.authorizationReference,
      };
    case 'STOP_SESSION':
      return { response_url: responseUrl, session_id: command.sessionId };
    case 'RESERVE_NOW':
      return {
        response_url: responseUrl,
        token: command.token,
        expiry_date: formatMoment(command.until),
        reservation_id: command.reservationId,
        location_id: command.locationId,
        evse_uid: command.evseUid,
        authorization_reference: command.authorizationReference,
      };
    case 'CANCEL_RESERVATION':
      return { response_url: responseUrl, reservation_id: command.reservationId };
  }
}
