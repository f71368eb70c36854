import { OperatorError } from '#libs/config/operator-error.js';
import { DAY_MS, toInstant } from '#libs/domain/instants.js';
import { AccountDirectory, NoActiveAccount } from '#libs/identity/account-directory.js';
import { isTokenId, TokenKeeping, type KeptToken } from '#libs/identity/token-keeping.js';
import { accountWords, refusedAccount } from '../accounts/account-words.js';
import { accountNamed } from '../accounts/person-to-be.js';
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
    const { words, options, config: { language } } = context, account = accountNamed(words, 'token create', language), days = Number(options['days'] ?? 90);
    if (!Number.isInteger(days) || days < 1 || days > 3_650) throw new OperatorError('--days must be a whole number from 1 to 3650.');
    const expiresAt = toInstant(Date.now() + days * DAY_MS), name = String(options['name'] ?? 'luodi token create');
    const token = await withRecord(context, ({ persistence }) => new AccountDirectory(persistence.pool).createToken(account, name, expiresAt)).catch((error: unknown) => {
      throw error instanceof NoActiveAccount ? refusedAccount('no-active', language, { account }) : error;
    });
    context.answer({ json: { token, account, expiresAt }, text: token });
  },
};

export const tokenList: Command = {
  name: 'token list',
  takes: '[account]',
  summary: 'Lists the API tokens that open something, of all accounts or of one. Their secrets are not kept.',
  options: { all: { type: 'boolean', help: 'also those that have expired or were revoked' } },
  async run(context) {
    const { words: [account], options, config: { language } } = context;
    const tokens = await withRecord(context, ({ persistence }) => new TokenKeeping(persistence.pool).list(toInstant(Date.now()), { account, withEnded: options['all'] === true }));
    context.answer({ json: { tokens }, text: tokens.map(describe).join('\n') || accountWords('no-token', language) });
  },
};

export const tokenRevoke: Command = {
  name: 'token revoke',
  takes: '<id>',
  summary: 'Revokes an API token by the id that `luodi token list` shows.',
  async run(context) {
    const { words: [id], config: { language } } = context;
    if (id === undefined) throw refusedAccount('name-token', language);
    const revoked = isTokenId(id) ? await withRecord(context, ({ persistence }) => new TokenKeeping(persistence.pool).revoke(id, toInstant(Date.now()))) : undefined;
    // A secret that was given in place of the id is not repeated.
    if (!revoked) throw refusedAccount('unknown-token', language, { id: isTokenId(id) ? id : `${id.slice(0, 6)}…` });
    context.answer({ json: revoked, text: accountWords('revoked', language, { ...revoked }) });
  },
};

const describe = ({ id, account, name, expiresAt, revokedAt }: KeptToken): string =>
  `${id} ${account.padEnd(20)} ${revokedAt ? `revoked ${revokedAt.slice(0, 10)}` : `until ${expiresAt?.slice(0, 10) ?? 'revoked'}`} ${name}`;
