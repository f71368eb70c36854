export interface ReceivedMail {
  subject: string;
  messageId: string;
  headers: Record<string, string>;
  text: string;
  html: string;
}

/** Reads a mail the way a mail program does: folded headers, encoded words, the parts of multipart/alternative. */
export function readMail(raw: string): ReceivedMail {
  const { headers, body } = entity(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1];
  const parts = (boundary ? body.split(`--${boundary}`).slice(1, -1) : [raw]).map((part) => entity(part.replace(/^\r\n/, '')));
  const content = (type: string): string => {
    const part = parts.find(({ headers: own }) => own['content-type']?.startsWith(type));
    return part ? decoded(part.body, part.headers['content-transfer-encoding'] ?? '7bit') : '';
  };
  return { subject: words(headers['subject'] ?? ''), messageId: headers['message-id'] ?? '', headers, text: content('text/plain'), html: content('text/html') };
}

function entity(raw: string): { headers: Record<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return { headers: Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()])), body: raw.slice(end + 4) };
}

/** RFC 2047; spaces between two encoded words do not count. */
const words = (text: string): string =>
  text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, form: string, value: string) =>
    form.toUpperCase() === 'B' ? Buffer.from(value, 'base64').toString('utf8') : quoted(value.replaceAll('_', ' ')));

const decoded = (body: string, encoding: string): string =>
  encoding === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : encoding === 'quoted-printable' ? quoted(body.replace(/=\r\n/g, '')) : body;

const quoted = (text: string): string => {
  const bytes = [...text.matchAll(/=([0-9A-F]{2})|([^=]+)/gi)].map(([, hex, plain]) => (hex ? Buffer.from(hex, 'hex') : Buffer.from(plain!)));
  return Buffer.concat(bytes).toString('utf8');
};
