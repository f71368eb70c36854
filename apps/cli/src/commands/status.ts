import type { Config } from '#libs/config/config.js';
import { postgresRuns } from '#libs/embedded/postgres.js';
import { temporalRuns } from '#libs/embedded/temporal.js';
import type { Command } from '../command.js';
import { stateHolder, type StateHolder } from '../state-claim.js';

export const status: Command = {
  name: 'status',
  summary: 'Says whether Luodi runs in this state folder and is ready. The exit code is 0 when it is, else 1.',
  async run({ config, answer }) {
    const holder = stateHolder(config.stateDir);
    if (!holder) {
      const left = await leftServers(config);
      answer({ json: { running: false, left, stateDir: config.stateDir }, text: left.length > 0 ? stillRunning(left, config.stateDir) : `Nothing runs in ${config.stateDir}.` });
      return 1;
    }
    const health = await askHealth(holder);
    const { command, phase, pid, address, temporalUi } = holder;
    answer({
      json: { running: true, ready: health.ready, phase, command, pid, address, temporalUi, stateDir: config.stateDir, health: health.body },
      text: `luodi ${command} (process ${pid}) is ${phase}${address ? ` at ${address}` : ''}: ${health.ready ? 'ready' : 'not ready'}${temporalUi ? `; Temporal at ${temporalUi}` : ''}.`,
    });
    return health.ready ? 0 : 1;
  },
};

/** A launcher that was killed could not stop its servers. */
async function leftServers({ stateDir }: Config): Promise<string[]> {
  const runs = { PostgreSQL: await postgresRuns(stateDir), Temporal: temporalRuns(stateDir) };
  return Object.entries(runs).filter(([, isSo]) => isSo).map(([name]) => name);
}

const stillRunning = (left: string[], stateDir: string): string =>
  `Luodi does not run in ${stateDir}, but ${left.join(' and ')} of a killed launcher (or of another command) still ${left.length > 1 ? 'do' : 'does'}: \`luodi start\` uses ${left.length > 1 ? 'them' : 'it'} on, \`luodi stop\` ends ${left.length > 1 ? 'them' : 'it'}.`;

async function askHealth({ address }: StateHolder): Promise<{ ready: boolean; body?: unknown }> {
  try {
    const answer = await fetch(`${address}/api/v1/health/ready`, { signal: AbortSignal.timeout(5_000) });
    return { ready: answer.ok, body: await answer.json() };
  } catch {
    return { ready: false }; // nobody listens yet, or not with JSON
  }
}
