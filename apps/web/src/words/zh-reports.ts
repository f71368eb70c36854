/** Words of reporting: what a unit owes, a report's page, the office's queue, the matrix, the calendar, the burden and the bulletins. */
export const zhReports = {
  reports: {
    title: '报送', hint: '到期自动开启，按台账起草，确认即可报送。', tabs: { label: '报送导航', ours: '本单位', review: '审核队列', matrix: '矩阵', calendar: '日程', burden: '负担公示', bulletins: '通报' },
    owed: '待报送', done: '已报送', owedOf: (n: number) => `${n} 件待报送`, noneOwed: '本单位没有待报送的内容', noneOwedHint: '报送期开启后自动出现在这里，并附起草稿。', noneDone: '本单位还没有报送记录', seeMatrix: '查看全市矩阵',
    name: '报送事项', unit: '报送单位', period: '报送期', due: '到期', status: '状态', draft: '起草', prefilled: (n: number, of: number) => `已起草 ${n} / ${of} 项`, noDraft: '无可起草的记录', open: '查看报送', confirm: '去确认', nothing: '确认本期无情况', at: (time: string) => `${time} 前`,
    measures: (ids: number[]) => (ids.length > 5 ? `举措 ${ids[0]}–${ids.at(-1)}` : `举措 ${ids.join('、')}`), lateBy: (n: number) => `迟报 ${n} 个工作日`, inTime: '按时', submittedOn: '报送时间', returnsNo: (n: number) => `退回 ${n} 次`, versionNo: (n: number) => `第 ${n} 版`, outOf: (shown: number, total: number) => `已显示 ${shown} / ${total} 件`, isNothing: '本期无情况',
    lateNow: (n: number) => `尚未报送，已过 ${n} 个工作日`, export: '导出 Excel', standsIn: (unit: string) => `代${unit}报送`, exportDuty: (duty: string) => `导出“${duty}”已审核数字`, exporting: '正在导出…',
  },
  submissionStatus: { unopened: '未开始', open: '待填报', drafted: '待确认', confirmed: '待提交', approved: '已审定待提交', submitted: '待审核', returned: '退回补正', accepted: '已审核', frozen: '已定稿' },
  cycle: { weekly: '周调度', monthly: '月通报', quarterly: '季讲评', halfYear: '半年评估', year: '年度考核' },
  period: {
    week: (year: string, n: number) => `${year}年第${n}周`, month: (year: string, n: number) => `${year}年${n}月`, quarter: (year: string, n: number) => `${year}年${'一二三四'[n - 1]}季度`, half: (year: string, n: number) => `${year}年${n === 1 ? '上' : '下'}半年`, year: (year: string) => `${year}年度`,
    weekShort: (n: number) => `第${n}周`, monthShort: (n: number) => `${n}月`, quarterShort: (n: number) => `${'一二三四'[n - 1]}季度`, halfShort: (n: number): string => (n === 1 ? '上半年' : '下半年'),
  },
  report: {
    back: '报送', basis: (from: string, to: string) => `按 ${from} 至 ${to} 的台账起草`, draftedAt: (at: string) => `起草于 ${at}`, changedOf: (n: number) => `更正 ${n} 项`, confirmedOf: (n: number, of: number) => `已确认 ${n} / ${of} 项`, needsHead: '须单位负责人审定',
    sources: (n: number) => `依据 ${n} 条`, sourcesTitle: '起草依据', moreSources: (n: number) => `另有 ${n} 条`, toProject: '看项目', sourcePage: (isMatter: boolean): string => (isMatter ? '看事项' : '看项目'), drafted: '起草为', noValue: '未填', reason: '更正理由', byHead: '由单位负责人填写', required: '必填', needsEvidence: '须附佐证', isConfirmed: '已确认', isChanged: '已更正', toConfirm: '待确认',
    confirmField: '确认', changeField: '更正', fillField: '填写', saveField: '确认此项', saveChange: '以新数更正并确认', cancel: '取消', returned: '退回意见', yes: '是', no: '否', addRow: '添加一行', removeRow: '删除此行', noRows: '没有记录', fillHint: '与起草不一致时，须写明理由；起草内容保留在旁。', foldText: '收起', unfoldText: (n: number) => `展开全部 ${n} 条`,
    expects: (label: string, count: number, given: number) => `${label}：本期要求 ${count}，已报 ${given}`, expectsOpen: '尚未达到本期要求，可照实报送。', nothingSaid: '本期确认无情况。',
    act: '办理', noAct: '现在没有需要您办理的事。', moved: (verb: string) => `情况刚刚有变化，现在不能「${verb}」。您的填写已保存在本机，变化见往来记录。`, inPlace: '也可在各项上逐项确认或更正。',
    clock: '时限', dueUntil: '报送截止', correctUntil: '补正截止', reviewUntil: '审核截止', dataTo: '截数', ladder: '未报提级', after: (n: number) => `过期 ${n} 个工作日`, here: '现在', owner: '报送单位', unitHead: '单位负责人', submittedLate: (n: number) => `首次报送迟 ${n} 个工作日`, submittedInTime: '首次报送按时', delegated: (who: string, day: string) => `由${who}代报，至 ${day}`, openedFor: (unit: string) => `原由${unit}报送，已移交`,
    burden: '本件负担', asked: '要求填报', prefilledNo: '系统起草', changed: '更正', reminders: '收到提醒', minutes: '开启至报送', items: (n: number) => `${n} 项`, times: (n: number) => `${n} 次`,
    versions: '各版对照', version: (n: number) => `第 ${n} 版`, versionStatus: { submitted: '待审核', returned: '已退回', accepted: '已审核' }, frozen: '已定稿', onlyChanges: '只看有变化的', allFields: '全部', field: '项目', none: '—', history: '讨论与历史',
    newsRedraft: '起草之后台账又有新情况，可“重新起草”写入。', newsKept: '起草之后台账又有新情况；已确认的内容不会自动改写，请核对，需要时更正。',
    frozenNote: '本期已通报，此报送已定稿；如发现有误，由报送单位更正，新旧两版并列保留。',
    next: { open: (who: string) => `接下来由${who}填报。`, drafted: (who: string) => `接下来由${who}确认起草内容。`, confirmed: (who: string) => `接下来由${who}提交。`, approve: (who: string) => `接下来由${who}负责人审定。`, approved: (who: string) => `接下来由${who}提交。`, submitted: (who: string) => `接下来由${who}审核。`, returned: (who: string) => `接下来由${who}补正。`, accepted: () => '待本期通报后定稿。' } as Partial<Record<string, (who: string) => string>>,
  },
  reportVerbs: { 'confirm-draft': '全部确认', 'confirm-nothing': '本期无情况', 'confirm-field': '逐项确认', approve: '审定', submit: '提交', accept: '审核通过', return: '退回', restate: '更正已审核的', redraft: '重新起草', delegate: '委托代报', 'hand-over': '移交', 'add-note': '留言' },
  reportSubmit: {
    'confirm-draft': (n: number) => (n > 0 ? `全部按起草内容确认（${n} 项）` : '全部按起草内容确认'), 'confirm-nothing': '确认本期无情况', approve: '审定，同意提交', submit: (office: string) => `提交${office}审核`, accept: '审核通过', return: (unit: string) => `退回${unit}补正`, restate: '更正并送审核，旧版保留', redraft: '按最新台账重新起草', delegate: (unit: string, day: string) => (unit && day ? `委托${unit}代报至 ${day}` : '委托代报'), 'hand-over': (unit: string) => `移交${unit || '所选单位'}报送`, 'add-note': '留言',
  },
  reportFields: { talk: '留言内容', note: '意见', noteHint: '可不填', fields: '哪几项需要补正', fieldsHint: '可不选；选中的逐项写明意见', why: (field: string) => `「${field}」的意见`, overall: '总体意见', restateFields: '更正哪几项', delegateTo: '代报单位', until: '代报至', handOverTo: '移交给', nothingPlain: '本单位本期没有需要报送的情况。专班办公室会看到确认次数。', draftPlain: '未确认的各项按起草内容确认；已更正的不变。', submitPlain: '提交后由专班办公室审核，审核通过前可被退回补正。', approvePlain: '审定后由填报人提交。', redraftPlain: '尚未确认任何一项时，可按最新台账重新起草。', newValue: (field: string) => `「${field}」新数` },
  review: {
    title: '审核队列', hint: '先报先审；各件审核时限另计。', none: '没有待审核的报送', noneHint: '各单位报送后自动出现在这里。', submittedAt: '报送时间', reviewDue: '审核截止', version: '版本', changed: '更正', selected: (n: number) => `已选 ${n} 件`, accept: (n: number) => `审核通过 ${n} 件`, return: '退回…', returnMany: (n: number) => `退回 ${n} 件`, clear: '取消选择', done: (n: number) => `已办理 ${n} 件。`, failed: (n: number) => `${n} 件没有办成：`, late: (n: number) => `迟 ${n} 个工作日`, select: (name: string) => `选择 ${name}`, selectAll: '全选', waiting: (n: number) => `${n} 件待审核`, running: '正在办理…',
  },
  matrix: {
    title: '报送矩阵', cycle: '周期', kind: '单位类别', kinds: { territory: '县市区园区', department: '市直单位', guarantee: '要素保障单位', office: '专班办公室', outpost: '驻外机构', enterprise: '市属企业', external: '中省单位' } as Record<string, string>, all: '全部', view: '看法', views: { duties: '看一期', periods: '看各期' }, period: '报送期', unit: '单位', sum: '合计', handedIn: '已报 / 应报', owedOf: (n: number) => `待报 ${n}`, totals: { total: '应报', owed: '待报', submitted: '待审核', returned: '待补正', accepted: '已审核', overdue: '过期未报', late: '迟报', nothing: '无情况' }, none: '这一范围没有开启的报送', noneHint: '换一个周期或单位类别。', legend: '点击亮灯查看该件报送', cell: (unit: string, duty: string, period: string, status: string) => `${unit} ${duty} ${period}：${status}`, light: '亮灯', byUnit: '按单位',
    short: { unopened: '—', open: '待报', drafted: '待报', confirmed: '待报', approved: '待报', submitted: '待审', returned: '补正', accepted: '已审', frozen: '定稿' },
  },
  openings: { title: '报送日程', previous: '上月', next: '下月', month: '月份', what: { opens: '开启', due: '到期', freezes: '定稿' }, submissions: (n: number) => `${n} 件`, none: '本月没有报送日程', today: '今天', wholeDay: '全天', duties: '涉及报送' },
  asked: { title: '督办单和提醒', hint: '按发出日期统计，撤回的也算。', slips: '督办单', reminders: '提醒合计', ofSteps: '环节提醒', ofMatters: '事项提醒', ofReports: '报送提醒', none: '本月没有发出督办单和提醒' },
  burden: { title: '负担公示', hint: '每月向每个单位要了多少、系统替写了多少，公开给所有单位。', unit: '单位', submissions: '报送件数', asked: '要求填报', prefilled: '系统起草', changed: '更正', minutes: '平均用时', reminders: '提醒', returns: '退回', nothing: '无情况', late: '迟报', sum: '合计', none: '本月没有开启报送', share: (percent: number) => `${percent}%` },
  bulletins: {
    title: '通报', none: '还没有通报', noneHint: '报送审核通过后，由专班办公室起草本期通报。', number: (year: number, n: number) => `${year}年第${n}期`, status: { draft: '草稿', published: '已通报' }, name: '通报', documentNumber: '发文字号', submissions: '报送', acceptedOf: (n: number, of: number) => `已审核 ${n} / ${of}`, at: '时间', draft: '起草通报', draftFor: '报送期', draftSubmit: (period: string) => (period ? `起草${period}通报` : '起草通报'), draftPlain: '按已审核的报送和台账起草，可逐节修改。',
    back: '通报', edit: '修改', save: '保存此节', cancel: '取消', editHint: '一行一段；清空则不收入此节。', edited: '已修改', empty: '此节没有内容，不收入通报。', submitters: '报送情况', submittedAt: '报送时间', notYet: '尚未报送', due: '到期', timeliness: '及时性', word: '下载 Word', pdf: '下载 PDF', preparing: '正在生成…', act: '办理', noAct: '现在没有需要您办理的事。', history: '修改记录', frozen: '已通报，内容和所依据的报送均已定稿，不再更改。',
    target: '指标', reached: '完成情况', goal: '目标', verbs: { redraft: '重新起草', publish: '通报' }, submit: { redraft: '按最新审核通过的报送重新起草', publish: (n: number) => `通报，并将 ${n} 件报送定稿` }, publishPlain: '通报后此件和所依据的报送不再更改；各单位均可查阅。', redraftPlain: '修改过的各节保留，其余按最新审核通过的报送起草。', parts: { summary: '综述', measure: '分举措', territory: '分县市区', unit: '分单位', next: '下步工作' }, report: '查看报送', said: (unit: string) => `${unit}报送`,
  },
};
