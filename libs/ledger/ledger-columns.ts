import type { FactName } from '#libs/domain/project/project.facts.js';
import { choice, day, text, yesNo, type CellKind } from './cell-kinds.js';
import { datedSteps } from './dated-steps.js';
import type { LedgerKey, LedgerValues, Milestone } from './ledger.types.js';
import { mu, quantity, tenThousands } from './number-kinds.js';

/** One column of the ledger workbook (招商项目台账). */
export interface LedgerColumn<K extends LedgerKey = LedgerKey> {
  key: K;
  header: string;
  /** What messages call the column in English. */
  en: string;
  /** Other headers that mean this column. A header with another unit is another column. */
  aliases: string[];
  kind: CellKind<NonNullable<LedgerValues[K]>>;
  width: number;
  /** The fact that the value becomes: as it stands when it has the column's own name, else looked up in the pack. */
  fact?: FactName;
  /** The milestone whose day this is; `ledger-milestones` names its step per template. */
  milestone?: K & Milestone;
  /** A new project cannot do without it; the sheet must have the column. */
  isRequired?: boolean;
  /** Written for people; ignored on import. */
  isReadOnly?: boolean;
}

type More<K extends LedgerKey> = Partial<Pick<LedgerColumn<K>, 'aliases' | 'isRequired' | 'isReadOnly' | 'fact'>>;

const column = <K extends LedgerKey>(key: K, header: string, en: string, kind: LedgerColumn<K>['kind'], width: number, more: More<K> = {}): LedgerColumn =>
  ({ key, header, en, kind, width, aliases: [], ...more });

const fact = <K extends LedgerKey & FactName>(key: K, header: string, en: string, kind: LedgerColumn<K>['kind'], width: number, more: More<K> = {}): LedgerColumn =>
  column(key, header, en, kind, width, { ...more, fact: key });

const milestone = (key: Milestone, header: string, en: string, ...aliases: string[]): LedgerColumn =>
  ({ ...column(key, header, en, day, 13, { aliases }), milestone: key });

const creditCode = text(18, {
  pattern: /^[0-9A-Z]{18}$/i,
  zh: '统一社会信用代码应为18位数字和大写字母，请核对营业执照。',
  en: 'The credit code has 18 digits and capitals. Compare it with the business licence.',
});
const template = choice(
  ['A', '供地', '出让', '招拍挂', 'A'], ['B', '租赁厂房', '租赁', '标准厂房', 'B'],
  ['C', '存量用地', '存量土地', '零增地', 'C'], ['D', '文旅农业', '文旅', '农业', 'D'],
);
const currency = choice(['CNY', '人民币', '元', '万元', 'CNY', 'RMB'], ['USD', '美元', '万美元', 'USD']);
const investorKind = choice(
  ['centralSoe', '央企', '中央企业'], ['global500', '世界500强'], ['china500', '中国500强'], ['private500', '民营500强', '中国民营企业500强'], ['specialised', '专精特新', '专精特新企业'], ['other', '其他', '其它'],
);
const eiaClass = choice(['book', '报告书', '环评报告书'], ['form', '报告表', '环评报告表'], ['registration', '登记表', '环评登记表']);
const status = choice(
  ['active', '在推进', '推进中', '正常'], ['suspended', '暂停', '已暂停'],
  ['terminated', '终止', '已终止', '退出'], ['completed', '已完成', '已办结', '完成'],
);

