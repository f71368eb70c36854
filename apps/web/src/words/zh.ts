import { zhCalendar } from './zh-calendar.ts';
import { zhForms } from './zh-forms.ts';
import { zhMatters } from './zh-matters.ts';
import { zhMeetings } from './zh-meetings.ts';
import { zhNotify } from './zh-notify.ts';
import { zhPages } from './zh-pages.ts';
import { zhPublic } from './zh-public.ts';
import { zhRehearsal } from './zh-rehearsal.ts';
import { zhReports } from './zh-reports.ts';
import { zhRules } from './zh-rules.ts';

/** Every word of the screens in Chinese. English must have the same keys: a missing one is a type error. */
export const zh = {
  ...zhPages,
  ...zhCalendar,
  ...zhForms,
  ...zhMatters,
  ...zhMeetings,
  ...zhNotify,
  ...zhPublic,
  ...zhRehearsal,
  ...zhReports,
  ...zhRules,
  product: '落地',
  tagline: '招商引资责任清单',
  nav: {
    label: '主导航', work: '我的待办', overview: '总览', matters: '卡点事项', reports: '报送', ledger: '项目台账', list: '责任清单', meetings: '调度会', calendar: '工作日历', rules: '规则', record: '台账追溯', rehearsal: '推演', deliveries: '投递记录', system: '系统状态', reminders: '我的提醒设置',
    collapse: '收起导航', expand: '展开导航', more: '更多', search: '搜索项目、事项、单位（按 / 键）', searchLabel: '搜索', notices: '通知',
    account: '账户', signOut: '退出登录', language: 'English', projects: '项目', units: '责任单位', skip: '跳到正文', phone: { work: '待办', ledger: '项目', matters: '卡点', reports: '报送' },
  },
  roles: {
    officer: '项目服务专员', reporter: '单位填报员', unitHead: '单位负责人', office: '专班办公室', leader: '领导', auditor: '审计监督', admin: '系统管理员',
  },
  stage: { lead: '线索', signing: '签约', approval: '绿色通道审批', start: '开工', funds: '资金到位', production: '投产' },
  stageShort: { lead: '线索', signing: '签约', approval: '审批', start: '开工', funds: '到资', production: '投产' },
  status: { unregistered: '未登记', active: '推进中', suspended: '已暂停', completed: '已办结', terminated: '已终止' },
  stepStatus: { waiting: '未到', open: '办理中', submitted: '待核验', completed: '已完成', skipped: '已跳过' },
  light: { normal: '正常', nearDue: '临期', behind: '滞后', overdue: '超期', paused: '暂停' },
  template: { A: 'A 出让用地', B: 'B 租赁厂房', C: 'C 存量用地', D: 'D 文旅农林' },
  investorKind: { centralSoe: '央企', global500: '世界500强', china500: '中国500强', private500: '民营500强', specialised: '专精特新', other: '其他' },
  tier: { mega: '10亿元以上', large: '5亿元以上', medium: '5000万元以上', small: '5000万元以下' } as Record<string, string>,
  tags: { foreign: '外资', highTechForeign: '高技术外资', mainIndustry: '主导产业', specialIndustry: '特色产业', majorInvestor: '重大投资方', specialisedInvestor: '专精特新' } as Record<string, string>,
  eia: { book: '报告书', form: '报告表', registration: '登记表' },
  figureStatus: { claimed: '待核验', verified: '已核验', returned: '已退回', corrected: '已更正' },
  figureKind: { fundsPaidIn: '到位资金', foreignCapitalUsed: '实际使用外资' },
  workKind: { complete: '办理环节', verify: '核验环节', decideExtension: '审批延期', verifyFigure: '核验资金', reviewSuspension: '复核暂停', registerMatter: '首问登记', acceptIssue: '审定共性问题', signFor: '签收', decideContest: '裁定异议', planHandling: '提出方案', answerMatter: '办理答复', steerMatter: '提级调度', evaluate: '评价', callBack: '回访', confirmReport: '确认报送', correctReport: '补正报送', approveReport: '审定报送', reviewReport: '审核报送' },
  limit: { legal: '法定', promised: '承诺', green: '绿色通道' },
  amount: (n: number, unit: 'workingDay' | 'calendarDay' | 'month') =>
    `${n} 个${{ workingDay: '工作日', calendarDay: '自然日', month: '月' }[unit]}`,
  clock: {
    elapsed: '已历时', pauseReasons: { verification: '待核验', extension: '待延期审批', settled: '办结后重开', blocker: '卡点未销号', evaluation: '卡点待评价', callBack: '卡点待回访', contest: '卡点分办待裁定' } as Record<string, string>, left: (n: number) => `剩 ${n} 个工作日`, leftDays: (n: number) => `剩 ${n} 日`, today: '今天到期', late: (n: number) => `已超 ${n} 个工作日`,
    lateDays: (n: number) => `已超 ${n} 日`, shortLeft: (n: number) => `剩 ${n} 日`, shortLate: (n: number) => `超 ${n} 日`, shortToday: '今天', paused: '计时暂停', provisional: '暂定', used: (used: number, of: number) => `已用 ${used} / ${of} 日`,
    provisionalWhy: '推算所涉的放假通知尚未载入，日期以法定节日推算，载入后自动更新。', firstDue: '最初到期', extended: (n: number) => `已延期 ${n} 日`, started: '起算',
    noLimit: '不设时限', enterprise: '企业用时，不催办', pauses: '暂停记录', toNow: '至今',
  },
  money: { sumNote: (n: number) => `已显示 ${n} 个项目的投资合计` },
  state: {
    loading: '正在读取', retry: '重新读取', errorTitle: '没有读到内容', forbiddenTitle: '没有查看权限', forbidden: '您的角色不包含此内容。如确需查看，请联系专班办公室。',
    missingTitle: '没有找到', missing: '地址有误，或内容已不存在。', offline: '连接不上服务器。请检查网络，网络恢复后重试即可，填写的内容都在。', busy: '系统暂时忙，正在自动重试。',
    unknown: (status: number) => `服务器没有给出说明（状态 ${status}）。请稍后重试；仍不行请联系系统管理员。`, home: '回到我的待办', more: '显示更多', all: '已全部显示',
    fresh: '数据有更新', refresh: '点此刷新', crash: '页面出了点问题，刷新后可继续。填写的内容已保存在本机。', reload: '刷新页面',
  },
  outage: {
    time: (at: string) => `提醒自 ${at} 起会迟到。办理不受影响，恢复后会补发一次。`, relay: (seconds: string) => `提醒服务正在追赶，约落后 ${seconds}。`, other: '部分服务暂时不可用，管理员已可在系统状态页看到。',
  },
  why: {
    link: '为什么', title: '依据的规则', table: '规则表', version: '版本', row: '规则行', open: '打开规则表', gone: '该行已不在这个版本的规则表中。', notes: '说明',
    kernel: {
      'stage-entry': '前一阶段的收口环节都已办结，自动进入下一阶段。', overdue: '到期日已过而环节没有办结，下一个工作日上班时记为超期。', lapse: '超过法定期限没有开始，批准失效。',
      'suspension-review': '暂停已到复核日。', 'life-complete': '投产核验完成，且没有未办结的环节。',
    } as Record<string, string>,
    stage: (label: string, endsWhen: string) => `按清单的阶段设置：“${label}”阶段以“${endsWhen}”为终点，之前各阶段的收口环节都已办结。`,
    cycle: (label: string, due: string, freeze: string, review: number, correction: number) => `按清单的报送周期“${label}”：${due}截止报送，退回后 ${correction} 个工作日内更正，审核 ${review} 个工作日，${freeze}公布；遇休息日顺延。`,
    moment: ({ from, days, workingDays, time }: { from: 'start' | 'end'; days?: number | undefined; workingDays?: number | undefined; time?: string | undefined }) => `${from === 'start' ? '本期' : '期末后'}第 ${workingDays ?? days ?? 0} ${workingDays === undefined ? '天' : '个工作日'}${time ? ` ${time} ` : ''}`,
    issue: (from: number, days: number | undefined) => `按清单的事项设置：同一成因、同一承办单位、同一属地的在办卡点达到 ${from} 件，提为共性问题${days === undefined ? '' : `；办公室不采纳的，${days} 天内不因同一批卡点再提`}。`,
    paused: '计时暂停期间不亮灯。',
    byHand: (template: string) => `登记时由人选定模板 ${template}，与规则的选择不同。`, builtIn: '系统内置',
    asked: '，看依据的规则', byStep: '取决于最先到期的环节', nothing: '已经办结，不再计时。', extended: (more: string) => `在规则给的时限上另批准延长 ${more}。`,
    abouts: { light: '亮灯', limit: '时限', pace: '紧急', assignment: '由谁办理', reminder: '已提醒', late: '已记为超期', escalation: '已升级' },
    causes: {
      person: '由人决定，理由见办理记录。', promise: '承办单位承诺的日期。', raiser: '谁提出、谁评价。', territory: '由项目或事项所在地的单位办理。', office: '由专班办公室办理。', lead: '由项目的牵头单位办理。', follows: '是项目的牵头单位，一并跟进。',
      duty: '责任清单的任务要求该单位报送。', secondUnit: '提交的就是核验单位，改由责任单位核验。', noDate: '没有到期日，按正常亮灯。',
    },
  },
  unconfirmed: '待确认',
  unconfirmedWhy: '此为默认值或推读结果，尚待本市确认。',
  colon: '：',
  semicolon: '；',
  paren: (text: string) => `（${text}）`,
  stop: '。',
  comma: '，',
  listComma: '、',
  /** Names of duty accounts already begin with their unit. */
  people: (unit: string, name: string) => (name.startsWith(unit) ? name : `${unit} ${name}`),
};

/** The shape both languages share. */
export type Words = typeof zh;
