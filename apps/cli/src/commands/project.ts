import { readFile, writeFile } from 'node:fs/promises';
import { OperatorError } from '#libs/config/operator-error.js';
import type { ImportReport } from '#libs/contracts/project.views.js';
import { toInstant } from '#libs/domain/instants.js';
import { AccountDirectory, NoActiveAccount } from '#libs/identity/account-directory.js';
import { refusedAccount } from '../accounts/account-words.js';
import type { Command, CommandContext } from '../command.js';
import { sampleWorkbook } from '../demo-projects.js';
import { importText, refusalIn } from '../import-words.js';
import { runningApi, withRecord } from '../with-servers.js';

const AS: Command['options'] = { as: { type: 'string', value: '<account>', help: 'the account that acts (office)' } };
const TOKEN_MS = 15 * 60_000;

export const projectImport: Command = {
  name: 'project import',
  takes: '<workbook.xlsx>',
  summary: 'Takes over a ledger workbook through the running API; each row wholly or not at all.',
  options: { ...AS, 'dry-run': { type: 'boolean', help: 'only show what would happen' } },
  async run(context) {
    const [file] = context.words;
    if (file === undefined) throw new OperatorError('Name the workbook: luodi project import ledger.xlsx.');
    const workbook = await readFile(file).catch((error: Error) => { throw new OperatorError(`${file} cannot be read: ${error.message}.`, { cause: error }); });
    const isDryRun = context.options['dry-run'] === true;
    const body = new Uint8Array(workbook);
    const response = await context.progress.step('Importing', () => request(context, `projects/import?dryRun=${isDryRun}`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body }));
    const report = await response.json() as ImportReport;
    context.answer({ json: report, text: importText(report, context.config.language) });
    return report.refused === 0 ? 0 : 1;
  },
};

export const projectExport: Command = {
  name: 'project export',
  takes: '<workbook.xlsx>',
  summary: 'Writes the project ledger as a workbook that the import understands.',
  options: AS,
  async run(context) {
    const [file] = context.words;
    if (file === undefined) throw new OperatorError('Name the workbook: luodi project export ledger.xlsx.');
    const response = await context.progress.step('Exporting', () => request(context, 'projects/export', {}));
    const bytes = Buffer.from(await response.arrayBuffer());
    await writeFile(file, bytes);
    context.answer({ json: { file, bytes: bytes.length }, text: `${file}: ${bytes.length} bytes.` });
  },
};

export const projectSample: Command = {
  name: 'project sample',
  takes: '<workbook.xlsx>',
  summary: 'Writes a ledger workbook of invented projects in every stage, to try the import with.',
  options: { count: { type: 'string', value: '<number>', help: 'how many projects (300)' } },
  async run({ words: [file], options, progress, answer }) {
    const count = Number(options['count'] ?? 300);
    if (file === undefined) throw new OperatorError('Name the workbook: luodi project sample ledger.xlsx.');
    if (!Number.isInteger(count) || count < 1 || count > 20_000) throw new OperatorError('--count must be a whole number from 1 to 20000.');
    await progress.step('Making the workbook', async () => writeFile(file, await sampleWorkbook(count)));
    answer({ json: { file, count }, text: `${file}: ${count} projects.` });
  },
};

/** Acts through the front door, with a token of minutes: rights, checks and the record are those of the account. */
async function request(context: CommandContext, path: string, init: RequestInit): Promise<Response> {
  const account = String(context.options['as'] ?? 'office'), { language } = context.config, address = runningApi(context);
  const token = await shortToken(context, account).catch((error: unknown) => { throw error instanceof NoActiveAccount ? refusedAccount('no-active', language, { account }) : error; });
  const headers = { ...init.headers as Record<string, string>, 'Authorization': `Bearer ${token}`, 'Accept-Language': language };
  const response = await fetch(`${address}/api/v1/${path}`, { ...init, headers });
  if (!response.ok) throw await refusalIn(response);
  return response;
}

const shortToken = (context: CommandContext, account: string): Promise<string> =>
  withRecord(context, ({ persistence }) => new AccountDirectory(persistence.pool).createToken(account, 'luodi project', toInstant(Date.now() + TOKEN_MS)));
