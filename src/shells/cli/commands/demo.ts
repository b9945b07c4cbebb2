// demo reset: the demonstration organisation as it was made.
import { resetDemo } from '../../demo/reset-demo.ts';
import { DONE, type SystemCommand } from './command.ts';

export const demoReset: SystemCommand = {
  name: 'demo reset',
  help: 'make the demonstration organisation afresh: 40 people with two months of travel',
  run: async (system, { terminal }) => {
    const made = await resetDemo(system, terminal.progress);
    terminal.printJson(made);
    terminal.print(`${made.organisation}: ${made.people} people, ${made.months.join(' and ')}`);
    return DONE;
  },
};
