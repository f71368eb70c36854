import { OperatorError } from '#libs/config/operator-error.js';
import { stopLeftPostgres } from '#libs/embedded/postgres.js';
import { stopLeftTemporal } from '#libs/embedded/temporal.js';
import type { Command } from '../command.js';
import { stateHolder, untilGone } from '../state-claim.js';

const PATIENCE_MS = 90_000;

export const stop: Command = {
  name: 'stop',
  summary: 'Stops what `luodi start` runs in this state folder.',
  async run({ config, progress, answer }) {
    const holder = stateHolder(config.stateDir);
    if (!holder) {
      // a launcher that was killed could not stop its servers
      const stopped = [await stopLeftTemporal(config.stateDir), await stopLeftPostgres(config.stateDir)].includes(true);
      return answer({ json: { stopped }, text: stopped ? 'What a killed launcher had left has stopped.' : `Nothing runs in ${config.stateDir}.` });
    }
    process.kill(holder.pid, 'SIGTERM');
    const gone = await progress.step('Stopping', () => untilGone(holder, PATIENCE_MS));
    if (!gone) throw new OperatorError(`Process ${holder.pid} did not stop within ${PATIENCE_MS / 1_000} s: end it with kill -9 ${holder.pid}; the next start tidies up.`);
    answer({ json: { stopped: true, pid: holder.pid }, text: 'Luodi has stopped.' });
  },
};
