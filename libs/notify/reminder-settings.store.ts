import type pg from 'pg';
import type { ReminderSettings } from '#libs/contracts/notify.views.js';
import type { AccountId } from '#libs/domain/ids.js';
import type { Instant } from '#libs/domain/instants.js';

/** Of whoever has not chosen yet. Without an address nothing is mailed. */
export const USUAL_SETTINGS: ReminderSettings = { wantsMail: false, digest: true, urgentAtOnce: true, dailyCap: 5, language: 'zh' };

const COLUMNS = `email, wants_mail as "wantsMail", digest, urgent_at_once as "urgentAtOnce", quiet_from as "quietFrom", quiet_to as "quietTo", daily_cap as "dailyCap", language`;

/** How each person wants to be told. */
export class ReminderSettingsStore {
  constructor(private readonly sql: Pick<pg.Pool, 'query'>) {}

  async of(accountId: AccountId): Promise<ReminderSettings> {
    const { rows: [row] } = await this.sql.query<object>(`select ${COLUMNS} from reminder_setting where account_id = $1`, [accountId]);
    return row ? (Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as ReminderSettings) : USUAL_SETTINGS;
  }

  /** Mail begins with what is noticed from now on: nobody wants the notices of last week when they turn it on. */
  async save(accountId: AccountId, { email, wantsMail, digest, urgentAtOnce, quietFrom, quietTo, dailyCap, language }: ReminderSettings, now: Instant): Promise<void> {
    await this.sql.query(
      `insert into reminder_setting (account_id, email, wants_mail, digest, urgent_at_once, quiet_from, quiet_to, daily_cap, language, mail_since, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, case when $3 then $10::timestamptz end, $10)
       on conflict (account_id) do update set email = excluded.email, wants_mail = excluded.wants_mail, digest = excluded.digest, urgent_at_once = excluded.urgent_at_once,
         quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, daily_cap = excluded.daily_cap, language = excluded.language, updated_at = excluded.updated_at,
         mail_since = case when reminder_setting.wants_mail and excluded.wants_mail then reminder_setting.mail_since else excluded.mail_since end`,
      [accountId, email ?? null, wantsMail, digest, urgentAtOnce, quietFrom ?? null, quietTo ?? null, dailyCap, language, now]);
  }
}
