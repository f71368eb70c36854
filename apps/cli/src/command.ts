import { parseArgs } from 'node:util';
import type { Config } from '#libs/config/config.js';
import { OperatorError } from '#libs/config/operator-error.js';
import type { Progress } from '#libs/config/progress.js';

export interface Option {
  type: 'string' | 'boolean';
  /** What stands for the value in the help, like `<number>`. */
  value?: string;
  help: string;
}

/** What a command says: one value for programs (`--json`), one text for people. */
export interface Answer { json: unknown; text: string }

export interface CommandContext {
  config: Config;
  /** The words after the command's name. */
  words: string[];
  options: Record<string, string | boolean | undefined>;
  progress: Progress;
  /** Asks whoever called for something that must not be seen, or reads it from standard input. */
  secret: (prompt: string) => Promise<string>;
  /** Prints the answer to standard output. Nothing else may go there. */
  answer: (answer: Answer) => void;
}

/** One thing that `luodi` can do. A new command is a file in `commands/` and a line in `commands/index.ts`. */
export interface Command {
  /** One or two words: `start`, `pack check`. */
  name: string;
  /** The words it takes, for the help: `<workbook.xlsx>`. */
  takes?: string;
  summary: string;
  options?: Record<string, Option>;
  /** The exit code; 0 when it answers nothing. Throw OperatorError for what the caller can put right. */
  run: (context: CommandContext) => Promise<number | void>;
}

export const COMMON_OPTIONS: Record<string, Option> = {
  port: { type: 'string', value: '<number>', help: 'port of the API and the web pages (LUODI_PORT, 3000)' },
  'state-dir': { type: 'string', value: '<folder>', help: 'folder of everything that is kept (LUODI_STATE_DIR, .luodi)' },
  json: { type: 'boolean', help: 'answer as JSON on standard output' },
  help: { type: 'boolean', help: 'show this help' },
};

export interface ParsedLine { command?: Command; words: string[]; options: Record<string, string | boolean | undefined> }

/** Finds the command and reads its options. Throws OperatorError for a command or an option that does not exist. */
export function parseLine(line: string[], commands: Command[]): ParsedLine {
  const command = [2, 1].map((words) => commands.find(({ name }) => name === line.slice(0, words).join(' '))).find(Boolean);
  if (!command && line[0] !== undefined && !line[0].startsWith('-')) throw noCommand(line, commands);
  try {
    const { values, positionals } = parseArgs({
      args: line.slice(command?.name.split(' ').length ?? 0).map(notAnOption), allowPositionals: true, strict: true,
      options: Object.fromEntries(Object.entries({ ...COMMON_OPTIONS, ...command?.options }).map(([name, { type }]) => [name, { type }])),
    });
    if (positionals.length > 0 && command && !command.takes) throw new Error(`${command.name} takes no "${positionals[0]}"`);
    return { command, words: positionals.map((word) => word.trimStart()), options: values };
  } catch (error) {
    throw new OperatorError(`${(error as Error).message.split(/\.\s/)[0]}: see luodi ${command?.name ?? ''} --help.`.replace('  ', ' '), { cause: error });
  }
}

/** Names the words up to the first option, and the commands that begin like them. */
function noCommand(line: string[], commands: Command[]): OperatorError {
  const [first = '', second] = line, alike = commands.map(({ name }) => name).filter((name) => name.startsWith(`${first} `));
  const asked = second === undefined || second.startsWith('-') ? first : `${first} ${second}`;
  return new OperatorError(`There is no command "${asked}": ${alike.length > 0 ? `there is ${alike.join(', ')}; ` : ''}see luodi --help.`);
}

/** `-3` is a number that the command will refuse in its own words, and no option. */
const notAnOption = (word: string): string => (/^-\d/.test(word) ? ` ${word}` : word);

export function helpOf(command: Command): string {
  return [`luodi ${command.name}${command.takes ? ` ${command.takes}` : ''} [options]`, '', command.summary, '', ...optionLines({ ...command.options, ...COMMON_OPTIONS })].join('\n');
}

export function helpOfAll(commands: Command[]): string {
  const lines = commands.map(({ name, takes, summary }) => `  ${`${name} ${takes ?? ''}`.padEnd(30)} ${summary}`);
  return ['luodi <command> [options]', '', ...lines, '', ...optionLines(COMMON_OPTIONS)].join('\n');
}

/** The same for programs. */
export const helpJson = ({ name, takes, summary, options }: Command): object => ({ name, takes, summary, options: { ...options, ...COMMON_OPTIONS } });

const optionLines = (options: Record<string, Option>): string[] =>
  Object.entries(options).map(([name, { value, help }]) => `  ${`--${name} ${value ?? ''}`.padEnd(30)} ${help}`);
