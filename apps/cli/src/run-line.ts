import { loadConfig } from '#libs/config/config.js';
import { explain } from '#libs/config/explain.js';
import { OperatorError } from '#libs/config/operator-error.js';
import type { Progress } from '#libs/config/progress.js';
import { helpJson, helpOf, helpOfAll, parseLine, type Command, type CommandContext } from './command.js';

/** Where a line comes from and what it says goes to. */
export interface Terminal {
  environment: Record<string, string | undefined>;
  progress: Progress;
  secret: CommandContext['secret'];
  /** Standard output: answers and, with `--json`, refusals; nothing else. */
  out: (text: string) => void;
  /** Standard error. */
  err: (text: string) => void;
}

/** Runs one command line and answers the exit code. What it refuses is one sentence, or with `--json` an object under `error`. */
export async function runLine(line: string[], commands: Command[], terminal: Terminal): Promise<number> {
  try {
    return await run(line, commands, terminal);
  } catch (thrown) {
    const error = explain(thrown), isJson = line.includes('--json');
    if (!(error instanceof OperatorError)) terminal.err(`Unexpected: ${(error as Error)?.stack ?? String(error)}\n`);
    else if (!isJson) terminal.err(`${error.message}\n`);
    if (isJson) terminal.out(`${JSON.stringify({ error: error instanceof OperatorError ? { message: error.message, ...error.details } : { message: `Unexpected: ${String(error)}` } })}\n`);
    return 1;
  }
}

async function run(line: string[], commands: Command[], { environment, progress, secret, out }: Terminal): Promise<number> {
  const { command, words, options } = parseLine(line, commands), isJson = options['json'] === true;
  const print = (text: string) => out(`${text}\n`);
  if (!command || options['help'] === true) {
    if (isJson) print(JSON.stringify(command ? helpJson(command) : { commands: commands.map(helpJson) }));
    else print(command ? helpOf(command) : helpOfAll(commands));
    return command || options['help'] === true ? 0 : 1;
  }
  const config = loadConfig(environment, { port: options['port'] as string | undefined, stateDir: options['state-dir'] as string | undefined });
  return await command.run({ config, words, options, progress, secret, answer: ({ json, text }) => print(isJson ? JSON.stringify(json) : text) }) ?? 0;
}
