import { loadConfig } from '#libs/config/config.js';
import { explain, OperatorError } from '#libs/config/operator-error.js';
import { lineProgress } from '#libs/config/progress.js';
import { helpOf, helpOfAll, parseLine } from './command.js';
import { COMMANDS } from './commands/index.js';
import { readSecret } from './read-secret.js';

/** Runs one command line and answers the exit code. */
async function main(line: string[]): Promise<number> {
  const { command, words, options } = parseLine(line, COMMANDS);
  if (!command || options['help'] === true) {
    process.stdout.write(`${command ? helpOf(command) : helpOfAll(COMMANDS)}\n`);
    return command || options['help'] === true ? 0 : 1;
  }
  const config = loadConfig(process.env, { port: options['port'] as string | undefined, stateDir: options['state-dir'] as string | undefined });
  const code = await command.run({
    config, words, options, progress: lineProgress(), secret: readSecret,
    answer: ({ json, text }) => void process.stdout.write(`${options['json'] === true ? JSON.stringify(json) : text}\n`),
  });
  return code ?? 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  const error = explain(thrown);
  process.stderr.write(error instanceof OperatorError ? `${error.message}\n` : `Unexpected: ${(error as Error)?.stack ?? String(error)}\n`);
  process.exitCode = 1;
}
// whatever a command left open must not keep the caller waiting
process.stdout.write('', () => process.exit());
