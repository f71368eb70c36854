import { OperatorError } from '#libs/config/operator-error.js';
import type { Language } from '#libs/contracts/messages/text.js';
import { checkRules } from '#libs/rules/check/check-rules.js';
import { refusal, type Finding } from '#libs/rules/check/finding.js';
import type { Decision } from '#libs/rules/decision.js';
import type { Evaluation } from '#libs/rules/evaluation.types.js';
import { RuleError } from '#libs/rules/rule-error.js';
import { RuleSet } from '#libs/rules/rule-set.js';
import type { Command, CommandContext } from '../command.js';
import { dmnFiles, readText } from '../rules/rule-files.js';
import { inLanguage, ruleWords } from '../rules/rule-words.js';
import { evaluateLine } from '../rules/run-batch.js';

export const rulesRun: Command = {
  name: 'rules run',
  takes: '<file.dmn>',
  summary: 'Evaluates a decision of a DMN file and says which rows decided. The exit code is 1 when something was refused.',
  options: {
    decision: { type: 'string', value: '<name>', help: 'name or id; may be left out when the file has one decision' },
    input: { type: 'string', value: '<json>', help: 'the input as one JSON object' },
    batch: { type: 'string', value: '<file>', help: 'a file with one input a line; answers one JSON line each' },
  },
  async run(context) {
    const { config: { language }, options: { input, batch } } = context;
    if ((input === undefined) === (batch === undefined)) throw new OperatorError(ruleWords('input-or-batch', language));
    return inLanguage(language, async () => {
      const decision = await decisionOf(context);
      if (batch !== undefined) return runBatch(decision, String(batch), context);
      const evaluation = decision.evaluate(parseInput(String(input), context));
      context.answer({ json: evaluation, text: describe(evaluation) });
      return 0;
    });
  },
};

export const rulesCheck: Command = {
  name: 'rules check',
  takes: '<file.dmn|folder>',
  summary: 'Finds gaps, overlaps, unreachable rows, unknown values and failing examples in DMN files. The exit code is 1 when there is an error.',
  async run({ words: [path], config: { language }, answer }) {
    if (!path) throw new OperatorError(ruleWords('no-file', language, { command: 'check' }));
    const findings: FileFinding[] = [];
    for (const file of await dmnFiles(path, language)) findings.push(...await checkFile(file, language));
    const hasErrors = findings.some(({ severity }) => severity === 'error');
    answer({
      json: { ok: !hasErrors, findings },
      text: findings.map(({ file, severity, message }) => `${file}: ${severity}: ${message}`).join('\n') || ruleWords('nothing-found', language),
    });
    return hasErrors ? 1 : 0;
  },
};

type FileFinding = Omit<Finding, 'message'> & { file: string; message: string };

/** A file that cannot be read is a finding too, so that the others of the folder are checked. */
async function checkFile(file: string, language: Language): Promise<FileFinding[]> {
  const said = (found: Finding): FileFinding => ({ file, ...found, message: found.message[language] });
  try {
    return checkRules(await RuleSet.read(await readText(file, language))).map(said);
  } catch (error) {
    if (error instanceof RuleError) return [said(refusal(error))];
    throw error;
  }
}

async function decisionOf({ words: [file], options: { decision }, config: { language } }: CommandContext): Promise<Decision> {
  if (!file) throw new OperatorError(ruleWords('no-file', language, { command: 'run' }));
  const rules = await RuleSet.read(await readText(file, language));
  const known = rules.decisions.map(({ name }) => name);
  if (known.length === 0) throw new OperatorError(ruleWords('no-decision', language, { file }));
  if (decision === undefined && known.length > 1) throw new OperatorError(ruleWords('which-decision', language, { known }));
  return rules.decision(String(decision ?? known[0]));
}

async function runBatch(decision: Decision, file: string, { answer, config: { language } }: CommandContext): Promise<number> {
  const lines = (await readText(file, language)).split('\n').filter((line) => line.trim() !== '');
  let failed = 0;
  for (const line of lines) {
    const json = evaluateLine(decision, line, language);
    if ('error' in json) failed += 1;
    answer({ json, text: JSON.stringify(json) });
  }
  return failed === 0 ? 0 : 1;
}

function parseInput(text: string, { config: { language } }: CommandContext): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new OperatorError(ruleWords('bad-json', language, { detail: (error as Error).message }), { cause: error });
  }
}

const describe = ({ decision, result, version, explain }: Evaluation): string => [
  `${decision} (${version}): ${JSON.stringify(result)}`,
  ...explain.map(({ decision: each, outcome, hitPolicy, matchedRows }) =>
    `  ${each}: ${JSON.stringify(outcome)}${hitPolicy ? ` (${hitPolicy}; rows ${matchedRows.map(({ row, annotations }) => [row, ...annotations].join(' ')).join(', ') || '-'})` : ''}`),
].join('\n');
