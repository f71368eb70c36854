import { AGENDA_KINDS, type AgendaKind } from '#libs/domain/meeting/meeting.events.js';
import { ChoiceField, DateField, KeyField, TextField, UuidField } from '../../edge/field.decorators.js';
import { ListField, TextsField } from '../../edge/structured-field.decorators.js';

export class DraftMeetingDto {
  @TextField({ max: 100, example: '全市招商引资第11次调度会' })
  title: string;

  @DateField()
  heldOn: string;
}

export class AgendaItemDto {
  @ChoiceField(AGENDA_KINDS)
  kind: AgendaKind;

  @UuidField({ optional: true })
  projectId?: string;

  @UuidField({ optional: true })
  matterId?: string;

  @KeyField({ optional: true })
  stepId?: string;

  @TextField({ max: 500 })
  text: string;

  @TextField({ max: 2_000, optional: true })
  note?: string;
}

export class EditAgendaDto {
  @ListField(() => AgendaItemDto, { max: 500 })
  agenda: AgendaItemDto[];

  @TextField({ max: 100, optional: true })
  title?: string;

  @DateField({ optional: true })
  heldOn?: string;
}

export class MeetingTaskDto {
  @UuidField({ optional: true, description: 'Of a task that earlier minutes gave; a new task has none.' })
  matterId?: string;

  @TextField({ max: 200 })
  title: string;

  @TextField({ max: 2_000, optional: true, description: 'What is asked; the item’s text when absent.' })
  description?: string;

  @KeyField()
  unitId: string;

  @DateField()
  dueOn: string;

  @KeyField({ optional: true, description: 'A class of the pack; the pack’s own choice when absent.' })
  classId?: string;
}

export class MinutesItemDto {
  @TextField({ max: 2_000 })
  text: string;

  @ListField(() => MeetingTaskDto, { max: 30 })
  tasks: MeetingTaskDto[];
}

/** A unit that was there; its people, where they were noted. */
export class AttendeeDto {
  @KeyField()
  unitId: string;

  @TextsField({ max: 20, length: 50 })
  names: string[];
}

export class RecordMinutesDto {
  @TextField({ max: 100, optional: true, description: 'Who was in the chair, with office.', example: '市政府副秘书长张某某' })
  chair?: string;

  @ListField(() => AttendeeDto, { max: 100, optional: true })
  attendees?: AttendeeDto[];

  @ListField(() => MinutesItemDto, { max: 60 })
  items: MinutesItemDto[];
}

export class AmendMinutesDto extends RecordMinutesDto {
  @TextField({ max: 2_000 })
  reason: string;
}
