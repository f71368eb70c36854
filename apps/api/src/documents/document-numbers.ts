import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate } from '#libs/domain/instants.js';
import { documentNumber } from '#libs/documents/document-number.js';
import type { Sql } from '#libs/identity/sql.js';
import type { DocumentSeries, Pack } from '#libs/packs/pack.types.js';
import { violatedConstraint } from '#libs/persistence/connection.js';
import { PackLibrary } from '../packs/pack-library.js';
import { SQL } from '../persistence.tokens.js';

/** Refuses a second bulletin under one number. */
export const BULLETIN_NUMBER_KEY = 'bulletin_document_number_key';
/** How often an act is tried with the next number because another process was faster. */
const MAX_TRIES = 12;

/**
 * Numbers of official documents (发文字号), by series and year.
 *
 * A number is given by recording the document that bears it, and by nothing else: whoever issues one takes the number after the greatest that
 * was recorded, and the unique indexes refuse the second of two that took the same, who then takes the next. A counter would be used up by an
 * act that is refused afterwards, and leave a gap that somebody must explain. Within a process one document is issued after the other, so
 * tries are lost only between processes.
 */
@Injectable()
export class DocumentNumbers {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(@Inject(SQL) private readonly sql: Sql, private readonly packs: PackLibrary) {}

  /** Does `act` with a number for each of the series, in their order. What `act` refuses uses up no number. */
  async issue<T>(series: DocumentSeries[], on: LocalDate, act: (numbers: string[]) => Promise<T>): Promise<T> {
    return this.issueOf((await this.packs.current()).pack, series, on, act);
  }

  /** The same with the number of a bulletin: one series for those of all cycles. */
  async issueBulletin<T>(on: LocalDate, act: (number: string) => Promise<T>): Promise<T> {
    const { bulletinSettings } = (await this.packs.current()).pack;
    return this.inTurn([bulletinSettings.documentSeries], on, ([number]) => act(number!));
  }

  private issueOf<T>({ matterSettings }: Pack, series: DocumentSeries[], on: LocalDate, act: (numbers: string[]) => Promise<T>): Promise<T> {
    return this.inTurn(series.map((one) => matterSettings.documentSeries[one]), on, act);
  }

  private inTurn<T>(codes: string[], on: LocalDate, act: (numbers: string[]) => Promise<T>): Promise<T> {
    const mine = this.turn.then(() => this.issued(codes, on, act));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async issued<T>(codes: string[], on: LocalDate, act: (numbers: string[]) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await act(await this.next(codes, Number(on.slice(0, 4))));
      } catch (error) {
        if (!GIVEN.has(violatedConstraint(error) ?? '') || tries === MAX_TRIES) throw error;
      }
    }
  }

  private async next(codes: string[], year: number): Promise<string[]> {
    const last = new Map<string, number>(), numbers: string[] = [];
    for (const code of codes) {
      const serial = (last.get(code) ?? (await this.greatest(code, year))) + 1;
      last.set(code, serial);
      numbers.push(documentNumber(code, year, serial));
    }
    return numbers;
  }

  private async greatest(code: string, year: number): Promise<number> {
    const { rows } = await this.sql.query(GREATEST, [`${code}〔${year}〕`]);
    return (rows[0] as { serial: number }).serial;
  }
}

const GIVEN: ReadonlySet<string> = new Set(['matter_document_number_key', 'meeting_minutes_number_key', BULLETIN_NUMBER_KEY]);

const GREATEST = `
select coalesce(max(substr(number, length($1) + 1, length(number) - length($1) - 1)::int), 0) as serial
from (select document_number as number from matter where document_number is not null union all select minutes_number from meeting where minutes_number is not null
  -- the office may have written another kind of number
  union all select document_number from bulletin where document_number ~ '〔[0-9]{4}〕[0-9]{1,6}号$') given where starts_with(number, $1)`;
