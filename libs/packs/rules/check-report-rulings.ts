import type { Pack } from '../pack.types.js';
import { guarded } from './guarded.js';
import { levelFaults } from './level-faults.js';
import { faultsOfRuling, onePerCell } from './output-faults.js';
import type { PackRules } from './pack-rules.js';
import type { TableFinding } from './rule-finding.js';

/** What the rules would say of the reports of each kind of unit in each cycle, where that makes no sense. */
export function checkReportRulings(pack: Pack, rules: PackRules): TableFinding[] {
  const unitKinds = [...new Set(pack.units.map(({ kind }) => kind))];
  return onePerCell(pack.cycles.flatMap(({ id: cycle }) => unitKinds.flatMap((unitKind) => {
    const asked = (table: 'report-reminders' | 'report-ladder') => guarded({ table }, () => {
      const ruling = rules.ask<{ level: number; afterWorkingDays: number }[] | null>(table, { cycle, unitKind }), faults = faultsOfRuling(rules, pack, table, ruling);
      if (faults.length > 0 || table === 'report-reminders') return faults;
      return levelFaults(rules, table, (ruling.answer ?? []).map((level, index) => ({ ...level, row: ruling.rows[index]! })));
    });
    return [...asked('report-reminders'), ...asked('report-ladder')];
  })));
}
