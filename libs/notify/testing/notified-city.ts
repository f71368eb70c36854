import { join } from 'node:path';
import { addDays, instantOf, localDate, toInstant, type Instant, type LocalDate } from '#libs/domain/instants.js';
import type { ProjectFacts } from '#libs/domain/project/project.facts.js';
import { AccountDirectory } from '#libs/identity/account-directory.js';
import { loadPack } from '#libs/packs/load-pack.js';
import type { Pack } from '#libs/packs/pack.types.js';
import { RecordedProject, testPersistence } from '#libs/persistence/testing/persistence-fixture.js';
import { actors, sampleCalendar, sampleFacts, samplePlan } from '#libs/testing/sample-project.js';
import type { ReminderSettings } from '#libs/contracts/notify.views.js';
import { MailChannel } from '../channels/mail.js';
import { RobotChannel } from '../channels/robot.js';
import { DeliveryPlanner } from '../delivery-planner.js';
import { DeliverySender, type SenderOptions } from '../delivery-sender.js';
import { officeHours } from '../office-hours.js';
import { ReminderSettingsStore, USUAL_SETTINGS } from '../reminder-settings.store.js';
import { Mailbox } from './mailbox.js';
import { RobotReceiver } from './robot-receiver.js';

/** A database with people and projects, a mail server and a robots' server; time stands where the test puts it. */
export class NotifiedCity {
  now: Instant;
  /** The first working day after today: what is recorded now is then in time for its digest. */
  readonly today: LocalDate = workingDayAfter(localDate(toInstant(Date.now())));
  readonly mail: MailChannel;

  private constructor(readonly persistence: Awaited<ReturnType<typeof testPersistence>>, readonly pack: Pack, readonly mailbox: Mailbox, readonly receiver: RobotReceiver) {
    this.now = instantOf(this.today, 10);
    this.mail = new MailChannel(mailbox.url, '落地 <luodi@yongzhou.example>');
  }

  static async start(): Promise<NotifiedCity> {
    const pack = await loadPack(join(process.cwd(), 'packs/yongzhou-2026'));
    return new NotifiedCity(await testPersistence(), pack, await new Mailbox().open(), await new RobotReceiver().open());
  }

  async stop(): Promise<void> {
    this.mail.close();
    await this.mailbox.close();
    await this.receiver.close();
    await this.persistence.drop();
  }

  /** Somebody of a unit with an address. */
  async person(account: string, unitId: string, settings: Partial<ReminderSettings> = {}): Promise<string> {
    const { pool } = this.persistence;
    await new AccountDirectory(pool).create({ account, name: `${account}同志`, role: 'officer', unitId, password: 'correct horse 电池' });
    const { rows: [row] } = await pool.query<{ id: string }>('select id from account where account = $1', [account]);
    await new ReminderSettingsStore(pool).save(row!.id, { ...USUAL_SETTINGS, wantsMail: true, email: `${account}@yongzhou.example`, ...settings }, '2026-01-01T00:00:00.000Z');
    return row!.id;
  }

  /** A project whose first step, of the commerce bureau, is due in three working days, and of which time has just reminded. */
  async remindedProject(facts: Partial<ProjectFacts> = {}): Promise<RecordedProject> {
    const registeredOn = sampleCalendar.addWorkingDays(this.today, -2);
    const project = new RecordedProject(this.persistence);
    await project.act(registeredOn, actors.officer, { type: 'register', facts: sampleFacts({ code: `T-${project.id.slice(0, 8)}`, registeredOn, ...facts }), plan: samplePlan() });
    return project.pass(this.today);
  }

  planner(): DeliveryPlanner {
    return new DeliveryPlanner({ pool: this.persistence.pool, city: this.city, publicUrl: 'https://luodi.example', withMail: true, onError: (error) => { throw error; } });
  }

  sender(over: Partial<SenderOptions> = {}): DeliverySender {
    return new DeliverySender({
      pool: this.persistence.pool, now: () => this.now, hours: async () => officeHours(sampleCalendar), mail: this.mail, robots: new RobotChannel([this.receiver.host]), ...over,
    });
  }

  async planAndSend(at: Instant = this.now): Promise<number> {
    this.now = at;
    const planned = await this.planner().plan(at);
    const sender = this.sender();
    while (await sender.sendNext());
    return planned;
  }

  readonly city = async () => ({ pack: this.pack, calendar: sampleCalendar });
}

function workingDayAfter(date: LocalDate): LocalDate {
  return sampleCalendar.nextWorkingDay(addDays(date, 1));
}
