import { toInstant } from '#libs/domain/instants.js';
import { AccountDirectory } from '#libs/identity/account-directory.js';
import { AccountKeeping, type KeptAccount } from '#libs/identity/account-keeping.js';
import type { Language } from '#libs/contracts/messages/text.js';
import { accountWords, refusedAccount } from '../accounts/account-words.js';
import { choosePassword, PASSWORD_OPTION, type ChosenPassword } from '../accounts/choose-password.js';
import { accountNamed, personToBe, unitNamed } from '../accounts/person-to-be.js';
import type { Command, CommandContext } from '../command.js';
import { withRecord } from '../with-servers.js';

export const accountCreate: Command = {
  name: 'account create',
  takes: '<account>',
  summary: 'Makes an account that a person signs in with. Its password is asked for, or made and shown once.',
  options: {
    role: { type: 'string', value: '<role>', help: 'officer, reporter, unitHead, office, leader, auditor or admin' },
    unit: { type: 'string', value: '<unit>', help: 'id or name of a unit of the pack in force' },
    name: { type: 'string', value: '<text>', help: "the person's name" },
    ...PASSWORD_OPTION,
  },
  async run(context) {
    const { words, options, config: { language } } = context, person = personToBe(words, options, language);
    const { unit, shown } = await withRecord(context, async ({ persistence }) => {
      const of = unitNamed(options['unit'] as string | undefined, await persistence.packs.current(), language), chosen = await choosePassword(context);
      const isNew = await new AccountDirectory(persistence.pool).create({ ...person, unitId: of.id, password: chosen.password });
      if (!isNew) throw refusedAccount('taken', language, { account: person.account });
      return { unit: of, shown: chosen.shown };
    });
    context.answer({ json: { ...person, unitId: unit.id, ...shown }, text: withPassword(accountWords('created', language, { ...person, unit: unit.label[language] }), shown, language) });
  },
};

export const accountList: Command = {
  name: 'account list',
  summary: 'Lists the accounts with their roles and units, and how many sessions and tokens each has open.',
  async run(context) {
    const accounts = await keeping(context, (kept) => kept.list(toInstant(Date.now()))), { language } = context.config;
    context.answer({ json: { accounts }, text: accounts.map((each) => describe(each, language)).join('\n') || accountWords('nobody', language) });
  },
};

export const accountPassword: Command = {
  name: 'account password',
  takes: '<account>',
  summary: 'Gives an account another password and ends its sessions. The password is asked for, or made and shown once.',
  options: PASSWORD_OPTION,
  async run(context) {
    const { words, config: { language } } = context, account = accountNamed(words, 'account password', language);
    const { password, shown } = await choosePassword(context);
    const ended = await keeping(context, (kept) => kept.setPassword(account, password));
    if (!ended) throw refusedAccount('unknown', language, { account });
    context.answer({ json: { account, ...ended, ...shown }, text: withPassword(accountWords('changed', language, { account, ...ended }), shown, language) });
  },
};

export const accountDisable: Command = {
  name: 'account disable',
  takes: '<account>',
  summary: 'Disables an account: its sessions end and its tokens are revoked; what it did stays in the record.',
  async run(context) {
    const { words, config: { language } } = context, account = accountNamed(words, 'account disable', language);
    const ended = await keeping(context, (kept) => kept.disable(account, toInstant(Date.now())));
    if (!ended) throw refusedAccount('unknown', language, { account });
    context.answer({ json: { account, ...ended }, text: accountWords('disabled', language, { account, ...ended }) });
  },
};

export const accountEnable: Command = {
  name: 'account enable',
  takes: '<account>',
  summary: 'Enables a disabled account again, with the password that it had.',
  async run(context) {
    const { words, config: { language } } = context, account = accountNamed(words, 'account enable', language);
    if (!await keeping(context, (kept) => kept.enable(account))) throw refusedAccount('unknown', language, { account });
    context.answer({ json: { account }, text: accountWords('enabled', language, { account }) });
  },
};

const keeping = <T>(context: CommandContext, work: (kept: AccountKeeping) => Promise<T>): Promise<T> =>
  withRecord(context, ({ persistence }) => work(new AccountKeeping(persistence.pool)));

const withPassword = (sentence: string, { password }: ChosenPassword['shown'], language: Language): string =>
  password === undefined ? sentence : `${sentence}\n${accountWords('password', language, { password })}`;

const describe = ({ account, role, unitId, name, disabledAt }: KeptAccount, language: Language): string =>
  [account.padEnd(20), role.padEnd(9), unitId.padEnd(24), name, ...disabledAt ? [accountWords('stopped', language)] : []].join(' ');
