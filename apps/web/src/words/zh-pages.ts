export const zhPages = {
  signIn: {
    title: '登录', account: '账号', password: '密码', submit: '登录', intro: '责任到单位，时限到天，佐证到件。', accountMissing: '请填写账号', passwordMissing: '请填写密码',
    wrong: '账号或密码不对。请核对后再试；忘记密码请联系系统管理员。',
  },
  password: {
    title: '修改密码', present: '现用密码', next: '新密码', again: '再输入一次', save: '修改', cancel: '取消', missing: '请填写', short: '至少 8 个字符', differs: '两次输入的新密码不一致', done: '密码已修改，其他设备上的登录已退出。',
  },
  work: {
    title: '我的待办', none: '今天没有要办的事', noneHint: '新的环节轮到您的单位时，会出现在这里。', act: '办理', actHere: '就地办理', fold: '收起', all: '全部', kind: '类别', noneMatch: '没有符合条件的待办', clear: '清除筛选',
    counts: (n: number) => `共 ${n} 件`, notices: '通知', readAll: '全部已读', noNotices: '没有通知', noDue: '不设时限',
  },
  ledger: {
    target: '指标',
    title: '项目台账', q: '项目名称、编号、投资方', stage: '阶段', territory: '县市区', leadUnit: '服务单位', status: '状态', light: '亮灯', template: '模板', clear: '清除全部', remove: (what: string) => `移除筛选：${what}`,
    code: '编号', name: '项目', investor: '投资方', investment: '总投资', funds: '到位率', fundsHint: '已核验到位资金占总投资的比例', nextDue: '最近到期', openSteps: '在办', openHint: '在办环节数，括号内为超期数', updated: '更新', total: (n: number) => `共 ${n} 个项目`, shown: (n: number) => `已显示 ${n} 个`,
    export: '导出 Excel', exporting: '正在导出…', import: '导入', register: '登记项目', empty: '没有符合条件的项目', emptyHint: '放宽筛选条件，或登记新项目。', foreign: '外资', overdueOf: (n: number) => `${n} 超期`,
  },
  import: {
    title: '导入项目台账', hint: '选择 Excel 工作簿（.xlsx）。先试算，逐行列出将发生什么；确认后才写入。', drop: '把工作簿拖到这里，或点击选择', trying: '正在试算…', rowsDone: (done: number, total: number) => `已写入 ${done}/${total} 行`, summary: '试算结果', done: '导入完成', row: '行', outcome: '结果', changes: '变化', problems: '问题',
    outcomes: { create: '新增', update: '更新', unchanged: '无变化', refused: '不导入' }, confirm: (n: number) => `确认导入 ${n} 行`, other: '换一个文件', nothing: '没有可导入的行', refusedHint: '不导入的行请在工作簿里改好后再导入；已导入的行不会重复。', where: (sheet: string, row: number, column: string) => `${sheet} 第 ${row} 行「${column}」`, toLedger: '查看项目台账', only: '只看有问题的行',
  },
  register: {
    title: '登记项目', basics: '基本信息', conditions: '决定环节的条件', contact: '联系人', contactHint: '仅参与单位和专班办公室可见', submit: '登记项目并排出推进计划', preview: '将要办理的环节', previewHint: (n: number, template: string) => `${template}，按当前条件共 ${n} 个环节。`, byRule: '不选则由规则按用地情况确定', noPreview: '暂时无法预览，登记不受影响。',
  },
  project: {
    back: '项目台账', tabs: { graph: '推进图', list: '环节清单', funds: '资金到位', delay: '用时归属', history: '办理记录', facts: '基本信息' }, actions: '项目操作', suspended: (day: string) => `项目自 ${day} 起暂停，各环节计时停止。`, review: (day: string) => `${day} 复核`, authority: '批准', ended: '项目已结束，以下为存档。',
    restricted: '您的单位未参与本项目，联系人和佐证不显示。', plannedTo: (day: string) => `计划 ${day}前`, stages: '阶段', done: '已过', graphLabel: '推进计划图', critical: '关键路径', legend: '图例', fundsOf: (percent: string, goal: number) => `已核验 ${percent}，达 ${goal}% 转阶段`, print: '打印', fold: '收起此阶段', unfold: '展开此阶段', allStages: '展开全部阶段', fitStages: '只看当前阶段',
    steps: (done: number, all: number) => `${done}/${all} 环节`, needs: '前置环节', owner: '承办', verifier: '核验', submittedBy: '提交', opened: '起算', settled: '办结', guide: '怎么办', limits: '时限', evidence: '佐证', noEvidence: '尚无佐证', required: '须附', download: '下载', preReview: '预审意见', preReviewHint: '预审意见不是批复，不能据此办结环节。', close: '关闭', packOf: (id: string, version: string) => `清单包 ${id} · ${version}`, optional: '可跳过', exit: '阶段出口', enterprise: '企业用时', scheduled: '计划', noAct: '此环节现在没有需要您办理的事。', moved: (verb: string) => `情况刚刚有变化，现在不能「${verb}」。您的填写已保存在本机，变化见办理记录。`, authorityOf: '延期审批', decidesWithin: (days: number) => `${days} 个工作日内决定`, decideBy: (day: string) => `应于${day}前审批`, extensionAsked: (who: string, n: number) => `${who}申请延期 ${n} 日`, fromLedger: '台账沿用',
  },
  facts: {
    code: '项目编号', name: '项目名称', investor: '投资方', investorOrigin: '投资方来源地', investorKind: '投资方类别', creditCode: '统一社会信用代码', contactName: '联系人', contactPhone: '联系电话', territoryId: '落地县市区', leadUnitId: '服务单位', officerId: '服务专员', chain: '产业链', industry: '行业', investment: '总投资', template: '模板', isForeign: '外资项目', isIndustrial: '产业项目', landSquareMetres: '用地面积（平方米）', needsNewConstructionLand: '需新增建设用地', energyTonnesCoal: '年综合能耗（吨标准煤）', eiaClass: '环评类别', description: '建设内容', registeredOn: '登记日期', yes: '是', no: '否', none: '未填',
  },
  funds: {
    claimed: '填报', verified: '已核验', date: '到账日期', kind: '类别', amount: '金额', voucher: '凭证号', unit: '填报单位', status: '状态', none: '还没有填报资金', noneHint: '资金到账后，填报金额并附凭证；由另一单位核验后计入。', claim: '填报资金', corrects: '更正', act: '操作', evidence: '凭证',
  },
  delay: {
    title: '时间用在谁手里', hint: (days: string) => `登记至今共 ${days} 个工作日，每一分钟只归一方；几个环节同时在办的，归关键路径上的环节。`, all: (days: string) => `合计 ${days} 个工作日（各项目相加）。`,
    none: '还没有工作时间', noneHint: '登记后进入工作时间即开始归属。', who: '谁', why: '因何', stage: '阶段', time: '用时', part: '占比', days: (n: string) => `${n} 工作日`, projects: (n: number) => `${n} 个项目`,
    by: { unit: '按单位', stage: '按阶段', territory: '按县市区' },
    parties: { unit: '承办单位', verifier: '核验单位', decider: '延期审批单位', authority: '项目暂停', enterprise: '企业', thirdParty: '专家、公示等第三方', higherAuthority: '上级机关', nobody: '无在办环节' } as Record<string, string>,
    reasons: { inHand: '办理', verification: '待核验', extension: '待延期审批', projectSuspended: '项目暂停', enterpriseStep: '企业环节', noStepOpen: '无在办环节', blocker: '卡点未销号', evaluation: '卡点待评价', callBack: '卡点待回访', contest: '卡点分办待裁定' } as Record<string, string>,
  },
  history: { none: '还没有记录', recorded: (when: string) => `记录于 ${when}`, reason: '理由', automatic: '系统按规则', imported: '台账导入', all: '已到最早一条', sequence: (n: number) => `第 ${n} 条` },
  list: { title: '责任清单', year: (n: number) => `${n} 年`, lead: '牵头', assist: '配合', openEnded: '等相关部门', unit: '按责任单位筛选', q: '搜索举措', inferred: '责任单位由上一条推读，尚待确认', groups: (groups: number, measures: number, targets: number) => `${groups} 组 ${measures} 条举措，${targets} 项目标`, none: '没有符合条件的举措', by: (day: string) => `${day}前` },
  record: { title: '台账追溯', hint: '查清发生了什么、谁决定的、依据什么。最新的在前。', q: '搜索文字', unit: '单位', person: '人员', kind: '事项', project: '项目', rule: '规则', occurred: '发生时间', recorded: '记录时间', from: '起', to: '止', none: '没有符合条件的记录', noneHint: '放宽时间或去掉一个条件再查。', more: '更多条件', less: '收起条件', open: '打开项目' },
  eventKind: {
    ProjectRegistered: '登记项目', ProjectPlanned: '排定计划', UpgradeScheduled: '预定更新规则', FactsUpdated: '更新信息', StageEntered: '进入阶段', StepSubmitted: '提交环节', StepCompleted: '办结环节', StepReturned: '退回环节', StepReopened: '重开环节', StepSkipped: '跳过环节', StepReassigned: '改派环节', ExtensionRequested: '申请延期', ExtensionDecided: '审批延期', ClockSuspended: '暂停计时', ClockResumed: '恢复计时', ProjectSuspended: '暂停项目', ProjectResumed: '恢复项目', FigureClaimed: '填报资金', FigureVerified: '核验资金', FigureReturned: '退回资金', ProjectEnded: '项目结束', ReminderSent: '发出提醒', StepOverdue: '环节超期', StepEscalated: '逾期升级', ExtensionAwaited: '延期待批', ApprovalLapsed: '许可失效', SuspensionReviewDue: '暂停到期复核', CalendarChanged: '更换日历', StepBlocked: '环节受阻', StepUnblocked: '环节解除受阻', BlockerHandedOver: '卡点换手',
    MatterRaised: '提出事项', MatterRegistered: '首问登记', IssueAccepted: '采纳共性问题', MatterRouted: '分办事项', MatterContested: '提出异议', ContestDecided: '裁定异议', MatterSignedFor: '签收事项', HandlingPlanned: '提出方案', ProgressAdded: '记录进展', MatterExplained: '说明情况', MatterAnswered: '答复事项', MatterEvaluated: '评价答复', MatterCalledBack: '回访', MatterReturned: '退回重办', MatterClosed: '事项销号', MatterReopened: '重新办理', MatterMerged: '并案', MatterTransferred: '转办', MatterWithdrawn: '撤回事项', MatterEscalated: '提级', MatterDeEscalated: '降级', MatterPlanChanged: '更新办理安排', MatterAttached: '归入共性问题', MatterDetached: '单独办理', ChildrenAdopted: '接续所涉事项', MatterReminded: '提醒事项', MatterOverdue: '事项超期', MatterCalendarChanged: '事项更换日历',
  },
  overview: { title: '总览', projects: '在册项目', byStage: '按阶段', byTerritory: '按县市区', targets: '目标完成', territory: '县市区', count: '项目', overdue: '超期', hint: '数字均可点开，看到对应的项目。', noTargets: '尚无目标数据', lacks: { register: '尚无台账', members: '责任单位名单待确认', data: '尚无数据' }, missing: (n: number, goal: string) => (n === 0 ? `各单位均已完成（每个 ${goal}）` : `还有 ${n} 个单位未完成（每个 ${goal}）`) },
  system: {
    title: '系统状态', checks: '服务', ok: '正常', bad: '不可用', since: (when: string) => `自 ${when}`, relay: '提醒服务滞后', pending: '待通知', deliveries: '消息投递', queued: (n: number) => `待发 ${n} 条`, oldest: '最早的已等', failedToday: (n: number) => `今日未送达 ${n} 条`, packs: '清单包版本', current: '当前', stored: '已存入，未启用', loaded: '载入', allGood: '各项服务正常', someBad: '有服务不可用', names: { postgresql: '数据库', temporal: '流程引擎', worker: '执行器', api: '接口', relay: '提醒服务', evidence: '佐证存储' } as Record<string, string>,
  },
};
