// The words of the policy for the one who travels, in Dutch and English.
import { catalogue } from '#ui-kit';

export const ownPolicyWords = catalogue(
  {
    title: 'Uw regeling',
    below: 'Wat uw werkgever vergoedt, en wat er verandert',
    now: 'Zo is het nu',
    law: 'Uit de wet',
    changes: (day: string) => `Vanaf ${day} verandert uw vergoeding`,
    changed: (day: string) => `Sinds ${day} is uw vergoeding veranderd`,
    published: (day: string) => `bekendgemaakt op ${day}`,
    retroactive: 'Het verschil over eerdere dagen krijgt u als correctie bij een volgende maand.',
    before: 'was',
    after: 'wordt',
    begins: 'Nieuw',
    ends: 'Vervalt',
    read: 'Lees wat er verandert',
    unchanged: 'Er verandert nu niets.',
  },
  {
    title: 'Your policy',
    below: 'What your employer pays, and what changes',
    now: 'As it is now',
    law: 'From the law',
    changes: (day) => `From ${day} your allowance changes`,
    changed: (day) => `Since ${day} your allowance has changed`,
    published: (day) => `published on ${day}`,
    retroactive: 'The difference for earlier days comes to you as a correction with a later month.',
    before: 'was',
    after: 'becomes',
    begins: 'New',
    ends: 'Ends',
    read: 'Read what changes',
    unchanged: 'Nothing changes now.',
  },
);
