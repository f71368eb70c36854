import { guarded } from './guarded.js';
import { lightBands } from './light-bands.js';
import type { PackRules } from './pack-rules.js';
import type { TableFinding } from './rule-finding.js';

/** Lights that do not follow each other. */
export const checkLights = (rules: PackRules): TableFinding[] => guarded({ table: 'traffic-light' }, () => {
  try {
    lightBands(rules);
    return [];
  } catch (error) {
    if (error instanceof RangeError) return [NOT_IN_ORDER];
    throw error;
  }
});

const NOT_IN_ORDER: TableFinding = {
  table: 'traffic-light', message: { zh: '亮灯次序不对：到期前依次为正常、临期，到期后依次为滞后、超期', en: 'the lights do not follow each other: normal, near due, then after the due date behind and overdue' },
  remedy: { zh: '请更正规则表', en: 'Correct the table' },
};
