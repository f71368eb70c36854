import type { BulletinContent } from '../bulletin-document.js';
import type { DispatchOrderContent } from '../dispatch-order-document.js';
import { documentNumber } from '../document-number.js';
import type { MinutesContent } from '../minutes-document.js';
import type { SlipContent } from '../slip-document.js';

const OFFICE = '永州市招商引资工作专班办公室';

/** A slip with everything a slip may hold. */
export const SLIP: SlipContent = {
  colour: 'yellow', issuer: OFFICE, number: documentNumber('永招专班催', 2026, 12), date: '2026-11-25',
  matter: '湘澜新材料项目用地报批', matterCode: 'M-2026-0317', project: '湘澜新材料年产3万吨电池铝箔项目（YZ-2026-018）',
  situation: '11月3日转办，11月5日签收；原定11月18日前完成地类核查，目前勘测定界成果尚未提交。', requirement: '完成勘测定界和地类核查，形成报批材料并报省厅窗口。',
  unit: '零陵区自然资源局', person: '李明喆', deadline: '2026-12-02', contact: '专班办公室项目科 0746-8000000', copies: ['市自然资源和规划局', '零陵区人民政府'],
};

/** A task of the meeting below. */
export const DISPATCH_ORDER: DispatchOrderContent = {
  issuer: OFFICE, number: documentNumber('永招专班交', 2026, 31), date: '2026-11-25', task: '落实祁阳高新区110千伏线路', requirement: '12月10日前完成路径审批，12月底前具备施工条件。',
  unit: '国网永州供电公司', assistingUnits: ['祁阳市人民政府', '市发展和改革委员会'], deadline: '2026-12-31', meeting: { name: '全市招商引资第11次调度会', heldOn: '2026-11-20' },
};

/** Minutes with items, tasks and earlier tasks. */
export const MINUTES: MinutesContent = {
  issuer: OFFICE, number: documentNumber('永招专班纪', 2026, 11), date: '2026-11-23', meeting: '全市招商引资第11次调度会', heldOn: '2026-11-20', place: '市政府二楼会议室', chair: '市政府副秘书长王建国',
  attendees: [{ unit: '市商务局', names: ['周红', '陈立'] }, { unit: '市自然资源和规划局', names: ['刘洋'] }, { unit: '国网永州供电公司', names: [] }], absent: [{ unit: '市生态环境局', reason: '参加省厅会议' }],
  items: [
    { title: '湘澜新材料项目用地问题', discussion: ['会议听取了零陵区关于用地报批进展的汇报。', '项目总投资12亿元，用地320亩，其中86亩地类核查尚未完成，影响开工计划。'], decisions: ['由零陵区自然资源局于12月2日前完成地类核查。', '市自然资源和规划局派专人到现场指导。'] },
    { title: '祁阳高新区供电线路', discussion: ['会议听取了线路路径审批情况。'] },
  ],
  tasks: [
    { task: '完成湘澜新材料项目86亩用地地类核查', unit: '零陵区自然资源局', person: '李明喆', deadline: '2026-12-02' },
    { task: '落实祁阳高新区110千伏线路', unit: '国网永州供电公司', deadline: '2026-12-31' },
  ],
  earlierTasks: [{ task: '协调解决江华电子项目用工缺口', unit: '市人力资源和社会保障局', outcome: '已办结：到岗126人，企业评价满意。' }], copies: ['各县市区人民政府', '专班各成员单位'],
};

/** A bulletin with all its sections. */
export const BULLETIN: BulletinContent = {
  issuer: OFFICE, number: documentNumber('永招专班通', 2026, 11), date: '2026-12-03', subject: '全市招商引资工作', period: '2026年11月', issue: 11, addressee: '各县市区人民政府，专班各成员单位',
  summary: ['11月，全市新签约项目14个，合同引资额58.6亿元；新开工项目9个，新投产项目6个。1至11月累计到位资金312.4亿元，已核实298.7亿元。'],
  targets: [{ name: '实际到位内资', value: '312.4亿元（已核实298.7亿元）', goal: '350亿元' }, { name: '新引进亿元以上项目', value: '131个', goal: '140个' }],
  measures: [
    { name: '举措一：链主企业招商', paragraphs: ['本月开展链式招商活动2场，对接企业37家，新增线索11条。'] },
    { name: '举措十二：项目全程帮办', paragraphs: ['本月受理卡点事项46件，办结39件，平均用时6.2个工作日。'] },
  ],
  territories: [{ name: '零陵区', paragraphs: ['新签约项目3个，湘澜新材料项目用地报批按调度意见推进。'] }, { name: '祁阳市', paragraphs: ['新开工项目2个。'] }],
  units: [{ name: '市自然资源和规划局', paragraphs: ['签收用地类卡点12件，办结10件，2件在办。'] }],
  submissions: [
    { unit: '市商务局', duty: '月度工作进展', dueOn: '2026-11-28', submittedOn: '2026-11-27', workingDaysLate: 0 },
    { unit: '市文化旅游广电体育局', duty: '月度工作进展', dueOn: '2026-11-28', submittedOn: '2026-12-01', workingDaysLate: 1 },
    { unit: '驻粤港澳大湾区招商联络处', duty: '月度外出招商情况', dueOn: '2026-11-28', dueProvisional: true, workingDaysLate: 3 },
  ],
  nextSteps: ['对尚未办结的用地、用能卡点，由专班办公室逐件调度。', '12月10日前完成年度目标核实。'], copies: ['市委办公室', '市政府办公室'], attachmentNotes: ['2026年11月项目进展明细表', '卡点事项办理明细表'],
};
