/** What may be stored as evidence, and how each kind begins. Archives are left out: nobody can review what is inside. */
const KINDS: Record<string, (head: Buffer) => boolean> = {
  'application/pdf': (head) => head.subarray(0, 5).toString('latin1') === '%PDF-',
  'image/jpeg': (head) => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff,
  'image/png': (head) => head.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')),
  'image/webp': (head) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP',
  'image/heic': (head) => ascii(head, 4, 8) === 'ftyp' && /^(hei[csxm]|hev[cx]|mif1|msf1)$/.test(ascii(head, 8, 12)),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': isOpenXml,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': isOpenXml,
};

/** As many first bytes as any of the checks looks at. */
export const HEAD_BYTES = 64;

export const FILE_TYPES = Object.keys(KINDS);

/** The bare type of a Content-Type header when it is one of ours. */
export function fileTypeOf(contentType: string | undefined): string | undefined {
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase();
  return Object.hasOwn(KINDS, type) ? type : undefined;
}

/** False when the bytes cannot be what they are said to be. */
export const looksLike = (type: string, head: Buffer): boolean => KINDS[type]?.(head) ?? false;

/** A ZIP whose first entry is one of those that Word, Excel and their kin write first. */
function isOpenXml(head: Buffer): boolean {
  return ascii(head, 0, 4) === 'PK\x03\x04' && /^(\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|mimetype)/.test(ascii(head, 30, HEAD_BYTES));
}

const ascii = (head: Buffer, from: number, to: number): string => head.subarray(from, to).toString('latin1');
