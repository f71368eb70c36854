/** Words of reminders: how a person is told, by what channels, and what became of each message. */
export const zhNotify = {
  reminders: {
    title: '我的提醒设置', hint: '站内通知始终保留；这里决定哪些内容另发邮件，以及何时发。', email: '邮箱地址', emailHint: '提醒会发到这里', emailWrong: '请填写一个邮箱地址', emailNeeded: '开启邮件提醒须填写邮箱地址',
    wantsMail: '邮件提醒', on: '开启', off: '关闭', digest: '方式', digestDaily: '每日汇总（工作日上班时一封）', digestEach: '逐次发送',
    urgent: '紧急事项立即发送', urgentHint: '已超期、今天到期、许可失效的事项不等汇总',
    quiet: '免打扰时段', quietHint: '在此时段内不发，结束后再发；不填则只避开非办公时间', from: '起', to: '止', cap: '每日最多', capUnit: '封', capHint: '超出的并入下一次汇总', language: '邮件语言', chinese: '中文', english: 'English',
    rules: '只在工作日办公时间发送；同一事项同一天只提醒一次；已办结的不再提醒。', save: '保存提醒设置', saved: '已保存，下一次提醒起生效。', test: '给我发一封测试邮件', testHint: '先保存再测试',
    tested: '测试邮件已交付发送，一般一分钟内收到。没有收到请核对地址，或请系统管理员查看投递记录。', noServer: '本系统尚未配置邮件服务器，保存的设置在配置后生效。请联系系统管理员。',
  },
  deliveries: {
    title: '投递记录', hint: '每条消息发给谁、是否送达、为什么没有发。最新的在前。', tabs: { log: '记录', channels: '渠道' }, person: '人员或机器人', channel: '渠道', status: '状态', day: '日期', none: '没有符合条件的消息', noneHint: '放宽条件再查；没有人开启邮件提醒时，这里是空的。',
    at: '时间', recipient: '收件', subject: '内容', notices: (n: number) => `${n} 条通知`, attempts: (n: number) => `已试 ${n} 次`, next: '下次发送', sent: '送出', messageId: '邮件编号', answer: '对方答复', retry: '重新发送', retried: '已重新排队，稍后发送。', open: '展开全文', fold: '收起',
    channels: { mail: '邮件', wecom: '企业微信', dingtalk: '钉钉', feishu: '飞书' }, kinds: { digest: '每日汇总', immediate: '即时', test: '测试' },
    statuses: { queued: '待发', sent: '已发', failed: '未送达', suppressed: '未发' },
    reasons: {
      settled: '事项已办结，无需再提醒', 'told-today': '同一事项今天已提醒过，并入下次汇总', 'daily-cap': '已达每日上限，并入下次汇总', refused: '对方拒收', 'gave-up': '多次尝试未成功', 'day-over': '当天未能发出，内容并入下次汇总', 'no-channel': '渠道已停用',
    },
  },
  robots: {
    mail: '邮件', mailHint: '邮件服务器由运维在环境变量中配置（LUODI_SMTP_URL、LUODI_MAIL_FROM）。', mailOn: '已配置', mailOff: '未配置',
    title: '群机器人', hint: '把本单位或全市的提醒发到工作群。地址和密钥保存后不再显示。', none: '还没有群机器人', noneHint: '在群里添加自定义机器人，把它的地址填到下面。', wholeCity: '全市', signed: '加签', addedBy: (who: string) => `${who}添加`,
    add: '添加机器人', kind: '类型', name: '名称', nameHint: '如：商务局工作群', unit: '单位', unitHint: '不选为全市', url: 'Webhook 地址', secret: '签名密钥', secretHint: '钉钉、飞书选择“加签/签名校验”时填写', added: '已添加。请发一条测试消息确认群里能收到。', test: '发测试消息', tested: '已交付发送，请到群里查看；结果见记录。', remove: '移除', removeSure: '移除后不再向该群发送，地址和密钥随即删除。', removed: '已移除。', cancel: '不移除',
  },
};
