/** Dispatch meetings. */
export const zhMeetings = {
  meetings: {
    title: '调度会', hint: '议程按滞后、受阻、提级事项和以往交办任务自动拟定；形成纪要即交办任务。', none: '还没有调度会', draft: '拟定调度会', name: '会议名称', heldOn: '会议日期', drafted: '已拟定', closed: '已形成纪要', items: (n: number) => `议题 ${n} 项`, tasks: (n: number) => `交办 ${n} 项`,
    agenda: '议程', minutes: '会议纪要', kinds: { late: '滞后', blocked: '受阻', rising: '提级', task: '以往交办' }, say: '议定事项', task: '任务', unit: '责任单位', dueOn: '办结时限', addItem: '增加议定事项', addTask: '增加任务', remove: '删除', record: '形成纪要并交办', word: '下载 Word', pdf: '下载 PDF', notDone: '没有完成', required: (what: string) => `请填写${what}`,
    status: { raised: '待登记', routed: '待签收', contested: '待裁定', signed: '已签收', inHand: '办理中', answered: '已答复', evaluated: '已评价', closed: '已办结', withdrawn: '已撤回', merged: '已并案', waiting: '未到', open: '办理中', submitted: '待核验', completed: '已完成', skipped: '已跳过' } as Record<string, string>,
  },
};
