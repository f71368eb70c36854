import type { Label } from '../pack.types.js';

/** What people call the values of rule columns that are not names of the pack. */
export const RULE_WORDS: Record<string, Label> = {
  workingDay: { zh: '工作日', en: 'working days' }, calendarDay: { zh: '自然日', en: 'calendar days' }, month: { zh: '月', en: 'months' },
  normal: { zh: '正常', en: 'on time' }, nearDue: { zh: '临期', en: 'due soon' }, behind: { zh: '滞后', en: 'behind' }, overdue: { zh: '超期', en: 'overdue' },
  mega: { zh: '特大', en: 'mega' }, large: { zh: '大型', en: 'large' }, medium: { zh: '中型', en: 'medium' }, small: { zh: '小型', en: 'small' },
  legal: { zh: '法定', en: 'legal' }, promised: { zh: '承诺', en: 'promised' }, green: { zh: '绿色通道', en: 'green channel' },
  raising: { zh: '自提出之日', en: 'from raising' }, acceptance: { zh: '自受理之日', en: 'from acceptance' },
  urgent: { zh: '紧急', en: 'urgent' },
  true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' },
  fundsPaidIn: { zh: '到位资金', en: 'funds paid in' }, foreignCapitalUsed: { zh: '实际使用外资', en: 'foreign capital used' },
  centralSoe: { zh: '央企', en: 'central enterprise' }, global500: { zh: '世界 500 强', en: 'global 500' }, china500: { zh: '中国 500 强', en: 'China 500' },
  private500: { zh: '民企 500 强', en: 'private 500' }, specialised: { zh: '专精特新', en: 'specialised and new' }, other: { zh: '其他', en: 'other' },
  foreign: { zh: '外资', en: 'foreign' }, highTechForeign: { zh: '高技术外资', en: 'high-tech foreign' }, mainIndustry: { zh: '主导产业', en: 'main industry' }, specialIndustry: { zh: '特色产业', en: 'special industry' },
  majorInvestor: { zh: '重点投资方', en: 'major investor' }, specialisedInvestor: { zh: '专精特新投资方', en: 'specialised investor' },
  CNY: { zh: '人民币', en: 'yuan' }, USD: { zh: '美元', en: 'US dollars' },
  '@territory': { zh: '项目属地', en: "the project's territory" }, '@lead': { zh: '牵头服务单位', en: "the project's lead unit" },
  '@office': { zh: '专班办公室', en: 'the office' }, '@owner': { zh: '责任单位', en: 'the owner' }, '@unitHead': { zh: '责任单位负责人', en: 'the head of the owner' },
};
