import { mayBePassword, newPassword, PASSWORD_LENGTH } from '#libs/identity/new-password.js';
import type { CommandContext, Option } from '../command.js';
import { accountWords, refusedAccount } from './account-words.js';

export const PASSWORD_OPTION: Record<string, Option> = {
  'password-stdin': { type: 'boolean', help: 'read the password from standard input, asked for in a terminal; else one is made and shown once' },
};

/** `shown` holds a password that was made here: nobody else knows it yet. */
export interface ChosenPassword { password: string; shown: { password?: string } }

/** A password is never a word of the command line, where every user of the machine could read it. */
export async function choosePassword({ options, secret, config: { language } }: CommandContext): Promise<ChosenPassword> {
  if (options['password-stdin'] !== true) {
    const password = newPassword();
    return { password, shown: { password } };
  }
  const password = await secret(accountWords('ask-password', language));
  if (!mayBePassword(password)) throw refusedAccount('bad-password', language, PASSWORD_LENGTH);
  return { password, shown: {} };
}
