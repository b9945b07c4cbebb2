// What the machine itself refuses, apart from any service: every answer outside 2xx has a code and two
// sentences.
import { z } from 'zod';
import type { RefusalTable } from '#kernel/refusal';

export const RefusalAnswer = z.object({
  refusal: z.object({ code: z.string(), nl: z.string(), en: z.string() }),
});

export const httpRefusals = {
  'no-session': {
    nl: 'U bent niet aangemeld, of te lang geleden. Open de startpagina en probeer het opnieuw.',
    en: 'You are not signed in, or too long ago. Open the start page and try again.',
  },
  'not-for-you': {
    nl: 'Dit is voor een andere rol dan waarmee u nu kijkt. Kies op de startpagina als wie u kijkt.',
    en: 'This is for another role than the one you look with. Choose on the start page as whom you look.',
  },
  'not-your-duty': {
    nl: 'Dit hoort niet bij uw taken bij deze organisatie. Vraag het aan uw mobiliteitsmanager.',
    en: 'This does not belong to your duties at this organisation. Ask your mobility manager.',
  },
  'not-found': {
    nl: 'Dit adres is er niet. Ga terug naar de startpagina.',
    en: 'This address does not exist. Go back to the start page.',
  },
  'other-origin': {
    nl: 'Deze opdracht kwam niet van onze eigen pagina en is niet uitgevoerd. Open de pagina opnieuw.',
    en: 'This request did not come from our own page and was not carried out. Open the page again.',
  },
  'other-host': {
    nl: 'Dit adres hoort niet bij deze server. Gebruik het adres dat bij het starten is getoond.',
    en: 'This address does not belong to this server. Use the address that was shown at the start.',
  },
  'request-invalid': {
    nl: 'De vraag klopt niet: {where}. Laad de pagina opnieuw en probeer het nog eens.',
    en: 'The request is not right: {where}. Reload the page and try once more.',
  },
  'request-too-large': {
    nl: 'De vraag is te groot en is niet gelezen.',
    en: 'The request is too large and was not read.',
  },
  'too-many-requests': {
    nl: 'Er kwamen te veel vragen achter elkaar. Wacht een minuut en probeer het opnieuw.',
    en: 'There were too many requests in a row. Wait a minute and try again.',
  },
  fault: {
    nl: 'Er ging bij ons iets mis. Probeer het opnieuw; blijft het, meld dan het nummer {id}.',
    en: 'Something went wrong on our side. Try again; if it stays, report the number {id}.',
  },
  'web-missing': {
    nl: 'De webpagina’s zijn nog niet gebouwd. Start met npm start, dan gebeurt dat vanzelf.',
    en: 'The web pages have not been built yet. Start with npm start, which does it by itself.',
  },
} as const satisfies RefusalTable;
