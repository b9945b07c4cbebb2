// The papers to hand over, each made when it is asked for.

import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { ask, Button, Card, PageHead, RefusalNote, useLanguage, useWords } from '#ui-kit';
import { type Paper, PaperText, paperPath } from '../register/contract.ts';
import classes from './officer.module.css';
import { Line } from './parts.tsx';
import { RegisterTabs } from './register-tabs.tsx';
import { registerWords } from './register-words.ts';
import { saveText } from './save-text.ts';

export function PapersPage() {
  const words = useWords(registerWords);
  const { language } = useLanguage();
  const save = useMutation({
    mutationFn: (file: Paper) => ask(`${paperPath(file)}?language=${language}`, PaperText),
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
