import { OperatorError } from '#libs/config/operator-error.js';
import { fill, type Language, type Text } from '#libs/contracts/messages/text.js';

const WORDS = {
  'name-account': { zh: '请写明账号：luodi {command} <账号>。', en: 'Name the account: luodi {command} <account>.' },
  'bad-account': {
    zh: '“{account}”不能作账号：请用字母、数字和 . _ @ -，以字母或数字开头，最多 100 个字符。',
    en: '"{account}" cannot be an account: use letters, digits and . _ @ -, beginning with a letter or digit, at most 100 characters.',
  },
  'bad-role': { zh: '请用 --role 指明角色，可选：{roles}。', en: 'Name the role with --role: {roles}.' },
  'name-unit': { zh: '请用 --unit 指明责任单位（编号或名称），例如 --unit {example}。', en: 'Name the unit, by id or name, with --unit: --unit {example}.' },
  'unknown-unit': { zh: '清单包 {version} 中没有责任单位“{unit}”；例如有：{like}。', en: 'Pack {version} has no unit "{unit}"; it has, for example: {like}.' },
  'no-pack': { zh: '还没有装入清单包：请先执行 luodi pack load。', en: 'No pack is loaded yet: use luodi pack load first.' },
  'bad-name': { zh: '请用 --name 写明姓名，最多 100 个字符。', en: "Give the person's name with --name, at most 100 characters." },
  'bad-password': { zh: '密码应为 {min} 至 {max} 个字符。', en: 'A password has {min} to {max} characters.' },
  'ask-password': { zh: '密码', en: 'Password' },
  'taken': { zh: '账号“{account}”已经存在；要换密码请用 luodi account password {account}。', en: 'There is an account "{account}" already: for another password use luodi account password {account}.' },
  'unknown': { zh: '没有账号“{account}”：luodi account list 列出全部账号。', en: 'There is no account "{account}": luodi account list shows all.' },
  'created': { zh: '已建账号 {account}（{name}，{role}，{unit}）。', en: 'Account {account} is made ({name}, {role}, {unit}).' },
  'password': { zh: '密码（只显示这一次）：{password}', en: 'Password, shown this once: {password}' },
  'changed': { zh: '{account} 的密码已更换；结束登录 {sessions} 处。', en: '{account} has another password; {sessions} sessions ended.' },
  'disabled': { zh: '{account} 已停用；结束登录 {sessions} 处，撤销令牌 {tokens} 个。', en: '{account} is disabled; {sessions} sessions ended, {tokens} tokens revoked.' },
  'enabled': { zh: '{account} 已启用；撤销的令牌不恢复。', en: '{account} is enabled; tokens that were revoked stay so.' },
  'nobody': { zh: '还没有账号：用 luodi account create 新建。', en: 'There is no account yet: make one with luodi account create.' },
  'stopped': { zh: '已停用', en: 'disabled' },
  'no-active': { zh: '没有可用的账号“{account}”。', en: 'There is no active account "{account}".' },
  'name-token': { zh: '请写明令牌编号：luodi token revoke <编号>；luodi token list 列出编号。', en: 'Name the token: luodi token revoke <id>; luodi token list shows the ids.' },
  'unknown-token': { zh: '没有编号为“{id}”的令牌：luodi token list --all 列出全部令牌。', en: 'There is no token "{id}": luodi token list --all shows all.' },
  'revoked': { zh: '{account} 的令牌 {id}（{name}）已撤销。', en: 'Token {id} of {account} ({name}) is revoked.' },
  'no-token': { zh: '没有令牌。', en: 'There is no token.' },
} satisfies Record<string, Text>;

type Word = keyof typeof WORDS;

/** A sentence of the commands about accounts and tokens, in the caller's language. */
export const accountWords = (word: Word, language: Language, parameters: Record<string, unknown> = {}): string => fill(WORDS[word][language], parameters, language);

/** The same as a refusal. */
export const refusedAccount = (word: Word, language: Language, parameters?: Record<string, unknown>): OperatorError => new OperatorError(accountWords(word, language, parameters));
