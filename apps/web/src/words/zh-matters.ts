import { SLIP_NAMES } from '../api/types.ts';

/** Words of matters: the board, a matter's page, and the forms of its verbs. */
export const zhMatters = {
  matters: {
    title: '卡点事项', hint: '每件事有人承办、有期限、有层级；到期不办自动提级。', raise: '提出事项', q: '编号、标题、企业', view: '视图', views: { table: '表格', board: '看板' }, columns: '按', byClass: '按类别分列', byLevel: '按层级分列',
    class: '类别', holder: '承办单位', level: '层级', status: '状态', light: '亮灯', territory: '县市区', kind: '种类', raiser: '提出单位', mine: '我单位承办', raisedByUs: '我单位提出', open: '范围', opens: { open: '在办', ended: '已结束', all: '全部' },
    name: '事项', due: '到期', age: '已历时', atRisk: '涉及投资', project: '项目', ageDays: (n: number) => (n === 0 ? '今天提出' : `${n} 天`), levelNo: (n: number) => (n === 0 ? '待分办' : `第 ${n} 级`), urgent: '紧急', noDue: '不计时', unrouted: '待分办', outOf: (shown: number, total: number) => `已显示 ${shown} / ${total} 件`,
    openTotal: '在办', atRiskSum: '涉及投资合计', jobsSum: (n: number) => `涉及用工 ${n} 人`, none: '没有符合条件的事项', noneHint: '放宽筛选条件；遇到卡点，可随时提出。', noneInColumn: '没有事项',
    selected: (n: number) => `已选 ${n} 件`, signMany: (n: number) => `签收 ${n} 件`, transferMany: (n: number, unit: string) => `将 ${n} 件转${unit || '所选单位'}`, transfer: '转办…', clear: '取消选择', tooMany: (most: number) => `一次最多办理 ${most} 件`, manyDone: (n: number) => `已办理 ${n} 件。`, manyFailed: (n: number) => `${n} 件没有办成：`,
  },
  matterStatus: { unraised: '未提出', proposed: '待审定', raised: '待登记', routed: '待签收', contested: '异议中', signed: '待提方案', inHand: '办理中', answered: '待评价', evaluated: '待回访', closed: '已销号', withdrawn: '已撤回', merged: '已并案' },
  urgency: { normal: '一般', urgent: '紧急' },
  score: { satisfied: '满意', basicallySatisfied: '基本满意', unsatisfied: '不满意' },
  outcome: { satisfied: '满意销号', basicallySatisfied: '基本满意销号', noAnswer: '逾期未评价，自动销号', declined: '未予采纳', withdrawn: '提出人撤回', merged: '并入其他事项', byOffice: '专班办公室销号', byRaiser: '提出人销号' },
  slipColour: { blue: `蓝色${SLIP_NAMES.blue.zh}`, yellow: `黄色${SLIP_NAMES.yellow.zh}`, red: `红色${SLIP_NAMES.red.zh}` },
  matter: {
    back: '卡点事项', clocks: '计时', noClocks: '此事项没有在走的时限。', ladder: '办理层级', ladderHint: '到期未解决，自动升至上一级', here: '您在这里', since: (day: string) => `自 ${day}`, within: (n: number) => `${n} 个工作日`, dueBy: (day: string) => `${day}前，未解决则提级`, lastDueBy: (day: string) => `最高一级，${day}到期仍未办结的由本级继续督办直至销号`, standIn: (named: string) => `${named}暂无人承接，代为承接`, noLadder: '分办后排出层级。',
    clock: { register: '首问登记', accept: '受理', sign: '签收', plan: '提出方案', settle: '办结答复', promised: '承诺日期', evaluate: '评价', acceptIssue: '审定', decideContest: '裁定异议', callBack: '回访', ladder: '本级办理' } as Record<string, string>, standing: '计时暂停', used: (left: number, budget: string) => `时限 ${budget}，剩 ${left}`,
    holder: '承办单位', firstContact: '首问单位', assists: '协办单位', formerHolders: '曾承办', raiser: '提出', raisedOn: '提出日期', territory: '县市区', project: '项目', step: '环节', cause: '原因', atRisk: '涉及投资', jobs: '涉及用工', people: (n: number) => `${n} 人`, requestedOn: '希望办结', addressee: '送达单位', document: '文号', contact: '联系人', facts: '事项内容', evidence: '佐证', parent: '随共性问题办理', mergedInto: '已并入', open: '查看', returns: (n: number) => `已退回 ${n} 次`,
    handling: '办理情况', signedBy: (who: string, day: string) => `${day} ${who}签收`, notSigned: '尚未签收', plan: '办理方案', promised: (day: string) => `承诺 ${day}前办结`, firstPromised: (day: string) => `最初承诺 ${day}`, explanation: '本级情况说明', answer: '答复', evaluation: '评价', notEvaluated: '待提出人评价', ended: (outcome: string) => `${outcome}。以下为存档。`,
    conversation: '往来记录', act: '办理', noAct: '现在没有需要您办理的事。', slip: '发提醒、催办、督办单', word: '下载 Word', pdf: '下载 PDF', moved: (verb: string) => `情况刚刚有变化，现在不能「${verb}」。您的填写已保存在本机，变化见往来记录。`,
    /** Who is next, by status; `who` is a unit. */
    next: { proposed: (who: string) => `接下来由${who}审定。`, raised: (who: string) => `接下来由${who}首问登记。`, routed: (who: string) => `接下来由${who}签收。`, contested: (who: string) => `接下来由${who}裁定。`, signed: (who: string) => `接下来由${who}提出办理方案。`, inHand: (who: string) => `接下来由${who}办理并答复。`, answered: (who: string) => `接下来由${who}评价。`, evaluated: (who: string) => `接下来由${who}回访。` } as Partial<Record<string, (who: string) => string>>,
    theRaiser: '提出企业', actsFor: (unit: string) => `暂无人承办，由${unit}代办`,
  },
  matterVerbs: {
    'sign-for': '签收', 'plan-handling': '提出方案', answer: '答复', evaluate: '评价', register: '首问登记', 'accept-issue': '采纳共性问题', 'decline-issue': '不予采纳', 'decide-contest': '裁定异议', 'call-back': '回访', 'add-progress': '记录进展', contest: '提出异议', explain: '说明情况', transfer: '转办', escalate: '提级', 'de-escalate': '降级', return: '退回重办', close: '销号', merge: '并案', detach: '单独办理', withdraw: '撤回', reopen: '重新办理',
  },
  matterSubmit: {
    'sign-for': (unit: string) => `签收，由${unit}办理`, 'plan-handling': (day: string) => (day ? `提出方案，承诺 ${day}前办结` : '提出方案并承诺日期'), answer: (raiser: string) => `答复并送${raiser}评价`, evaluateClose: '提交评价', evaluateReturn: (unit: string) => `不满意，退回${unit}重办`, register: '登记并按规则分办', 'accept-issue': '采纳，按共性问题办理', 'decline-issue': '不予采纳，仍逐件办理', upheld: (unit: string) => `异议成立，改由${unit || '所选单位'}办理`, notUpheld: (unit: string) => `异议不成立，仍由${unit}办理`, confirmed: '回访属实，销号', unconfirmed: (unit: string) => `回访不属实，退回${unit}重办`, 'add-progress': '记录进展', contest: '提出异议，送专班办公室裁定', explain: '记录说明，提级时一并移交', transfer: (unit: string) => `转${unit || '所选单位'}办理`, escalate: (level: string) => `提级至${level}`, 'de-escalate': (level: string) => `降级至${level}`, return: (unit: string) => `退回${unit}重办`, close: '销号', merge: '并入所选事项', detach: '不再随共性问题，单独办理', withdraw: '撤回此事项', reopen: '重新办理',
  },
  matterFields: {
    promisedOn: '承诺办结日期', score: '是否满意', upheld: '裁定', isUpheld: '异议成立', isNotUpheld: '异议不成立', confirmed: '回访结果', isConfirmed: '属实', isNotConfirmed: '不属实', into: '并入哪一件', plan: '办理方案', planHint: '怎么办、分几步、谁配合', progress: '进展', answer: '答复内容', answerHint: '怎么解决的，结果如何', signPlain: '签收后提出办理方案，并承诺办结日期。', contestHint: '只能提一次，且须在签收之前。', callBackNote: '提出人怎么说', transferTo: '转办给',
  },
  raise: {
    title: '提出事项', intro: '说清卡在哪里、要谁做什么。按规则自动分办、计时、提级。', slipIntro: '写清请谁办什么、何时办结；送达后签收、计时，编号存档。', blocker: '提出卡点', kind: '种类', class: '类别', cause: '原因', name: '标题', nameHint: '一句话说清，如：红线内 12 户未搬迁', description: '情况与诉求', descriptionHint: '卡在哪里、已做了什么、需要协调什么', urgency: '紧急程度', urgentHint: '紧急事项各级时限减半', project: '关联项目', step: '卡住的环节', stepHint: '规则会暂停该环节的相关时限，销号后恢复', noOpenStep: '此项目没有在办的环节', territory: '县市区', atRisk: '涉及投资', atRiskHint: '不填则按项目总投资', jobs: '涉及用工人数', slipColour: '单据', addressee: '送达单位', slip: '发提醒、催办、督办单', about: '所涉事项', aboutHint: '同一事项已向该单位发过单的，会先提示', submitSecond: (unit: string) => `再发一张，送${unit || '所选单位'}签收`, secondReason: '再次发单的理由', secondHint: '写清为什么还要再发一张，会记入办理记录', requestedOn: '希望办结日期', evidence: '佐证', submit: '提出并按规则分办', submitBlocker: '提出卡点，送责任单位签收', submitTo: (unit: string) => `送${unit || '所选单位'}签收`,
  },
  blockers: { tab: '卡点', here: '卡住此环节', heldBy: (unit: string) => `${unit}办理`, enterprise: '企业', waits: { evaluation: (who: string) => `已答复，待${who}评价`, callBack: (who: string) => `待${who}回访`, contest: (who: string) => `分办有异议，待${who}裁定` }, hidden: '您的单位未参与此事项', stops: (limits: string) => `${limits}时限暂停计时`, noStop: '时限照计', blocked: '卡点', none: '此项目没有卡点事项', noneHint: '环节推进受阻时，在环节右侧提出卡点。', since: (day: string) => `${day}起` },
};
