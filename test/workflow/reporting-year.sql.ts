/** What the matrix adds up, from nothing but the events. What is overdue was said to be, and has not come since. */
export const COUNTED_TOTALS = `
  with opened as (select stream_id, exists (select from event o where o.stream_id = e.stream_id and o.type = 'SubmissionOverdue') as is_overdue from event e where type = 'SubmissionOpened'),
    last as (select distinct on (stream_id) stream_id, type from event where type in ('SubmissionSubmitted', 'SubmissionReturned', 'SubmissionAccepted', 'SubmissionFrozen') order by stream_id, sequence desc),
    version as (select distinct on (stream_id) stream_id, (data ->> 'isNothing')::boolean as is_nothing from event where type = 'SubmissionSubmitted' order by stream_id, sequence desc)
  select count(*) as total, count(*) filter (where l.type is null or l.type = 'SubmissionReturned') as owed, count(*) filter (where l.type = 'SubmissionSubmitted') as submitted,
    count(*) filter (where l.type = 'SubmissionReturned') as returned, count(*) filter (where l.type in ('SubmissionAccepted', 'SubmissionFrozen')) as accepted,
    count(*) filter (where l.type is null and o.is_overdue) as overdue,
    (select count(*) from event where type = 'SubmissionSubmitted' and (data ->> 'version')::int = 1 and (data ->> 'lateBy')::int > 0) as late,
    (select count(*) from version where is_nothing) as nothing
  from opened o left join last l on l.stream_id = o.stream_id`;

/** Reminders, levels and review notices that came a second time for one due date. */
export const TOLD_TWICE = `
  select stream_id, type, data from (
    select stream_id, type, data, count(*) over (partition by stream_id, type, data ->> 'offset', data ->> 'level', data ->> 'isLate', data ->> 'dueOn', data ->> 'version') as times
    from event where type in ('SubmissionReminderSent', 'SubmissionOverdue', 'SubmissionEscalated', 'ReviewAwaited')) told where times > 1`;

/** In how many weeks' and months' last drafts the registration of each project stands. */
export const WHERE_TOLD = `
  with draft as (
    select distinct on (stream_id) stream_id, data -> 'fields' -> 'unitProgress' -> 'sources' as sources from event where type = 'SubmissionDrafted' and stream_id like '%/lengshuitan' order by stream_id, sequence desc)
  select p.stream_id as project, (select count(*) from draft d where d.stream_id like 'reporting/m15-weekly/%' and d.sources ? p.event_id::text) as weeks,
    (select count(*) from draft d where d.stream_id like 'reporting/m3-monthly/%' and d.sources ? p.event_id::text) as months
  from event p where p.type = 'ProjectRegistered' and p.stream_id = any($1) order by 1`;
