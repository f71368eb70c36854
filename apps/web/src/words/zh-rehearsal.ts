export const zhRehearsal = {
  rehearsal: {
    title: '推演', hint: '先看后定：把方案放到全部在办项目、事项和报送上推演，不写入任何数据。', tabs: { proposal: '方案推演', outlook: '未来 90 天' },
    kind: '改什么', kinds: { limits: '环节时限', rules: '决策表文件', calendar: '日历', pack: '清单包版本', draft: '规则草稿' },
    step: '环节', stepMissing: '请选择环节', limitKind: '时限类别', amount: '时长', unit: '单位', units: { workingDay: '工作日', calendarDay: '自然日', month: '月' },
    addLimit: '再改一个时限', removeLimit: '移除', chooseRules: '选择 DMN 文件', chooseCalendar: '选择日历文件', calendarHint: 'YAML 或 JSON，格式同清单包的 calendar.yaml：各年放假日与调休上班日。',
    pack: '版本', packHint: '要先推演一份改过的清单包（如改了环节的推进计划），请管理员先存入、不启用：', draftOf: (id: string) => `使用规则草稿 ${id}`,
    mode: '时段', modes: { ahead: '从今天往后', past: '过去一段时间' }, modeHints: { ahead: '假定无人办理，看到期、提醒和逾期会怎样变。', past: '按实际办理记录重走一遍，看新规则下会怎样。' },
    horizon: '天数', days: (n: number) => `${n} 天`, period: '起止日期', periodMissing: '请选择起止日期', territory: '县市区（全部）', stage: '阶段（全部）',
    run: '开始推演', cancel: '停止', cancelled: '推演已停止。', running: (done: number, total: number) => `已推演 ${done} / ${total} 个项目`, starting: '正在检查方案…', refused: '方案没有推演', nothingChosen: '请先填写方案。',
    idle: '还没有推演', idleHint: '选好方案和时段，点“开始推演”。', same: '没有差别', sameHint: (n: number) => `推演了 ${n} 个项目，方案不改变其任何日期、责任单位和提醒。`, sameThings: (matters: number, reports: number) => `${matters} 件在办事项和 ${reports} 份在办报送也没有差别。`, things: '在办事项和报送', thingsFollow: { matter: '新日历生效后，在办事项的期限改按新日历计算。', reporting: '新日历生效后，在办报送的期限改按新日历计算。' }, allThings: '县市区和阶段只筛选项目；事项和报送为全市在办。', projectsOnly: '过去一段时间只推演项目，不含事项和报送。', notOfThings: '方案不涉及事项和报送的规则。',
    between: (from: string, to: string) => `${from} 至 ${to}`, before: '现行', after: '方案', changed: '受影响项目', of: (n: number) => `共 ${n} 个`, moved: '移动的日期', movedSplit: (earlier: number, later: number) => `提前 ${earlier}，推后 ${later}`,
    created: '新增环节', cancelledSteps: '取消环节', owners: '改变责任单位', refusedActs: '会被拒绝的办理', people: '涉及人员', affectedUnits: '涉及单位', unitsNote: (n: number) => `${n} 个单位`,
    sent: { reminders: '提醒', overdue: '超期', escalations: '升级', lapsed: '许可失效' }, sentTitle: '提醒与逾期', rows: '受影响的项目', rowsCapped: (shown: number, all: number) => `差别最大的 ${shown} 个，共 ${all} 个`,
    project: '项目', changes: '变化', notMoved: '日期不变', from: '原日期', to: '新日期', none: '无', gained: (n: number) => `接手 ${n}`, lost: (n: number) => `移出 ${n}`, open: '打开项目', show: '看两种未来',
    marks: { same: '相同', moved: '改变', onlyBefore: '仅现行', onlyAfter: '仅方案' }, drawer: '两种未来', onlyDifferences: '只看差别', noDifferences: '两种未来没有差别', refusedAct: (command: string, at: string) => `${at} 的办理“${command}”在方案下会被拒绝`, runningClock: '当前时限',
    ownerFrom: (step: string, from: string, to: string) => `${step}：${from} → ${to}`, added: (step: string) => `新增 ${step}`, removed: (step: string) => `取消 ${step}`,
  },
  outlook: {
    title: '未来 90 天', hint: '假定无人办理：哪些单位、哪一周有多少环节、事项和报送到期，多少会超期。', days: '范围', due: '将到期', late: '将超期', already: '已超期', escalations: '将升级', lapsed: '许可将失效', byWeek: '按周', byUnit: '按单位', byStage: '按阶段', week: (day: string) => `${day} 起`,
    part: '看哪一类', parts: { all: '全部', steps: '项目环节', matters: '事项', submissions: '报送' }, openNow: '在办', openOf: { steps: (n: number) => `${n} 个项目`, matters: (n: number) => `${n} 件`, submissions: (n: number) => `${n} 份` }, partsHint: '事项含各项时限和升级阶梯各级期限；报送含报送和审核期限，不含尚未开启的报送期。',
    none: '没有到期的期限', noneHint: '这段时间内，在办环节、事项和报送都没有期限到期。',
  },
};
