import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Caller } from '#libs/contracts/identity.js';
import type { ReminderSettings, ReminderSettingsView } from '#libs/contracts/notify.views.js';
import { officeHours } from '#libs/notify/office-hours.js';
import { silencesEverything } from '#libs/notify/quiet-hours.js';
import { ReminderSettingsStore } from '#libs/notify/reminder-settings.store.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { API_OPTIONS, type ApiOptions } from '../api-options.js';
import { Clock } from '../edge/clock.js';
import { Describe } from '../openapi/command.decorator.js';
import { ref } from '../openapi/schema.js';
import { PackLibrary } from '../packs/pack-library.js';
import { ApiProblem } from '../problems/api-problem.js';
import { ReminderSettingsDto } from './reminder-settings.dto.js';
import { TestMessages } from './test-messages.js';

@ApiTags('reminders')
@Controller('reminder-settings')
export class ReminderSettingsController {
  constructor(
    private readonly settings: ReminderSettingsStore,
    private readonly packs: PackLibrary,
    private readonly tests: TestMessages,
    private readonly clock: Clock,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  @Get()
  @Allow('signed-in')
  @Describe('getReminderSettings', 'How the caller is told of things beside the in-app notices', ref('ReminderSettings'))
  async read(@CallerOf() { accountId }: Caller): Promise<ReminderSettingsView> {
    return this.view(await this.settings.of(accountId));
  }

  @Put()
  @Allow('signed-in')
  @Describe('setReminderSettings', 'Replaces them', ref('ReminderSettings'))
  async write(@Body() settings: ReminderSettingsDto, @CallerOf() { accountId }: Caller): Promise<ReminderSettingsView> {
    await this.check(settings);
    await this.settings.save(accountId, settings, this.clock.now());
    return this.view(settings);
  }

  @Post('test')
  @Allow('signed-in')
  @HttpCode(200)
  @Describe('testReminders', "Sends the caller a test message; the answer is the delivery's id", ref('QueuedTest'))
  async test(@CallerOf() { accountId }: Caller): Promise<{ deliveryId: string }> {
    const { email, language } = await this.settings.of(accountId);
    if (this.options.notify.smtpUrl === undefined) throw new ApiProblem('mail-not-configured');
    if (email === undefined) throw new ApiProblem('email-missing', {}, { field: 'email' });
    return { deliveryId: await this.tests.queue({ kind: 'person', id: accountId, channel: 'mail', address: email }, language) };
  }

  private async check({ wantsMail, email, quietFrom, quietTo }: ReminderSettingsDto): Promise<void> {
    if (wantsMail && email === undefined) throw new ApiProblem('email-missing', {}, { field: 'email' });
    if ((quietFrom === undefined) !== (quietTo === undefined)) throw new ApiProblem('quiet-hours-incomplete', {}, { field: quietFrom === undefined ? 'quietFrom' : 'quietTo' });
    if (quietFrom === undefined || quietTo === undefined) return;
    const { calendar } = await this.packs.current();
    if (silencesEverything({ from: quietFrom, to: quietTo }, officeHours(calendar), this.clock.today())) throw new ApiProblem('quiet-hours-too-long', {}, { field: 'quietTo' });
  }

  private view(settings: ReminderSettings): ReminderSettingsView {
    return { ...settings, isMailConfigured: this.options.notify.smtpUrl !== undefined };
  }
}
