// The one door out: what must not compile. `npm run check` fails when one of these does.
import { open, type Sealed, share } from '#privacy/share';

const card = { engraved_id: '3528…', chip_id: '04A1…', birth_date: '1990-01-01' };

export const good = open(
  'ov-fiets',
  share('card/ov-fiets/rental', 'ov-fiets', { engraved_id: '', chip_id: '' }),
);

// @ts-expect-error too much: a birth date is not for the bicycle
share('card/ov-fiets/rental', 'ov-fiets', card);
// @ts-expect-error too little
share('card/ov-fiets/rental', 'ov-fiets', { chip_id: card.chip_id });
// @ts-expect-error nobody this activity knows
share('card/ov-fiets/rental', 'tax-authority', { chip_id: card.chip_id });
// @ts-expect-error an activity that the register does not have
share('card/ov-fiets/sale', 'ov-fiets', { engraved_id: '', chip_id: '' });
// @ts-expect-error sealed for one party, opened for another
open('tax-authority', share('card/ov-fiets/rental', 'ov-fiets', { engraved_id: '', chip_id: '' }));
// @ts-expect-error a plain object is not sealed
export const bare: Sealed<'ov-fiets', 'chip_id'> = { chip_id: '' };
