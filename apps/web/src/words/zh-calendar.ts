/** The calendar page in Chinese. */
export const zhCalendar = {
  calendar: {
    title: '工作日历', hint: '各项时限按此日历计算：调休上班的周末算工作日，法定节假日不算。', inForce: (version: string, from: string) => `现行 ${version}，自 ${from} 起`, notice: '放假通知', read: '查看原文',
    provisional: '暂定', provisionalYear: '该年放假通知尚未载入，只计法定节假日；据此推算的到期日均为暂定。', noDays: '日历中没有这一年。', year: '年份', previous: '上一年', next: '下一年', monthName: (month: number) => `${month}月`,
    weekdays: ['一', '二', '三', '四', '五', '六', '日'], kinds: { holiday: '放假', makeUp: '调休上班', weekend: '周末', working: '工作日' }, count: (n: number) => `全年 ${n} 个工作日`,
    hours: '办公时间（用于发送提醒）', pending: (n: number) => `还有 ${n} 个项目正在改按现行日历计算。`,
    versions: '历次版本', version: '版本', reference: '依据', effective: '生效', loaded: '载入', current: '现行', ofPack: '随清单包',
    load: '载入新日历', loadHint: '选择日历文件（YAML 或 JSON，格式同清单包的 calendar.yaml）。先预览会改变哪些到期日，确认后才载入。', choose: '选择文件', referenceHint: '如：国务院办公厅关于2027年部分节假日安排的通知',
    effectiveOn: '生效日期', looking: '正在推算…', confirm: (n: number) => (n > 0 ? `载入，改动 ${n} 个到期日` : '载入，到期日不变'), refused: '没有载入', needReference: '请写明依据',
    changes: (version: string, before: string) => `${version} 与现行 ${before} 相比`, same: '各日相同', published: '新增放假通知', withdrawn: '撤去放假通知', nowWorked: '改为上班', nowRest: '改为休息', nowClosed: '该单位休息', nowOpen: '该单位不再休息',
    moves: (deadlines: number, projects: number) => `${projects} 个在办项目、事项和报送中，${deadlines} 个到期日会改变`, others: '延期审批、事项和报送的期限', thing: '事由', what: '期限', whats: { extension: '延期审批', due: '报送', review: '审核' } as Record<string, string>, shown: (n: number) => `以下为前 ${n} 个`, from: '原到期日', to: '新到期日', project: '项目', step: '环节',
    done: (projects: number, deadlines: number) => `已载入：${projects} 个项目改按新日历计算，${deadlines} 个到期日已改，依据已记入各项目的办理记录。`, later: (day: string) => `已载入，${day}起生效；到期日届时自动改动。`, left: (n: number) => `还有 ${n} 个项目正忙，系统稍后自动改动。`,
  },
};
