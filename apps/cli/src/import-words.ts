import { OperatorError } from '#libs/config/operator-error.js';
import type { Language } from '#libs/contracts/messages/text.js';
import type { ImportReport, Problem } from '#libs/contracts/project.views.js';

/** A problem of a workbook as the API's refusal lists it, in the caller's language. */
interface Found { sheet: string; row: number; column: string; message: string }

/** What an import did, and what is wrong with the rows that it refused. */
export function importText({ dryRun, created, updated, unchanged, refused, rows }: ImportReport, language: Language): string {
  const sums = language === 'zh'
    ? `${dryRun ? '试运行：' : ''}新建 ${created}，更新 ${updated}，未变 ${unchanged}，退回 ${refused}`
    : `${dryRun ? 'Dry run: ' : ''}${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} refused`;
  return [sums, ...rows.flatMap(({ problems }) => problems.map((problem) => lineOf({ ...problem, message: problem.message[language] })))].join('\n');
}

/** Why the API refused, with all that it found. */
export async function refusalIn(response: Response): Promise<OperatorError> {
  const problem = await response.json().catch(() => undefined) as Problem | undefined;
  if (!problem?.title) return new OperatorError(`${new URL(response.url).origin} answered ${response.status}: check that Luodi is what runs there.`);
  const found = (problem.parameters?.['found'] ?? []) as Found[], problems = found.length > 0 ? found : problem.problems;
  return new OperatorError([`${problem.title}: ${problem.detail}`, ...found.map(lineOf)].join('\n'), { problem, problems });
}

const lineOf = ({ sheet, row, column, message }: Found): string => `  ${sheet}!${column}${row} ${message}`;
