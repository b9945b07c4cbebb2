// Prints the pages of the tree that it stands in: run in a copy with a change, and in the tree itself.
import { registerPages } from './register-pages.ts';

process.stdout.write(JSON.stringify(registerPages()));
