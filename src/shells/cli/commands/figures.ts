// figures: the figures of the law that the sums rest on, each with its source and since when it was known.
import { listFigures } from '#services/money';
import { DONE, type SystemCommand } from './command.ts';

export const figuresCommand: SystemCommand = {
  name: 'figures',
  help: 'the figures of the law: value, for which days, known since when, source, and whether it was verified',
  run: async (system, { args, terminal }) => {
    const figures = await system.db.transaction({ role: 'operator', now: system.now() }, listFigures);
    terminal.printJson({ figures });
    for (const { id, value, unit, validFrom, validTo, knownFrom, verified, status, source } of figures) {
      const until = validTo === null ? '' : ` up to ${validTo}`;
      terminal.print(`${id}  ${value} ${unit}  from ${validFrom}${until}, known from ${knownFrom}`);
      terminal.print(`  ${verified ? 'verified' : 'not verified'}, ${status}: ${source[args.language]}`);
    }
    return DONE;
  },
};
