import { OperatorError } from '#libs/config/operator-error.js';
import { fill, type Language, type Text } from '#libs/contracts/messages/text.js';
import { RuleError } from '#libs/rules/rule-error.js';

const WORDS = {
  'no-file': { zh: '请写明 DMN 文件，例如 luodi rules {command} packs/yongzhou-2026/rules/ladder.dmn。', en: 'Name the DMN file: luodi rules {command} packs/yongzhou-2026/rules/ladder.dmn.' },
  'missing-file': { zh: '没有文件 {file}；请检查路径。', en: 'There is no file {file}: check the path.' },
  'no-dmn': { zh: '文件夹 {file} 中没有 .dmn 文件。', en: 'Folder {file} holds no .dmn file.' },
  'nothing-found': { zh: '没有发现问题。', en: 'Nothing was found.' },
  'which-decision': { zh: '请用 --decision 指明决策；文件中有：{known}。', en: 'Name the decision with --decision; the file has: {known}.' },
  'no-decision': { zh: '文件 {file} 中没有决策。', en: 'File {file} holds no decision.' },
  'input-or-batch': { zh: '请用 --input 给出一个 JSON 对象，或用 --batch 给出每行一个 JSON 对象的文件（二选一）。', en: 'Give one JSON object with --input, or a file of one JSON object a line with --batch.' },
  'bad-json': { zh: '--input 不是正确的 JSON：{detail}。', en: '--input is not valid JSON: {detail}.' },
  'bad-line': { zh: '这一行不是正确的 JSON：{detail}。', en: 'This line is not valid JSON: {detail}.' },
  'unexpected': { zh: '意外错误：{detail}。', en: 'Unexpected: {detail}.' },
} satisfies Record<string, Text>;

/** A sentence of the commands about rules, in the caller's language. */
export const ruleWords = (word: keyof typeof WORDS, language: Language, parameters: Record<string, unknown> = {}): string => fill(WORDS[word][language], parameters, language);

/** Runs `work`; what the rules refuse becomes one sentence in the caller's language. */
export async function inLanguage<T>(language: Language, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof RuleError ? new OperatorError(error.text(language), { cause: error, problems: [{ type: error.type, ...error.place }] }) : error;
  }
}
