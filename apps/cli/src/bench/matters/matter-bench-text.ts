import type { MatterBench } from './run-matter-bench.js';

/** What was measured, beside what is aimed at. */
export const matterBenchText = ({ raised, visible, board, asleep, differences, machine }: MatterBench): string => [
  `${raised.perSecond} blockers raised a second at ${raised.clients} clients, p50 ${raised.p50} ms, p99 ${raised.p99} ms (the aim is 200/s)`,
  `seen in the handler's list after p50 ${visible.p50} ms, p99 ${visible.p99} ms (the aim is 1,000 ms)`,
  ...Object.entries(board.questions).map(([name, { p50, p99 }]) => `board of ${board.matters}, ${name}: p50 ${p50} ms, p99 ${p99} ms (the aim is 100 ms)`),
  `${asleep.open} open matters asleep: ${asleep.cpuMs} ms of processor time in 10 s, ${asleep.before} ms without any`,
  `${differences} differences between events and read models; ${machine.cores} cores, load before ${machine.loadBefore.join(', ')}`,
].join('\n');
