import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CalendarLoaded, CalendarPreview, CalendarVersionView, CalendarView } from '#libs/contracts/calendar.views.js';
import type { Caller } from '#libs/contracts/identity.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { Describe } from '../openapi/command.decorator.js';
import { listOf, ref } from '../openapi/schema.js';
import { LoadCalendarDto, PreviewCalendarDto } from './calendar.dto.js';
import { Calendars } from './calendars.js';

@ApiTags('calendar')
@Controller('calendars')
export class CalendarsController {
  constructor(private readonly calendars: Calendars) {}

  @Get()
  @Allow('signed-in')
  @Describe('listCalendars', 'All loaded calendars, newest first', listOf(ref('CalendarVersion')))
  versions(): Promise<CalendarVersionView[]> {
    return this.calendars.versions();
  }

  @Get('current')
  @Allow('signed-in')
  @Describe('getCurrentCalendar', 'The calendar in force, with its days', ref('Calendar'))
  current(): Promise<CalendarView> {
    return this.calendars.current();
  }

  @Post('preview')
  @Allow('calendar:load')
  @HttpCode(200)
  @Describe('previewCalendar', 'What a calendar would change: days, and open deadlines that would move; nothing is written', ref('CalendarPreview'))
  preview(@Body() { content }: PreviewCalendarDto): Promise<CalendarPreview> {
    return this.calendars.preview(content);
  }

  @Post()
  @Allow('calendar:load')
  @HttpCode(200)
  @Describe('loadCalendar', 'Load a corrected or new calendar; once it is in force every open deadline is projected anew', ref('CalendarLoaded'))
  load(@Body() body: LoadCalendarDto, @CallerOf() caller: Caller): Promise<CalendarLoaded> {
    return this.calendars.load(body, caller);
  }
}
