import { Body, Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { derivedUuid } from '#libs/acts/derived-uuid.js';
import type { Caller } from '#libs/contracts/identity.js';
import type { MeetingRow, MeetingView } from '#libs/contracts/meeting.views.js';
import type { CommandAnswer } from '#libs/contracts/project.views.js';
import { Allow } from '../access/allow.decorator.js';
import { CallerOf } from '../access/caller.decorator.js';
import { ActOf } from '../acts/act.decorator.js';
import type { Act } from '../acts/act.js';
import { DescribeDocument } from '../documents/document-answer.decorator.js';
import { documentFile } from '../documents/document-file.js';
import { DocumentFormatQuery } from '../documents/document-format.dto.js';
import { Clock } from '../edge/clock.js';
import { isUuid } from '../edge/field.decorators.js';
import { Command, Describe } from '../openapi/command.decorator.js';
import { listOf, ref } from '../openapi/schema.js';
import { ApiProblem } from '../problems/api-problem.js';
import { AgendaDraft } from './agenda-draft.js';
import { AmendMinutesDto, DraftMeetingDto, EditAgendaDto, RecordMinutesDto } from './dto/meeting.dto.js';
import { MeetingReader } from './meeting-reader.js';
import { Meetings } from './meetings.js';

const MEETING_ID = { name: 'meetingId', schema: { type: 'string', format: 'uuid' } };

/** What cannot be an id is simply not there. */
function idOf(meetingId: string): string {
  if (!isUuid(meetingId)) throw new ApiProblem('not-found');
  return meetingId.toLowerCase();
}

@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(private readonly meetings: Meetings, private readonly reader: MeetingReader, private readonly agenda: AgendaDraft, private readonly clock: Clock) {}

  @Get()
  @Allow('matter:read')
  @Describe('listMeetings', 'Dispatch meetings, newest first', listOf(ref('MeetingRow')))
  list(@CallerOf() caller: Caller): Promise<MeetingRow[]> {
    return this.reader.list(caller);
  }

  @Command('', { allow: 'matter:direct', operationId: 'draftMeeting', summary: 'Draft a meeting; its agenda is what is late, blocked or rising, and earlier tasks', status: 201 })
  async draft(@ActOf() act: Act, @Body() body: DraftMeetingDto): Promise<CommandAnswer> {
    const meetingId = derivedUuid('meeting', act.caller.accountId, act.commandId);
    return this.meetings.run(meetingId, act, { type: 'draft', meetingId, ...body, agenda: await this.agenda.of(this.clock.today()) });
  }

  @Get(':meetingId')
  @Allow('matter:read')
  @ApiParam(MEETING_ID)
  @Describe('getMeeting', 'One meeting as far as the caller may read it, with how everything in it stands now', ref('Meeting'))
  async read(@Param('meetingId') id: string, @CallerOf() caller: Caller, @Res({ passthrough: true }) response: Response): Promise<MeetingView> {
    const view = await this.reader.read(idOf(id), caller);
    response.set('ETag', `"${view.version}"`);
    return view;
  }

  @Get(':meetingId/document')
  @Allow('matter:read')
  @ApiParam(MEETING_ID)
  @DescribeDocument('getMinutes', 'The minutes as they stand, or what of them is for the caller')
  async document(@Param('meetingId') id: string, @Query() { format = 'docx' }: DocumentFormatQuery, @CallerOf() caller: Caller): Promise<StreamableFile> {
    return documentFile(await this.reader.document(idOf(id), caller), format);
  }

  @Command(':meetingId/edit-agenda', { allow: 'matter:direct', operationId: 'editAgenda', summary: 'Until there are minutes' })
  @ApiParam(MEETING_ID)
  editAgenda(@Param('meetingId') id: string, @ActOf() act: Act, @Body() body: EditAgendaDto): Promise<CommandAnswer> {
    return this.meetings.run(idOf(id), act, { type: 'editAgenda', ...structuredClone(body) });
  }

  @Command(':meetingId/record-minutes', { allow: 'matter:direct', operationId: 'recordMinutes', summary: 'Close the meeting; every task is raised as a matter in the same act' })
  @ApiParam(MEETING_ID)
  recordMinutes(@Param('meetingId') id: string, @ActOf() act: Act, @Body() body: RecordMinutesDto): Promise<CommandAnswer> {
    return this.meetings.recordMinutes(idOf(id), act, body);
  }

  @Command(':meetingId/amend-minutes', { allow: 'matter:direct', operationId: 'amendMinutes', summary: 'New minutes in place of the old; tasks that are new are raised' })
  @ApiParam(MEETING_ID)
  amendMinutes(@Param('meetingId') id: string, @ActOf() act: Act, @Body() { reason, ...minutes }: AmendMinutesDto): Promise<CommandAnswer> {
    return this.meetings.recordMinutes(idOf(id), act, minutes, reason);
  }
}
