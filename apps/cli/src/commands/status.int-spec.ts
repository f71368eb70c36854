import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '#libs/config/config.js';
import { silentProgress } from '#libs/config/progress.js';
import { startPostgres, type RunningPostgres } from '#libs/embedded/postgres.js';
import type { Answer, Command } from '../command.js';
import { status } from './status.js';
import { stop } from './stop.js';

const stateDir = mkdtempSync(join(tmpdir(), 'luodi-status-'));
let server: RunningPostgres;
beforeAll(async () => {
  chmodSync(stateDir, 0o755);
  server = await startPostgres({ directory: stateDir });
});
afterAll(async () => {
  await server.stop();
  rmSync(stateDir, { recursive: true });
});

async function answerOf(command: Command): Promise<Answer> {
  const answers: Answer[] = [];
  await command.run({ config: loadConfig({}, { stateDir }), words: [], options: {}, progress: silentProgress, secret: () => Promise.resolve(''), answer: (answer) => void answers.push(answer) });
  return answers[0]!;
}

it('says that servers of a killed launcher still run, until stop has ended them', async () => {
  expect(await answerOf(status)).toEqual({
    json: { running: false, left: ['PostgreSQL'], stateDir },
    text: `Luodi does not run in ${stateDir}, but PostgreSQL of a killed launcher (or of another command) still does: \`luodi start\` uses it on, \`luodi stop\` ends it.`,
  });
  expect((await answerOf(stop)).json).toEqual({ stopped: true });
  expect(await answerOf(status)).toEqual({ json: { running: false, left: [], stateDir }, text: `Nothing runs in ${stateDir}.` });
});
