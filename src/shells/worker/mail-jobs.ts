// The job of mail: what lies in the folder of letters goes to the mail server, where there is one.
import type { Job } from '#platform/jobs/start-worker';
import { sendLetters } from '#platform/mail/send-letters';
import { openMailDoor } from '#platform/outbound/open-mail-door';
import { lettersFolderOf, type Settings } from '../settings.ts';

export function mailJobs({ settings }: { readonly settings: Settings }): Job[] {
  return [
    {
      name: 'send-letters',
      pattern: '* * * * *',
      work: async () => {
        const { mail } = settings;
        if (mail === undefined) return 'there is no mail server: letters stay in their folder';
        const door = openMailDoor(mail);
        try {
          const { sent, refused, waiting } = await sendLetters(lettersFolderOf(settings), door);
          return `${sent} letters sent, ${refused} refused, ${waiting} wait`;
        } finally {
          door.close();
        }
      },
    },
  ];
}
