import type { FactName } from '#libs/domain/project/project.facts.js';
import type { Text } from './text.js';

/** What each fact of a project is called. */
export const FACT_NAMES: Record<FactName, Text> = {
  code: { zh: '项目编号', en: 'code' },
  name: { zh: '项目名称', en: 'name' },
  investor: { zh: '投资方', en: 'investor' },
  investorKind: { zh: '投资方类别', en: 'kind of investor' },
  investorOrigin: { zh: '投资方来源地', en: "investor's origin" },
  creditCode: { zh: '统一社会信用代码', en: 'credit code' },
  contactName: { zh: '联系人', en: 'contact' },
  contactPhone: { zh: '联系电话', en: 'telephone' },
  territoryId: { zh: '属地', en: 'territory' },
  leadUnitId: { zh: '牵头服务单位', en: 'lead unit' },
  officerId: { zh: '服务专员', en: 'officer' },
  chain: { zh: '产业链', en: 'chain' },
  industry: { zh: '行业', en: 'industry' },
  investment: { zh: '投资额', en: 'investment' },
  template: { zh: '推进模板', en: 'template' },
  isForeign: { zh: '是否外资', en: 'foreign investment' },
  isIndustrial: { zh: '是否工业', en: 'industrial' },
  landSquareMetres: { zh: '用地面积', en: 'land area' },
  needsNewConstructionLand: { zh: '是否新增建设用地', en: 'new construction land' },
  energyTonnesCoal: { zh: '年综合能耗', en: 'yearly energy use' },
  eiaClass: { zh: '环评类别', en: 'environmental assessment class' },
  description: { zh: '项目简介', en: 'description' },
  registeredOn: { zh: '登记日期', en: 'registration date' },
};
