// start: everything a new user needs, in one command. Ctrl-C stops it cleanly.
import { readSettings } from '../../settings.ts';
import { supervise } from '../../start/supervise.ts';
import { untilStopped } from '../../until-stopped.ts';
import { DONE, type PlainCommand } from './command.ts';

export const start: PlainCommand = {
  name: 'start',
  help: 'start everything: database, server and worker; the first time it makes the demo',
  alone: async ({ terminal, args, environment }) => {
    const stopped = untilStopped();
    const running = await supervise(readSettings(environment), environment, terminal.progress);
    const { address } = running;
    terminal.printJson({ address });
    terminal.print(`\nReisrecht is ready: ${address}`);
    for (const line of args.language === 'nl' ? firstSteps.nl : firstSteps.en) terminal.print(`  ${line}`);
    await stopped;
    terminal.progress('stopping');
    await running.stop();
    terminal.print('Stopped.');
    return DONE;
  },
};

const firstSteps = {
  nl: [
    'Open de maand van de organisatie, en klik op een bedrag: u ziet waarom het dit bedrag is.',
    'Kies “Bekijken als” en kijk als een reiziger: u ziet de eigen maand, en wat de werkgever ervan krijgt.',
    'Onder “Mijn gegevens” daar: wat er is en tot wanneer, wie het kreeg, en elk recht met zijn gevolg vooraf.',
    'Kijk als Noor van Dijk bij Diensten, of als Joost Vermeulen bij Laden: boek een auto, start het laden. De aanbieders zijn simulators.',
    'Kijk als privacyfunctionaris, en open /privacy zonder iemand: het statement, met de test achter elke belofte.',
    'In een andere terminal: npx reisrecht --help. Stoppen doet u hier met Ctrl-C.',
  ],
  en: [
    'Open the month of the organisation, and click an amount: you see why it is what it is.',
    'Choose “View as” and look as a traveller: you see the own month, and what the employer gets of it.',
    'Under “My data” there: what is held until when, who received it, and each right with its effect before it is sent.',
    'Look as Noor van Dijk under Services, or as Joost Vermeulen under Charging: book a car, start charging. The providers are simulators.',
    'Look as a privacy officer, and open /privacy without anybody: the statement, with the test behind each promise.',
    'In another terminal: npx reisrecht --help. Stop here with Ctrl-C.',
  ],
};
