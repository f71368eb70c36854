import { createHmac } from 'node:crypto';
import type { RobotFormat } from './robot-format.js';

/** 钉钉 custom robot: time in milliseconds and signature travel in the address; 20 messages a minute (open.dingtalk.com, 自定义机器人安全设置). */
export const dingtalk: RobotFormat = {
  hosts: ['oapi.dingtalk.com'],
  maxBytes: 20_000,
  canSign: true,
  request: ({ url, secret }, { subject, body }, nowMs) => {
    const signed = new URL(url);
    if (secret) {
      signed.searchParams.set('timestamp', String(nowMs));
      signed.searchParams.set('sign', dingtalkSign(nowMs, secret));
    }
    return { url: signed.href, body: { msgtype: 'markdown', markdown: { title: subject, text: body } } };
  },
  answer: { code: 'errcode', words: 'errmsg' },
  busyCodes: [-1, 130101, 410100],
};

/** The secret is the key and also stands in the text that is signed. */
export const dingtalkSign = (timestampMs: number, secret: string): string =>
  createHmac('sha256', secret).update(`${timestampMs}\n${secret}`).digest('base64');
