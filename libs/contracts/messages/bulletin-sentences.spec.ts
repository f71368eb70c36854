import type { BulletinContent } from '#libs/domain/bulletin/bulletin.content.js';
import { eventSentence, type Names } from './event-sentences.js';

const content = { period: '2026-11', number: 11, submitters: [{ isAccepted: true }, { isAccepted: false }] } as unknown as BulletinContent;

test.each([
  [{ type: 'BulletinDrafted', data: { content } }, '起草 2026-11 期通报（第 11 期），依据已审核报送 1 份', 'Drafted the bulletin of 2026-11 (no. 11) from 1 accepted submissions'],
  [{ type: 'BulletinEdited', data: { key: 'm12', paragraphs: ['一', '二'], before: [] } }, '修改通报“m12”部分，共 2 段', 'Edited section m12 of the bulletin, 2 paragraphs'],
  [{ type: 'BulletinPublished', data: { number: 11, documentNumber: '永招专班通〔2026〕11号', submissions: ['a'] } }, '印发通报第 11 期（永招专班通〔2026〕11号），1 份报送定稿', 'Published bulletin no. 11 (永招专班通〔2026〕11号); 1 submissions are frozen'],
])('%s', (event, zh, en) => {
  expect(eventSentence(event, {} as Names)).toEqual({ zh, en });
});
