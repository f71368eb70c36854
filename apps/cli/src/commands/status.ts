import type { Command } from '../command.js';
import { stateHolder, type StateHolder } from '../state-claim.js';

export const status: Command = {
  name: 'status',
  summary: 'Says whether Luodi runs in this state folder and is ready. The exit code is 0 when it is, else 1.',
  async run({ config, answer }) {
    const holder = stateHolder(config.stateDir);
    if (!holder) {
      answer({ json: { running: false, stateDir: config.stateDir }, text: `Nothing runs in ${config.stateDir}.` });
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

async function askHealth({ address }: StateHolder): Promise<{ ready: boolean; body?: unknown }> {
  try {
    const answer = await fetch(`${address}/api/v1/health/ready`, { signal: AbortSignal.timeout(5_000) });
    return { ready: answer.ok, body: await answer.json() };
  } catch {
    return { ready: false }; // nobody listens yet, or not with JSON
  }
}
