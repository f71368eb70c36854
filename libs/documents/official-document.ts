import type { LocalDate } from '#libs/domain/instants.js';

/** The band of a slip: blue reminds, yellow urges, red orders. */
export type SlipColour = 'blue' | 'yellow' | 'red';

/** A column of a table; its width is its share among the shares of all columns. */
export interface TableColumn {
  header: string;
  share: number;
}

/** A piece of the body. The writers number headings (一、（一）) and lists (1.), so texts carry no numbers of their own. */
export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'numbered'; items: string[] }
  | { kind: 'table'; columns: TableColumn[]; rows: string[][] }
  | { kind: 'key-values'; entries: { key: string; value: string }[] };

/** An official document 公文, before it is Word or PDF. All texts are Chinese; layout after GB/T 9704—2012 in spirit. */
export interface OfficialDocument {
  /** 发文机关 in the head. */
  issuer: string;
  title: string;
  /** 发文字号, made by `documentNumber`. */
  number: string;
  /** A slip has a coloured band where other documents have red letters and a red line. */
  colour?: SlipColour;
  /** 主送机关, without the colon. */
  addressee?: string;
  blocks: Block[];
  signedBy: string;
  date: LocalDate;
  /** 抄送机关. */
  copies?: string[];
  /** Names of what is attached 附件说明. */
  attachmentNotes?: string[];
}
