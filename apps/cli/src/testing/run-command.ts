import { loadConfig, type Config } from '#libs/config/config.js';
import { silentProgress } from '#libs/config/progress.js';
import type { Answer, Command, CommandContext } from '../command.js';

/** A command on a database, as a line would run it, and what it answered. */
export async function runCommand(
  command: Command, url: string, words: string[], options: CommandContext['options'] = {}, { typed = '', language = 'en' }: { typed?: string; language?: Config['language'] } = {},
): Promise<{ code: number; json: unknown; text: string }> {
  const answers: Answer[] = [];
  const code = await command.run({
    config: { ...loadConfig({ DATABASE_URL: url }), language }, words, options, progress: silentProgress, secret: () => Promise.resolve(typed),
    answer: (answer) => void answers.push(answer),
  });
  if (answers.length !== 1) throw new Error(`${command.name} answered ${answers.length} times`);
  return { code: code ?? 0, ...answers[0]! };
}
