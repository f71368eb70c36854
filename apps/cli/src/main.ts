import { lineProgress } from '#libs/config/progress.js';
import { COMMANDS } from './commands/index.js';
import { readSecret } from './read-secret.js';
import { runLine } from './run-line.js';

process.exitCode = await runLine(process.argv.slice(2), COMMANDS, {
  environment: process.env, progress: lineProgress(), secret: readSecret,
  out: (text) => void process.stdout.write(text), err: (text) => void process.stderr.write(text),
});
// whatever a command left open must not keep the caller waiting
process.stdout.write('', () => process.exit());
