// The papers to hand over, each made when it is asked for.

import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, Button, Card, Choice, PageHead, RefusalNote, useFormats, useLanguage, useWords } from '#ui-kit';
import { type Paper, PaperText, paperPath, VersionList, versionsPath } from '../register/contract.ts';
import classes from './officer.module.css';
import { Line } from './parts.tsx';
import { RegisterTabs } from './register-tabs.tsx';
import { registerWords } from './register-words.ts';
import { saveText } from './save-text.ts';
import { useOfficer } from './use-officer.ts';

export function PapersPage() {
  const words = useWords(registerWords);
  const { language } = useLanguage();
  const [since, setSince] = useState('');
  const ofPack = since === '' ? '' : `&since=${since}`;
  const save = useMutation({
    mutationFn: (file: Paper) =>
      ask(`${paperPath(file)}?language=${language}${file.startsWith('pack') ? ofPack : ''}`, PaperText),
    onSuccess: ({ name, type, text }) => saveText(name, type, text),
  });
  const papers: readonly (readonly [title: string, files: readonly Paper[]])[] = [
    [words.controllerCsv, ['art30-controller.csv', 'art30-controller.html']],
    [words.processorCsv, ['art30-processor.csv', 'art30-processor.html']],
    [words.parties, ['parties.csv']],
    [words.pack, ['pack.html', 'pack.md']],
    [words.dpv, ['register.dpv.jsonld']],
  ];
  return (
    <>
      <PageHead title={words.papersTitle} below={words.papersBelow} />
      <RegisterTabs />
      <div className={classes.page}>
        <Since value={since} onChange={setSince} />
        {save.error ? <RefusalNote error={save.error} /> : null}
        <Card flush>
          <ul className={classes.lines}>
            {papers.map(([title, files]) => (
              <Line
                key={title}
                title={title}
                aside={
                  <span className={classes.buttons}>
                    {files.map((file) => (
                      <Button
                        key={file}
                        icon={IconDownload}
                        busy={save.isPending}
                        label={words.get(file)}
                        onClick={() => save.mutate(file)}
                      >
                        {file.slice(file.lastIndexOf('.') + 1).toUpperCase()}
                      </Button>
                    ))}
                  </span>
                }
              />
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
}

/** With which version of the register the pack compares itself. */
function Since({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const words = useWords(registerWords);
  const { moment } = useFormats();
  const { data } = useOfficer(versionsPath, VersionList);
  if (data === undefined) return null;
  return (
    <Card>
      <Choice
        above
        label={words.packSince}
        value={value}
        options={[
          { value: '', label: words.packSinceNone },
          ...data.versions.map(({ number, firstSeenAt }) => ({
            value: `${number}`,
            label: `${words.version(number)}, ${moment(firstSeenAt)}`,
          })),
        ]}
        onChoose={onChange}
      />
    </Card>
  );
}
