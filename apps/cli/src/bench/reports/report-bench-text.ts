import type { ReportBench } from './run-report-bench.js';

/** What was measured, beside what is aimed at. */
export const reportBenchText = ({ opened, handedIn, drafted, matrix, differences, machine }: ReportBench): string => [
  `${opened.submissions} reports opened and drafted in ${opened.seconds} s (the aim for 2,400 is 30 s); their workflows had begun after ${opened.begunAfter} s`,
  `${handedIn.reports} reports handed in within ${handedIn.seconds} s: confirming p50 ${handedIn.confirmed.p50} ms, p99 ${handedIn.confirmed.p99} ms; submitting p50 ${handedIn.submitted.p50} ms, p99 ${handedIn.submitted.p99} ms (the aim is 300 ms)`,
  `one report drafted from ${drafted.events} events: p50 ${drafted.all.p50} ms, p99 ${drafted.all.p99} ms, of which writing p50 ${drafted.writing.p50} ms (the aim is 300 ms)`,
  `matrix of a year, ${matrix.cells} cells: p50 ${matrix.all.p50} ms, p99 ${matrix.all.p99} ms (the aim is 200 ms); of one unit: p50 ${matrix.unit.p50} ms, p99 ${matrix.unit.p99} ms`,
  `${differences} differences between events and read models; ${machine.cores} cores, load before ${machine.loadBefore.join(', ')}, after ${machine.loadAfter.join(', ')}`,
].join('\n');
