// An endpoint that shows people to others says so: what must not compile. `npm run check` fails when one of
// these does.
import { z } from 'zod';
import { route } from '#platform/http/route';
import { shows } from '#platform/http/views';

const answer = z.object({ people: z.array(z.object({ id: z.string() })) });
const answers = async () => ({ ok: true as const, value: { people: [] } });
const names = shows('people/organisations/employment', ['full_name']);

export const own = route('GET', '/a', { who: ['traveller'], answer, answers });
export const seen = route('GET', '/a', {
  who: ['client'],
  views: { shown: [names], reason: 'a list', people: (shown) => shown.people.map(({ id }) => id) },
  answer,
  answers,
});
export const nobody = route('GET', '/a', { who: 'anybody', views: { nobody: 'a list' }, answer, answers });

// @ts-expect-error the client sees something: of whom, and what?
route('GET', '/a', { who: ['client'], answer, answers });
// @ts-expect-error not of the traveller alone
route('GET', '/a', { who: ['traveller', 'client'], answer, answers });
// @ts-expect-error anybody is somebody else as well
route('GET', '/a', { who: 'anybody', answer, answers });
// @ts-expect-error "nobody" is said with a reason
route('GET', '/a', { who: ['client'], views: 'nobody', answer, answers });
// @ts-expect-error a field that the activity does not hold
shows('people/organisations/employment', ['licence_plate']);
