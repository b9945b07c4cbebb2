// `reisrecht`: the words of this process, and its exit status.
import { guardProcess } from '../guard-process.ts';
import { runWords } from './run-words.ts';

guardProcess(process.env);
const streams = { out: process.stdout, err: process.stderr };
process.exitCode = await runWords(process.argv.slice(2), { environment: process.env, streams });
