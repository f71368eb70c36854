import { fileTypeOf, looksLike } from '../src/evidence/file-kind.js';

const bytes = (hex: string, rest = '') => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(rest.padEnd(64, '\0'), 'latin1')]);
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('kinds of files', () => {
  it.each([
    ['application/pdf', Buffer.from('%PDF-1.4\n')],
    ['image/jpeg', bytes('ffd8ffe0')],
    ['image/png', bytes('89504e470d0a1a0a')],
    ['image/webp', Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1')],
    ['image/heic', Buffer.from('\0\0\0\x18ftypheic\0\0', 'latin1')],
    [DOCX, bytes('504b0304', `${'\0'.repeat(26)}[Content_Types].xml`)],
  ])('%s begins as it should', (type, head) => {
    expect(looksLike(type, head)).toBe(true);
    expect(looksLike(type, Buffer.from('MZ'.padEnd(64, '\0')))).toBe(false);
  });

  it('an archive of anything is no document', () => expect(looksLike(DOCX, bytes('504b0304', `${'\0'.repeat(26)}virus.exe`))).toBe(false));

  it.each([
    ['application/pdf; charset=binary', 'application/pdf'], ['IMAGE/PNG', 'image/png'], ['text/html', undefined], ['toString', undefined], [undefined, undefined],
  ])('%s is %s', (header, type) => expect(fileTypeOf(header)).toBe(type));
});
