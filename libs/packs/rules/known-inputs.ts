import type { ViewColumn } from '#libs/rules/document/table-view.js';
import type { RuleTable } from './rule-tables.js';

const known = (expression: string, label: string, type: 'string' | 'number' | 'boolean', values = ''): ViewColumn => ({ id: '', label, expression, type, values });

/** What every table that is asked about a project may have conditions on; the names are those of `projectInputs`. */
const OF_PROJECTS: ViewColumn[] = [
  known('template', '模板', 'string', '"A","B","C","D"'), known('territory', '落地县市区', 'string'), known('chain', '产业链', 'string'), known('industry', '行业', 'string'),
  known('isForeign', '外资', 'boolean'), known('isIndustrial', '工业项目', 'boolean'),
  known('investorKind', '投资方类别', 'string'),
  known('currency', '币种', 'string', '"CNY","USD"'), known('investmentWan', '总投资（万元/万美元）', 'number'), known('landSquareMetres', '用地面积（平方米）', 'number'), known('needsNewConstructionLand', '新增建设用地', 'boolean'),
];
const STAGE = known('stage', '阶段', 'string', '"lead","signing","approval","start","funds","production"'), TIER = known('tier', '投资档次', 'string', '"mega","large","medium","small"');
const STEP = known('step', '环节', 'string');

/** What a table is told besides. */
const OF_TABLES: Partial<Record<RuleTable, ViewColumn[]>> = {
  'assign-step': [STEP], 'step-limit': [STEP], verification: [known('subject', '核验对象（环节或填报数）', 'string')], reminders: [STAGE, TIER], ladder: [STAGE, TIER], 'suspension-review': [TIER],
  'figure-cap': [known('kind', '填报数', 'string', '"fundsPaidIn","foreignCapitalUsed"'), TIER], 'extension-cap': [STAGE, known('unit', '时限单位', 'string', '"workingDay","calendarDay","month"')],
  'extension-authority': [STAGE, known('limit', '在走的时限', 'string', '"legal","promised","green"'), known('owner', '责任单位', 'string')],
};

/** Tables that are asked about a project; others know only the conditions they have. */
const ABOUT_PROJECTS: ReadonlySet<string> = new Set<RuleTable>(['choose-template', 'investment-tier', 'project-tags', 'is-countable', 'target-metrics', ...(Object.keys(OF_TABLES) as RuleTable[])]);

/** What a new condition of a table may read, as a column of its own. */
export const knownInputs = (table: string): ViewColumn[] => (ABOUT_PROJECTS.has(table) ? [...OF_TABLES[table as RuleTable] ?? [], ...OF_PROJECTS] : []);
