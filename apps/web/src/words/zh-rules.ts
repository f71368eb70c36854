/** Words of the rule pages. */
export const zhRules = {
  rules: {
    title: '规则', tables: '规则表', drafts: '修改草案', version: (v: string) => `第 ${v} 版`, rows: (n: number) => `${n} 行`, problems: (n: number) => `${n} 处问题`, noProblems: '检查通过', none: '没有规则表', open: '查看', old: '历史版本，只能查看。', toCurrent: '查看现行版本',
    hint: '规则决定谁承办、限期几天、何时提醒。修改须由一人提出、另一人批准后才生效。', any: '任意', nothing: '不设', not: '除外：', row: '行', add: '增加一行', duplicate: '复制此行', remove: '删除此行', up: '上移', down: '下移', actions: '操作', edit: '修改', feel: 'FEEL 表达式', feelHint: '按 FEEL 书写，文字加英文双引号', exclude: '除所选以外',
    operators: { any: '任意', eq: '等于', lt: '小于', le: '不大于', gt: '大于', ge: '不小于', between: '区间' }, from: '从', to: '到', withStart: '含起点', withEnd: '含终点', checking: '正在检查…', checked: '没有发现错误', examples: '示例', exampleMet: '符合', exampleNot: '不符', exampleGot: (value: string) => `结果 ${value}`, exampleWanted: (value: string) => `应为 ${value}`, noExamples: '本表没有示例',
    found: '检查结果', remedy: '办法', where: (row: number | undefined, column: string | undefined) => [row && `第 ${row} 行`, column].filter(Boolean).join(' '), changed: '已修改，尚未保存', restored: '已恢复上次未保存的修改', discard: '放弃修改', save: '保存为草案', saveHint: '草案不会生效；由另一人批准后才发布。', reason: '修改理由', reasonHint: '说明为什么改，会写进每个项目的办理记录', reasonMissing: '请填写修改理由', done: '完成',
    columns: '列（条件与结果）', columnParts: { inputs: '条件列', outputs: '结果列' }, columnLabel: '列名', columnName: '读取的输入 / 输出名称', columnType: '类型', columnValues: '允许的值（不填为不限）', addInput: '增加条件列', addOutput: '增加结果列', removeColumn: '删除此列', types: { string: '文字', number: '数', boolean: '是否' } as Record<string, string>,
    editExamples: '示例行', newExample: (n: number) => `示例 ${n}`, addExample: '增加示例', removeExample: '删除此示例', exampleName: '示例名称', takeResult: (value: string) => `以当前结果 ${value} 为准`, effectiveFrom: '生效日期', effectiveNow: '批准即生效',
    expert: '专家视图', plain: '表格视图', download: '下载 DMN 文件', upload: '导入 DMN 文件', expertHint: '完整的 DMN 编辑器。保存后同样成为草案，由另一人批准。', expertFailed: '这个文件打不开，请检查是否为 DMN 文件。', loadingExpert: '正在打开编辑器…',
  },
  draft: {
    rehearse: '推演两种走向', title: '规则修改草案', none: '还没有草案', noneHint: '在规则表中修改并保存，就会出现在这里。', by: (name: string) => `${name} 提出`, status: { open: '待批准', approved: '已批准', rejected: '已退回', withdrawn: '已撤回' }, stale: '依据的版本已不是现行版本，请提出人在现行版本上重做。', reason: '修改理由', decided: (name: string) => `${name} 办理`, published: (v: string) => `已发布为清单包 ${v}`,
    changes: '改了什么', noChanges: '表格内容没有变化（可能修改了示例、说明或列）。', before: '原', after: '新', added: '新增', removed: '删除', effect: '对在办的影响', effectNone: '在办项目不受影响。', effectOf: (affected: number, projects: number) => `${projects} 个在办项目中 ${affected} 个受影响`, effectRefused: (n: number) => `${n} 个项目无法按此规则计算，将保持原版本`,
    moved: (n: number) => `改期 ${n} 项`, addedSteps: (n: number) => `新增环节 ${n}`, removedSteps: (n: number) => `取消环节 ${n}`, owners: (n: number) => `改派 ${n} 项`, movedFromTo: (from: string, to: string) => `${from} → ${to}`, noDate: '不设', effectBlocked: '更正错误后才能看到影响。', firstOf: (n: number) => `列出前 ${n} 个项目`,
    decide: '审批', rollout: '生效范围', rollouts: { new: '仅新登记的项目', 'next-stage': '在办项目进入下一阶段时', 'open-now': '在办项目立即生效' }, rolloutOfThings: '仅新收的事项、新开的报送（在办的按原规则办到底）', approve: '批准并发布', reject: '退回', withdraw: '撤回草案', rejectReason: '退回理由', rejectMissing: '请填写退回理由', hasErrors: '草案还有错误，不能批准。', waiting: '等待另一人批准。', progress: (done: number, total: number) => `已更新 ${done} / ${total} 个项目`, progressDone: (done: number) => `${done} 个项目已更新`, refused: (n: number) => `，${n} 个未能更新`,
    remake: '继续修改（在现行版本上）',
  },
  thing: {
    none: { matter: (open: number) => `${open} 件在办事项没有差别。`, reporting: (open: number) => `${open} 份在办报送没有差别。` }, affected: { matter: (n: number, open: number) => `${open} 件在办事项中，${n} 件会不同`, reporting: (n: number, open: number) => `${open} 份在办报送中，${n} 份会不同` },
    keeps: { matter: '在办事项按受理时的规则办到底；新收的事项按新表。', reporting: '已开的报送按开期时的规则办到底；以后各期按新表。' }, dates: (n: number) => `期限不同 ${n} 项`, levels: (n: number) => `级别不同 ${n} 项`, refused: (n: number) => `${n} 件无法按此规则计算`, firstOf: (n: number) => `列出前 ${n} 件`,
    what: { due: '期限', level: '升级日期', levelDays: '级别时限', levelHolder: '级别承接', holder: '承办单位', firstContact: '首问单位', reminders: '提醒', lateAfter: '逾期认定', stops: '暂停的时限', callBack: '回访', form: '报送表' }, levelNo: (level: string) => `第 ${level} 级`, owner: '责任单位', unitHead: '单位负责人', yesNo: (yes: boolean): string => (yes ? '是' : '否'), before: (days: string) => `到期前 ${days} 个工作日`,
  },
  upgrade: {
    to: (v: string) => `更新到清单包 ${v} 后：`, none: '环节、期限和责任单位都不变。', added: '新增环节', removed: '取消环节', moved: '改期', owners: '改派', scheduled: '将在进入下一阶段时改按最新规则办理',
  },
};
