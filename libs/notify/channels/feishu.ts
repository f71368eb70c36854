import { createHmac } from 'node:crypto';
import type { RobotFormat } from './robot-format.js';

/** 飞书 custom robot: time in seconds and signature travel in the body; 100 messages a minute (open.feishu.cn, 自定义机器人使用指南). */
export const feishu: RobotFormat = {
  hosts: ['open.feishu.cn', 'open.larksuite.com'],
  maxBytes: 18_000,
  canSign: true,
  request: ({ url, secret }, { subject, body }, nowMs) => {
    const timestamp = String(Math.floor(nowMs / 1_000));
    const card = { header: { title: { tag: 'plain_text', content: subject } }, elements: [{ tag: 'markdown', content: body }] };
    return { url, body: { ...(secret && { timestamp, sign: feishuSign(timestamp, secret) }), msg_type: 'interactive', card } };
  },
  answer: { code: 'code', words: 'msg' },
  busyCodes: [9499, 11232],
};

/** Time and secret together are the key, and what is signed is empty. */
export const feishuSign = (timestampSeconds: string, secret: string): string =>
  createHmac('sha256', `${timestampSeconds}\n${secret}`).digest('base64');
