import type { Command } from '../command.js';
import { accountCreate, accountDisable, accountEnable, accountList, accountPassword } from './account.js';
import { bench, benchMatters, benchRehearsal, benchReports, benchRules } from './bench.js';
import { calendarBench } from './bench-calendar.js';
import { calendarCheck, calendarDiff } from './calendar.js';
import { calendarLoad } from './calendar-load.js';
import { calendarDue } from './calendar-due.js';
import { duties } from './duties.js';
import { check, migrate, rebuild, reconcile } from './maintenance.js';
import { packCheck, packDiff, packLoad } from './pack.js';
import { projectExport, projectImport, projectSample } from './project.js';
import { rulesCheck, rulesRun } from './rules.js';
import { start } from './start.js';
import { status } from './status.js';
import { stop } from './stop.js';
import { tokenCreate, tokenList, tokenRevoke } from './token.js';

/** In the order of the help. */
export const COMMANDS: Command[] = [
  start, stop, status, migrate, packCheck, packLoad, packDiff, calendarDue, calendarCheck, calendarLoad, calendarDiff, projectImport, projectExport, projectSample, duties,
  rulesRun, rulesCheck, accountCreate, accountList, accountPassword, accountDisable, accountEnable, tokenCreate, tokenList, tokenRevoke, check, rebuild, reconcile, bench, benchRules, benchRehearsal, benchMatters, benchReports, calendarBench,
];
