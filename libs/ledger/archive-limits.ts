import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { refuse } from './cell-refusal.js';

const inflate = promisify(inflateRaw);

/** The largest workbook file that is read. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** The most its parts may amount to when unpacked; a ledger of 20,000 full rows is well below. */
export const MAX_UNPACKED_BYTES = 96 * 1024 * 1024;
const MAX_PARTS = 1_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

interface Part {
  name: string;
  method: number;
  packedBytes: number;
  unpackedBytes: number;
  offset: number;
}

/**
 * Unpacks a workbook's parts within limits, before any library sees it: sizes are measured, not believed, so that a small file
 * cannot fill the memory. Throws CellRefusal for what is not an xlsx file.
 */
export async function unpackWithinLimits(bytes: Buffer): Promise<Map<string, Buffer>> {
  if (bytes.length > MAX_FILE_BYTES) refuse(
    '工作簿超过20 MB，请拆分成几个文件后分别导入。',
    'The workbook is larger than 20 MB. Split it into several files and import each.',
  );
  refuseOtherFormats(bytes);
  const parts = directoryOf(bytes);
  if (parts.reduce((sum, part) => sum + part.unpackedBytes, 0) > MAX_UNPACKED_BYTES || parts.length > MAX_PARTS) refuseBomb();
  const unpacked = new Map<string, Buffer>();
  let total = 0;
  for (const part of parts) {
    const content = await unpack(bytes, part);
    total += content.length;
    if (total > MAX_UNPACKED_BYTES) refuseBomb();
    unpacked.set(part.name.replace(/^\//, ''), content);
  }
  if (!unpacked.has('xl/workbook.xml')) refuseBroken();
  return unpacked;
}

const refuseBroken = (): never => refuse(
  '文件已损坏或不是Excel工作簿，请用Excel打开后另存为.xlsx再导入。',
  'The file is broken or not an Excel workbook. Open it in Excel, save it as .xlsx and import that.',
);

const refuseBomb = (): never => refuse(
  '工作簿解压后过大，请删除图片和多余的工作表后再导入。',
  'The workbook is too large when unpacked. Remove pictures and sheets that are not needed, then import it.',
);

function refuseOtherFormats(bytes: Buffer): void {
  if (bytes.length === 0) refuse('文件是空的，请重新选择工作簿。', 'The file is empty. Choose the workbook again.');
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') refuse(
    '这是旧版.xls或加密的工作簿，请取消密码并另存为.xlsx再导入。',
    'This is an old .xls or an encrypted workbook. Remove the password, save it as .xlsx and import that.',
  );
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') refuse(
    '这不是Excel工作簿，请用Excel打开后另存为.xlsx再导入。',
    'This is not an Excel workbook. Open it in Excel, save it as .xlsx and import that.',
  );
}

function directoryOf(bytes: Buffer): Part[] {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const parts: Part[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) refuseBroken();
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    parts.push({
      name, method: bytes.readUInt16LE(at + 10), packedBytes: bytes.readUInt32LE(at + 20), unpackedBytes: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts.filter((part) => !part.name.endsWith('/'));
}

function endOfDirectory(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return refuseBroken();
}

async function unpack(bytes: Buffer, part: Part): Promise<Buffer> {
  const at = part.offset;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL_ENTRY) refuseBroken();
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const packed = bytes.subarray(start, start + part.packedBytes);
  if (part.method === 0) return packed;
  if (part.method !== 8) return refuseBroken();
  try {
    return await inflate(packed, { maxOutputLength: MAX_UNPACKED_BYTES });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? refuseBomb() : refuseBroken();
  }
}
