import type { BulletinContent } from '#libs/domain/bulletin/bulletin.content.js';
import { eventSentence, type Names } from './event-sentences.js';

const content = { period: '2026-11', number: 11, submitters: [{ isAccepted: true }, { isAccepted: false }] } as unknown as BulletinContent;

test.each([
  [{ type: 'BulletinDrafted', data: { content } }, '起草2026年11月通报（第 11 期），依据已审核报送 1 份', 'Drafted the bulletin of November 2026 (no. 11) from 1 accepted submissions'],
  [{ type: 'BulletinEdited', data: { key: 'm12', paragraphs: ['一', '二'], before: [] } }, '修改通报“举措12”部分，共 2 段', 'Edited section on measure 12 of the bulletin, 2 paragraphs'],
  [{ type: 'BulletinEdited', data: { key: 'finance', paragraphs: ['一'], before: [] } }, '修改通报“单位finance”部分，共 1 段', 'Edited section unit finance of the bulletin, 1 paragraphs'],
  [{ type: 'BulletinPublished', data: { number: 11, documentNumber: '永招专班通〔2026〕11号', submissions: ['a'] } }, '印发通报第 11 期（永招专班通〔2026〕11号），1 份报送定稿', 'Published bulletin no. 11 (永招专班通〔2026〕11号); 1 submissions are frozen'],
])('%s', (event, zh, en) => {
  expect(eventSentence(event, { unit: (id) => ({ zh: `单位${id}`, en: `unit ${id}` }) } as Names)).toEqual({ zh, en });
});