/** All columns, in the order in which they are written. */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  fact('code', '项目编号', 'project number', text(), 16, { isRequired: true, aliases: ['编号', '项目代号'] }),
  fact('name', '项目名称', 'project name', text(), 34, { isRequired: true, aliases: ['名称', '项目'] }),
  fact('investor', '投资方', 'investor', text(), 30, { isRequired: true, aliases: ['投资企业', '投资主体', '投资方名称', '投资单位'] }),
  fact('investorOrigin', '投资方来源地', "investor's origin", text(), 14, { aliases: ['来源地', '投资来源地'] }),
  fact('creditCode', '统一社会信用代码', 'credit code', creditCode, 22, { aliases: ['信用代码', '社会信用代码'] }),
  column('territory', '属地', 'territory', text(), 14, { fact: 'territoryId', isRequired: true, aliases: ['县市区', '所属县市区', '落户地', '项目属地'] }),
  column('leadUnit', '牵头单位', 'lead unit', text(), 18, { fact: 'leadUnitId', isRequired: true, aliases: ['牵头服务单位', '责任单位', '服务单位'] }),
  fact('chain', '产业链', 'chain', text(), 24, { aliases: ['所属产业链'] }),
  fact('industry', '行业', 'industry', text(), 18, { aliases: ['所属行业', '行业类别'] }),
  column('currency', '币种', 'currency', currency, 8, { fact: 'investment' }),
  column('investmentMinor', '总投资（万元/万美元）', 'total investment', tenThousands, 16, {
    isRequired: true, fact: 'investment',
    aliases: ['总投资', '总投资（万元）', '总投资（万美元）', '投资总额（万元）', '合同投资额（万元）', '总投资额（万元）'],
  }),
  fact('template', '用地方式', 'way of obtaining land', template, 12, { isRequired: true, aliases: ['供地方式', '推进模板'] }),
  fact('isForeign', '是否外资', 'foreign investment', yesNo, 10, { aliases: ['外资', '外资项目'] }),
  fact('isIndustrial', '是否产业项目', 'industrial project', yesNo, 12, { isRequired: true, aliases: ['产业项目', '是否工业', '是否工业项目'] }),
  fact('needsNewConstructionLand', '是否新增建设用地', 'new construction land', yesNo, 14, { isRequired: true, aliases: ['新增建设用地'] }),
  fact('investorKind', '投资方类别', 'kind of investor', investorKind, 14, { aliases: ['投资主体类别'] }),
  fact('landSquareMetres', '用地面积（亩）', 'land area', mu, 12, { aliases: ['用地面积', '用地（亩）'] }),
  fact('energyTonnesCoal', '年综合能耗（吨标准煤）', 'yearly energy use', quantity, 14, { aliases: ['年综合能耗', '综合能耗（吨标准煤）', '年综合能耗（吨标煤）'] }),
  fact('eiaClass', '环评类别', 'environmental assessment class', eiaClass, 10, { isRequired: true, aliases: ['环评类型'] }),
  fact('contactName', '联系人', 'contact', text(), 10),
  fact('contactPhone', '联系电话', 'telephone', text(), 14, { aliases: ['电话', '联系方式', '手机'] }),
  fact('registeredOn', '登记日期', 'registration date', day, 13, { isRequired: true, aliases: ['登记时间', '入库日期', '录入日期'] }),
  milestone('intentOn', '意向确认日期', 'intent confirmed on', '意向日期', '意向确认'),
  milestone('reviewedOn', '评审通过日期', 'review passed on', '评审日期', '评审通过'),
  milestone('contractOn', '合同签订日期', 'contract signed on', '签约日期', '签约时间', '合同签订时间'),
  milestone('filedOn', '备案日期', 'filed on', '立项备案日期', '备案时间'),
  milestone('landContractOn', '土地出让合同日期', 'land contract signed on', '供地日期', '土地出让合同签订日期'),
  milestone('leaseContractOn', '租赁合同日期', 'lease signed on', '厂房租赁合同日期'),
  milestone('permitOn', '施工许可日期', 'construction permit on', '施工许可证日期', '施工许可'),
  milestone('startedOn', '开工日期', 'started on', '开工时间'),
  milestone('acceptedOn', '竣工验收日期', 'accepted on', '竣工日期', '联合验收日期', '竣工时间'),
  milestone('producedOn', '投产日期', 'production began on', '投产时间'),
  milestone('fullOutputOn', '达产日期', 'full output on', '达产时间'),
  column('otherSteps', '其他已办环节', 'other settled steps', datedSteps, 44, { aliases: ['已办环节', '其他已办结环节'] }),
  column('fundsMinor', '累计到位资金（万元/万美元）', 'funds paid in so far', tenThousands, 16, {
    aliases: ['累计到位资金', '累计到位资金（万元）', '累计到位资金（万美元）', '到位资金（万元）', '到位资金'],
  }),
  column('fundsAsOf', '到位资金截止日期', 'funds as of', day, 14, { aliases: ['到位资金日期', '资金截止日期'] }),
  column('status', '项目状态', 'status', status, 10, { aliases: ['状态'] }),
  column('statusReason', '暂停或终止原因', 'reason of suspension or end', text(), 24, { aliases: ['状态原因', '暂停原因', '终止原因'] }),
  fact('description', '备注', 'remark', text(), 44, { aliases: ['项目简介', '建设内容', '说明'] }),
  column('stage', '阶段', 'stage', text(), 14, { isReadOnly: true, aliases: ['当前阶段'] }),
  column('fundsVerifiedMinor', '其中已核验（万元/万美元）', 'of which verified', tenThousands, 16, { isReadOnly: true }),
  column('nextDueOn', '下一到期日', 'next due date', day, 13, { isReadOnly: true }),
  column('nextDueNote', '到期日说明', 'about that date', text(), 11, { isReadOnly: true }),
];

/** A value as a message shows it. */
export function shown(key: LedgerKey, values: LedgerValues): string {
  const value = values[key];
  if (value === undefined) return '空';
  const output = columnOf(key).kind.format(value);
  return output instanceof Date ? output.toISOString().slice(0, 10) : String(output);
}

export const columnOf = (key: LedgerKey): LedgerColumn => LEDGER_COLUMNS.find((candidate) => candidate.key === key)!;
