import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OperatorError } from '#libs/config/operator-error.js';
import { startPostgres } from '#libs/embedded/postgres.js';
import { loadPack } from '#libs/packs/load-pack.js';
import { benchCalendar, type CalendarBench } from '../bench/calendar-rollout.js';
import type { Command } from '../command.js';
import { PACK_DIRECTORY } from '../prepare.js';

/** The aim of issue 4, on two cores. */
const AIM_SECONDS = 20;

export const calendarBench: Command = {
  name: 'bench calendar',
  summary: 'Measures how fast open deadlines move to another calendar, on a PostgreSQL of its own. The exit code is 1 when something was lost.',
  options: { deadlines: { type: 'string', value: '<number>', help: 'open deadlines (10000)' } },
  async run({ config, options, progress, answer }) {
    const deadlines = Number(options['deadlines'] ?? 10_000);
    if (!Number.isInteger(deadlines) || deadlines < 1) throw new OperatorError(`--deadlines must be a whole number, not "${String(options['deadlines'])}".`);
    const directory = mkdtempSync(join(dirname(config.stateDir), '.luodi-bench-'));
    chmodSync(directory, 0o755); // PostgreSQL steps down to another user
    const server = await startPostgres({ directory, progress });
    try {
      const result = await benchCalendar(server.url, await loadPack(PACK_DIRECTORY), deadlines, progress);
      answer({ json: result, text: describe(result) });
      return result.differences === 0 && result.queued === result.projects ? 0 : 1;
    } finally {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    }
  },
};

const describe = ({ projects, openDeadlines, moved, seconds, deadlinesPerSecond, queued, differences }: CalendarBench): string => [
  `${openDeadlines} open deadlines of ${projects} projects in ${seconds} s: ${deadlinesPerSecond} deadlines/s (10,000 in ${Math.round(100_000 / deadlinesPerSecond) / 10} s; the aim is ${AIM_SECONDS} s)`,
  `${moved} dates moved, ${queued} workflows to tell, ${differences} differences between events and read models`,
].join('\n');
