/** Words of the forms: the verb on the button, what will happen, what has happened. */
export const zhForms = {
  verbs: {
    complete: '完成环节', verify: '核验', return: '退回', reopen: '重开', skip: '跳过', reassign: '改派', 'request-extension': '申请延期', 'decide-extension': '审批延期', 'suspend-clock': '暂停计时', 'resume-clock': '恢复计时', 'update-facts': '更新信息', upgrade: '改按最新规则', 'schedule-upgrade': '下阶段改按最新规则', suspend: '暂停项目', resume: '恢复项目', terminate: '终止项目', 'claim-figure': '填报资金', 'correct-figure': '更正资金', 'verify-figure': '核验资金', 'return-figure': '退回资金',
  },
  submit: {
    complete: '完成环节', completeAndSend: (verifier: string) => `完成环节并送${verifier}核验`, verify: '核验通过，环节办结', return: (owner: string) => `退回${owner}补正`, reopen: (owner: string) => `重开环节，交${owner}办理`, skip: '跳过环节', reassign: (unit: string) => `改派给${unit || '所选单位'}`, 'request-extension': '提交延期申请', grant: '同意延期', refuse: '不同意延期', 'suspend-clock': '暂停此环节计时', 'resume-clock': '恢复计时，用剩余时限', 'update-facts': '保存并按新情况重排计划', upgrade: '现在改按最新规则办理', 'schedule-upgrade': '进入下一阶段时改按最新规则', suspend: '暂停项目，全部计时停止', resume: '恢复项目，计时继续', terminate: '终止项目并存档', 'claim-figure': '填报资金并送核验', 'correct-figure': '以新数更正并送核验', 'verify-figure': '核验通过，计入到位资金', 'return-figure': '退回填报单位',
  },
  fields: {
    evidence: '佐证材料', on: '完成日期', onHint: '不填为今天', note: '说明', reason: '理由', reasonHint: '写清原因，会记入办理记录', unitId: '改派给', amount: '延长', granted: '决定', grant: '同意', refuse: '不同意', grantedAmount: '同意延长', authority: '批准依据', authorityHint: '批准人或文号', reviewOn: '复核日期', kind: '类别', money: '金额', date: '到账日期', voucher: '凭证号', evidenceKind: '材料类别', pauseReason: '暂停事由', optional: '选填', currency: '币种', wanUnit: '万元', wanUnitUSD: '万美元',
  },
  form: {
    allStop: '全部时限停止计时，企业等待的时间照记。', goesOn: (limits: string) => `${limits}时限照计。`, required: (what: string) => `请填写${what}`, choose: (what: string) => `请选择${what}`, evidenceMissing: (what: string) => `还缺：${what}`, draft: '已恢复上次未提交的填写', discard: '清空重填', saving: '正在提交…', busy: '系统暂时忙，您的填写已保存，将自动重试', done: '已办理', next: (who: string, what: string) => `接下来由${who}办理「${what}」。`, nextMany: (n: number) => `另有 ${n} 个环节同时开始。`, nextVerify: (who: string) => `接下来由${who}核验。`, again: '您此前已办过此事，没有重复办理。', refused: '没有办成', noRight: '您没有此项操作的权限。',
  },
  file: {
    drop: '拖到这里，或点击选择文件', camera: '拍照', remove: '移除', uploading: '上传中', retry: '重传', failed: '没有传上', tooLarge: (mb: number) => `文件超过 ${mb} MB，请压缩后再传`, preReview: '预审意见', preReviewHint: '勾选后只作留存，不能据此办结', hint: 'PDF、图片、Word、Excel，单个不超过 50 MB',
  },
};
