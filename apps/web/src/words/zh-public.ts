/** The page for enterprises without an account. */
export const zhPublic = {
  enterprise: {
    title: '企业诉求', intro: '反映卡点、投诉或诉求，不需要账号。提交后得到回执码，凭它查询办理情况并作出评价。', raiseTab: '提出事项', followTab: '查询办理情况', signIn: '工作人员登录', fromSignIn: '企业反映问题、查询办理情况',
    kind: '事项类型', class: '问题类别', subject: '标题', subjectHint: '一句话说明问题', description: '具体情况', descriptionHint: '什么问题、影响什么、希望怎样解决', territory: '所在县市区', projectCode: '项目编号', projectCodeHint: '知道的话请填写，可不填',
    firm: '企业名称', contact: '联系人', phone: '联系电话', privacy: '联系方式只供承办单位和专班办公室联系您使用，不对外公开。', required: (what: string) => `请填写${what}`, choose: (what: string) => `请选择${what}`, phoneWrong: '请填写至少 5 位的联系电话', submit: '提交，领取回执码',
    receiptTitle: '已提交，请保存回执码', receiptHint: '凭回执码查询和评价。回执码遗失不能补发，请截图或抄录；不要告诉无关人员。', copy: '复制回执码', copied: '已复制', copyFailed: '没有复制成功，请长按或选中回执码手动复制。', number: '事项编号', goFollow: '查看办理情况', another: '再提一件',
    receipt: '回执码', receiptExample: '如 KD-2026-000012-7K3M9QX2VB4D', find: '查询', other: '查询其他事项', refused: '没有查到', notDone: '没有完成',
    unit: '承办单位', noUnit: '首问登记后确定', promised: '承诺办结', raisedOn: '提出日期', answer: '答复', timeline: '办理经过',
    status: { raised: '待首问登记', proposed: '待审定', routed: '待签收', contested: '待确定承办单位', signed: '已签收', inHand: '办理中', answered: '已答复，待您评价', evaluated: '已评价', closed: '已办结', withdrawn: '已撤回', merged: '已并案', unraised: '未提交' },
    evaluate: '评价', scores: { satisfied: '满意', basicallySatisfied: '基本满意', unsatisfied: '不满意，退回重办' }, note: '说明（可不填）', sendEvaluation: '提交评价', addNote: '补充说明', sendNote: '提交补充', reopen: '重新办理', withdraw: '撤回', reason: '原因', acted: '已提交。',
  },
};
