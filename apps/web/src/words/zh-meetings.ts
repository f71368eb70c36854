/** Dispatch meetings, and who is away. */
export const zhMeetings = {
  meetings: {
    title: '调度会', hint: '议程按滞后、受阻、提级事项和以往交办任务自动拟定；形成纪要即交办任务。', none: '还没有调度会', noneHint: '拟定后，议程自动列出滞后、受阻、提级事项和以往交办任务。', nameHint: '如：全市招商引资第 11 次调度会', noMinutes: '尚未形成纪要。', nothing: '本期无议题。', noneForYou: '没有涉及本单位的内容。', withheld: (n: number) => `另有 ${n} 项不在本单位阅知范围，未列出。`, draft: '拟定调度会', name: '会议名称', heldOn: '会议日期', drafted: '已拟定', closed: '已形成纪要', items: (n: number) => `议题 ${n} 项`, tasks: (n: number) => `交办 ${n} 项`,
    agenda: '议程', minutes: '会议纪要', kinds: { late: '滞后', blocked: '受阻', rising: '提级', task: '以往交办', own: '其他议题' }, project: '看项目',
    editAgenda: '调整议程', saveAgenda: '保存议程', cancel: '取消', up: '上移', down: '下移', note: '备注，如：请责任单位到会汇报', addOwn: '增加议题', own: '议题', chair: '主持人', chairHint: '职务和姓名，如：市政府副秘书长 张某某', attendees: '参会单位', unitThere: '单位', namesHint: '参会人员，可填多人', addAttendee: '增加参会单位', number: '文号', replaces: (numbers: string) => `代替 ${numbers}`,
    amend: '更正纪要', givenHint: '已交办的任务在事项页办理，此处不改；从纪要中删去，事项照办。新增的任务随更正后的纪要交办。', openTask: '查看事项',
    say: '议定事项', nth: (n: number) => `议定事项 ${n}`, sayHint: '议题、意见和议定的办法', task: '任务', unit: '责任单位', dueOn: '办结时限', addItem: '增加议定事项', addTask: '增加任务', remove: '删除', removeTask: '删除任务', removeItem: '删除此议定事项', record: (tasks: number) => (tasks > 0 ? `形成纪要，交办 ${tasks} 项任务` : '形成纪要'), replace: (tasks: number) => (tasks > 0 ? `以此代替原纪要，新交办 ${tasks} 项任务` : '以此代替原纪要'), word: '下载 Word', pdf: '下载 PDF', notDone: '没有完成', required: (what: string) => `请填写${what}`,
    status: { raised: '待登记', routed: '待签收', contested: '待裁定', signed: '已签收', inHand: '办理中', answered: '已答复', evaluated: '已评价', closed: '已办结', withdrawn: '已撤回', merged: '已并案', waiting: '未到', open: '办理中', submitted: '待核验', completed: '已完成', skipped: '已跳过' } as Record<string, string>,
  },
  absence: {
    title: '不在岗登记', effect: '不在岗期间，本单位另有人在岗的，事项照送本单位；没有人在岗的，新提级到本单位的事项由 B 角承接，B 角也不在岗的，由专班办公室承接，事项页写明代谁承接。已在手上的事项仍由本单位办理。',
    from: '起始日期', to: '截止日期（含当日）', note: '说明（选填）', noteHint: '如：外出培训，有急事请电话联系', order: '截止日期不能早于起始日期', now: (from: string, to: string) => `已登记：${from}至${to}不在岗。`, save: (from: string, to: string) => `登记 ${from}至${to}不在岗`, end: '已回岗，取消登记', saved: '已登记。',
  },
};
