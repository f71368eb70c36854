import { OperatorError } from '#libs/config/operator-error.js';
import { DAY_MS, toInstant } from '#libs/domain/instants.js';
import { AccountDirectory } from '#libs/identity/account-directory.js';
import type { Command } from '../command.js';
import { withRecord } from '../with-servers.js';

export const tokenCreate: Command = {
  name: 'token create',
  takes: '<account>',
  summary: 'Makes an API token with the rights of an account. It is shown once.',
  options: {
    name: { type: 'string', value: '<text>', help: 'what the token is for' },
    days: { type: 'string', value: '<number>', help: 'how long it is valid (90)' },
  },
  async run(context) {
    const [account] = context.words;
    const days = Number(context.options['days'] ?? 90);
    if (account === undefined) throw new OperatorError('Name the account: luodi token create <account>.');
    if (!Number.isInteger(days) || days < 1 || days > 3_650) throw new OperatorError('--days must be a whole number from 1 to 3650.');
    const expiresAt = toInstant(Date.now() + days * DAY_MS);
    const name = String(context.options['name'] ?? 'luodi token create');
    const token = await withRecord(context, ({ persistence }) => new AccountDirectory(persistence.pool).createToken(account, name, expiresAt)).catch((error: Error) => {
      throw error.message.includes('no active account') ? new OperatorError(`There is no active account "${account}".`, { cause: error }) : error;
    });
    context.answer({ json: { token, account, expiresAt }, text: token });
  },
};
