// Everything that this website leaves in a browser, one entry each. A browser test compares it with what is
// really there.
import type { Text } from './vocabulary.ts';

export interface BrowserItem {
  readonly name: string;
  /** A cookie travels with every question to us; what is kept locally never leaves the device. */
  readonly kind: 'cookie' | 'local-storage' | 'session-storage';
  readonly purpose: Text;
  /** When it comes to be. */
  readonly when: Text;
  readonly stays: Text;
  /** Seconds until a cookie is no longer believed; undefined for what stays until it is erased. */
  readonly lastsSeconds?: number;
}

export const cookies = [
  {
    name: 'reisrecht-session',
    kind: 'cookie',
    purpose: {
      nl: 'Onthouden wie u bent zolang u bent ingelogd. Geen enkel script kan hem lezen, en geen andere website krijgt hem.',
      en: 'To remember who you are while you are logged in. No script can read it, and no other website gets it.',
    },
    when: {
      nl: 'als u inlogt, of in de demonstratie; niet op deze openbare pagina’s',
      en: 'when you log in, or in the demonstration; not on these public pages',
    },
    stays: { nl: '12 uur, of tot u uitlogt', en: '12 hours, or until you log out' },
    lastsSeconds: 43_200,
  },
  {
    name: 'reisrecht-language',
    kind: 'local-storage',
    purpose: {
      nl: 'De taal die u koos. Dit blijft op uw eigen toestel: wij krijgen het niet.',
      en: 'The language you chose. It stays on your own device: we do not get it.',
    },
    when: { nl: 'als u zelf een taal kiest', en: 'when you choose a language yourself' },
    stays: { nl: 'tot u het in uw browser wist', en: 'until you erase it in your browser' },
  },
  {
    name: 'reisrecht-scheme',
    kind: 'local-storage',
    purpose: {
      nl: 'Of u lichte of donkere kleuren koos. Dit blijft op uw eigen toestel: wij krijgen het niet.',
      en: 'Whether you chose light or dark colours. It stays on your own device: we do not get it.',
    },
    when: { nl: 'als u zelf kleuren kiest', en: 'when you choose colours yourself' },
    stays: { nl: 'tot u het in uw browser wist', en: 'until you erase it in your browser' },
  },
  {
    name: 'reisrecht-trip-draft',
    kind: 'session-storage',
    purpose: {
      nl: 'De rit die u aan het invullen bent, zodat een herlaadde pagina of een verlopen sessie niets kost. Dit blijft in dit ene tabblad: wij krijgen het pas als u bewaart.',
      en: 'The trip that you are filling in, so that a reloaded page or an ended session costs nothing. It stays in this one tab: we get it only when you save.',
    },
    when: { nl: 'als u een rit invult', en: 'when you fill in a trip' },
    stays: {
      nl: 'tot u bewaart, uitlogt of het tabblad sluit',
      en: 'until you save, log out or close the tab',
    },
  },
] as const satisfies readonly BrowserItem[];
